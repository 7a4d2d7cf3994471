import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderSite } from '../../../src/render/render-site.ts';
import { configWith, contextWith, keysOf, renderSample } from '../../support/render-sample.ts';
import { archiveOf, sampleArchive, work } from '../../support/sample-archive.ts';

const BOOK = 'series/roads/roads.epub';

async function seriesBook(archive = sampleArchive(), context = contextWith()): Promise<Uint8Array> {
  for await (const file of renderSite(archive, context)) {
    if (file.path === BOOK) return (await file.content()) as Uint8Array;
  }
  throw new Error('no book');
}

function textsOf(book: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

test('a series is one valid book with its works in their order', async () => {
  const book = await seriesBook();
  const { messages } = await EpubCheck.validate(book);
  expect(messages.map(({ id, message }) => `${id} ${message}`)).toEqual([]);
  const texts = textsOf(book);
  const nav = texts.get('EPUB/nav.xhtml') ?? '';
  const entries = nav.slice(0, nav.indexOf('landmarks')).matchAll(/<a href="([^"]*)">([^<]*)</g);
  expect(Array.from(entries, ([, href, title]) => `${href} ${title}`)).toEqual([
    'title.xhtml Roads',
    'work-1-title.xhtml The Salt Road',
    'work-1-notes.xhtml Notes before the story',
    'work-1-chapter-1.xhtml Prologue',
    'work-1-chapter-2.xhtml Chapter One: Kettle',
    'work-1-chapter-3.xhtml Chapter Two: What a Walker Weighs',
    'work-1-afterword.xhtml Afterword',
    'work-2-title.xhtml Émile',
    'work-2-chapter-1.xhtml Émile',
    'work-2-afterword.xhtml Afterword',
  ]);
  expect(texts.get('EPUB/work-2-chapter-1.xhtml')).toContain('Text 0 of body-roads-first.');
  const opf = texts.get('EPUB/package.opf') ?? '';
  expect(opf).toContain('>Roads</dc:title>');
  expect(opf).toContain('<dc:source>https://shelf.example/stories/series/roads/</dc:source>');
  expect(opf.match(/<dc:creator [^>]*>[^<]*/g)?.map((one) => one.replace(/^.*>/, ''))).toEqual(['Ann', 'Bo']);
  expect(opf).not.toContain('calibre:series');
});

test('its page leads to it, and the page of a series of one work to none', async () => {
  const files = await renderSample(sampleArchive());
  expect(files.get('series/roads/index.html')).toContain('href="../../series/roads/roads.epub"');
  const one = archiveOf([work('one', { series: [{ id: 'alone', position: 1 }] })]);
  const others = await renderSample(one);
  expect([...others.keys()].filter((path) => path.startsWith('series/'))).toEqual([
    'series/index.html',
    'series/alone/index.html',
  ]);
});

test.each([
  ['the switch', configWith({ outputs: { ...configWith().outputs, seriesEpub: false } })],
  ['the limit', configWith({ limits: { ...configWith().limits, bookWords: 10 } })],
])('%s leaves it out, and no page names it', async (_name, config) => {
  const files = await renderSample(sampleArchive(), contextWith({ config }));
  expect(files.has(BOOK)).toBe(false);
  expect(files.get('series/roads/index.html')).not.toContain('.epub');
});

test('it is made again when one of its works changed, and only then', async () => {
  const before = await keysOf(sampleArchive());
  const works = [...sampleArchive().works.values(), work('new', { title: 'New' })];
  expect((await keysOf(archiveOf(works))).get(BOOK)).toBe(before.get(BOOK));
  const changed = works.map((one) => (one.id === 'roads-first' ? { ...one, title: 'Changed' } : one));
  expect((await keysOf(archiveOf(changed))).get(BOOK)).not.toBe(before.get(BOOK));
});

test("the authors' notes can be left out", async () => {
  const config = configWith({ outputs: { ...configWith().outputs, bookNotes: false } });
  const texts = textsOf(await seriesBook(sampleArchive(), contextWith({ config })));
  expect(texts.has('EPUB/work-1-notes.xhtml')).toBe(false);
  expect([...texts.values()].join('')).not.toContain('class="note"');
  expect([...textsOf(await seriesBook()).values()].join('')).toContain('class="note"');
});
