import { expect, test } from 'vitest';
import * as z from 'zod';
import { workFileSchema, worksIndexSchema } from '../../../src/render/api/works-index.ts';
import { configWith, contextWith, renderSample } from '../../support/render-sample.ts';
import { archiveOf, sampleArchive, work } from '../../support/sample-archive.ts';

async function apiOf(archive = sampleArchive(), outputs = {}): Promise<Map<string, string>> {
  const config = configWith({ outputs: { ...configWith().outputs, ...outputs } });
  const files = await renderSample(archive, contextWith({ config }));
  return new Map([...files].filter(([path]) => path.startsWith('api/')));
}

test('the index names every listed work, as its schema says', async () => {
  const index = JSON.parse((await apiOf()).get('api/works.json') ?? '');
  expect(worksIndexSchema.strict().safeParse(index).error).toBeUndefined();
  expect(index.works.map((one: { title: string }) => one.title)).toEqual([
    'Breakwater',
    'The Salt Road',
    'Émile',
    'قمر فوق الميناء',
  ]);
  expect(index.works[1]).toMatchObject({
    href: 'works/salt/',
    authors: ['Ann', 'Bo'],
    rating: 'explicit',
    terms: { fandoms: ['Harbour Lights', 'The Long Dark'] },
    series: [{ name: 'Roads', position: 2 }],
    status: 'in-progress',
    chapters: 3,
    files: [{ type: 'application/epub+zip', href: 'works/salt/salt.epub' }],
  });
});

test('the schemas lie beside it', async () => {
  const files = await apiOf(sampleArchive(), { apiWorks: true });
  expect(JSON.parse(files.get('api/works.schema.json') ?? '')).toEqual(z.toJSONSchema(worksIndexSchema));
  expect(JSON.parse(files.get('api/work.schema.json') ?? '')).toEqual(z.toJSONSchema(workFileSchema));
});

test('a work has a file of its own when that is asked for', async () => {
  expect([...(await apiOf()).keys()].filter((path) => path.startsWith('api/works/'))).toEqual([]);
  const files = await apiOf(sampleArchive(), { apiWorks: true });
  const salt = JSON.parse(files.get('api/works/salt.json') ?? '');
  expect(workFileSchema.strict().safeParse(salt).error).toBeUndefined();
  expect(salt.parts[1]).toMatchObject({ key: 'chapter-2', href: 'works/salt/chapter-2/', published: '2019-03-02' });
  expect([...files.keys()].filter((path) => path.includes('hidden'))).toEqual([]);
});

test('an id is never the path of a file', async () => {
  const files = await apiOf(archiveOf([work('secret name/draft', { slug: 'a', title: 'A' })]), { apiWorks: true });
  expect([...files.values()].join('')).not.toContain('secret');
});
