import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/render/edition.ts';
import { sitemap } from '../../../src/render/pages/sitemap.ts';
import { contextWith } from '../../support/render-sample.ts';
import { archiveOf, chapter, work } from '../../support/sample-archive.ts';
import { textOf } from '../../support/text-of.ts';

/** Paths and addresses of the sitemaps of an archive whose one work has so many chapters. */
async function sitemapsOf(chapters: number): Promise<[path: string, addresses: string[]][]> {
  const long = work('long', { chapters: Array.from({ length: chapters }, (_, at) => chapter(at + 1)) });
  const found: [string, string[]][] = [];
  for (const file of sitemap(makeEdition(archiveOf([long]), contextWith()))) {
    const text = textOf(await file.content());
    found.push([file.path, Array.from(text.matchAll(/<loc>([^<]*)<\/loc>/g), ([, address = '']) => address)]);
  }
  return found;
}

test('a file has fifty thousand addresses at most; more are parted, and an index names the parts', async () => {
  const [[path, few] = ['', []], ...none] = await sitemapsOf(2);
  expect([path, none]).toEqual(['sitemap.xml', []]);
  const others = few.length - 2;

  const [[, full] = ['', []], ...nothing] = await sitemapsOf(50_000 - others);
  expect([full.length, nothing]).toEqual([50_000, []]);

  const [[, index] = ['', []], ...parts] = await sitemapsOf(50_001 - others);
  expect(index).toEqual([1, 2].map((part) => `https://shelf.example/stories/sitemap-${part}.xml`));
  expect(parts.map(([name, addresses]) => [name, addresses.length])).toEqual([
    ['sitemap-1.xml', 50_000],
    ['sitemap-2.xml', 1],
  ]);
  const all = parts.flatMap(([, addresses]) => addresses);
  expect(new Set(all).size).toBe(50_001);
  expect(all).toEqual(expect.arrayContaining([few.at(-1), full.at(-1)]));
});
