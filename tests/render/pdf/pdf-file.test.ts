import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/render/edition.ts';
import { pdfFile } from '../../../src/render/pdf/pdf-file.ts';
import { pdfSource } from '../../../src/render/pdf/pdf-source.ts';
import type { Typesetter } from '../../../src/render/render-context.ts';
import { renderSite } from '../../../src/render/render-site.ts';
import { formatsOf } from '../../../src/render/take-away/formats.ts';
import { openTypesetter } from '../../../src/work/typesetter.ts';
import { showsText } from '../../support/pdf-text.ts';
import { configWith, contextWith } from '../../support/render-sample.ts';
import { archiveOf, chapter, sampleArchive, work } from '../../support/sample-archive.ts';

const typesetter = (await openTypesetter([])) as Typesetter;

const PICTURE = { path: 'images/a.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2]), size: null };

/** A work of some chapters with the same text, where `KEY` stands for the key of its chapter. */
function taken(html: string, parts: Parameters<typeof work>[1] = {}) {
  const one = work('one', { title: 'Salt', chapters: [chapter(1, { title: 'Ford' }), chapter(2)], ...parts });
  const edition = makeEdition(archiveOf([one]), contextWith({ typesetter }));
  return {
    edition,
    work: one,
    prose: ({ body }: { body: string }) => Buffer.from(html.replaceAll('KEY', body)),
    pictures: new Map<string, typeof PICTURE>(),
  };
}

/** What stands behind the style. */
function textOf(html: string): string {
  const { text } = pdfSource(taken(html));
  return text.slice(text.indexOf('#chapter(<chapter-1>'), text.indexOf('#chapter(<chapter-2>'));
}

const EVERYTHING = `<p>One <em>two</em> <strong>three</strong>.<sup><a href="#KEY-fn-1" id="KEY-fnref-1">1</a></sup></p>
<hr class="scene-break" /><hr class="scene-break soft" />
<div class="verse"><p>A line<br />and another</p></div><blockquote class="letter"><p>Dear</p></blockquote>
<ul><li>a</li></ul><ol start="3"><li><p>c</p></li></ol><table><tr><th>A</th></tr><tr><td>b</td><td>c</td></tr></table>
<pre>x\n  "y"</pre><p><ruby>base<rp>(</rp><rt>reading</rt><rp>)</rp></ruby> <code>#let</code> <q class="voice thought">hm</q></p>
<p><a href="https://a.example/b">there</a> <a href="#chapter-2">on</a> <a href="#nowhere">lost</a></p>
<aside class="note"><p class="label">Note</p><p>Said.</p></aside><h3>Later</h3><dl><dt>t</dt><dd>d</dd></dl>
<details class="sensitive"><summary>Blood</summary><p>Red.</p></details>
<div class="footnotes"><ol><li id="KEY-fn-1"><p>Below. <a href="#KEY-fnref-1" class="footnote-back">↩</a></p><p>Too.</p></li></ol></div>`;

test('everything that prose may hold is set, twice the same, as pages of text', () => {
  const pdf = pdfFile(taken(EVERYTHING));
  expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  expect(showsText(pdf)).toBe(true);
  expect(Buffer.compare(pdf, pdfFile(taken(EVERYTHING)))).toBe(0);
});

test('footnotes stand at the foot, addresses too; links within the book lead to its chapters', () => {
  const text = textOf(EVERYTHING);
  expect(text).toContain('#footnote[#"Below. ";#p[#"Too.";];];');
  expect(text).toContain('#cited("https://a.example/b")[#"there";];');
  expect(text).toContain('#link(<chapter-2>)[#"on";]; #"lost";'.replace('; #', ';#" ";#'));
  expect(text.match(/Below/g)).toHaveLength(1);
});

test('nothing that is written is code for the typesetter', () => {
  const wild = '"];#panic("x") \\" \\u{41} #{1} $a$ @b <c> // /* `d` = - + ~';
  const html = `<p>${wild.replaceAll('&', '&#38;').replaceAll('<', '&#60;')}</p><pre>${'#panic("x")\n\\'}</pre>`;
  expect(() =>
    pdfFile(taken(html, { title: wild, summary: { html: `<p>${'"#panic()'}</p>`, text: wild } })),
  ).not.toThrow();
  expect(textOf(html)).toContain('#"\\"];#panic(\\"x\\") \\\\\\" \\\\u{41}');
});

test('a title of two thousand characters, of signs alone, an unknown language and quotations without end are set', () => {
  for (const title of ['A'.repeat(2000), '…!?', 'A\u202eB'])
    expect(() => pdfFile(taken('<p>Words.</p>', { title }))).not.toThrow();
  for (const language of ['tlh', 'x-own', 'ar', 'ja', 'zh-Hant-TW'])
    expect(() => pdfFile(taken('<p>Words.</p>', { language }))).not.toThrow();
  const deep = `${'<blockquote><ul><li>'.repeat(25)}<p>x</p>${'</li></ul></blockquote>'.repeat(25)}`;
  expect(() => pdfFile(taken(deep))).not.toThrow();
});

test('a picture that cannot be read gives way to its description', () => {
  const one = taken('<p><img src="fabula:asset/a.png" alt="A map" /></p>');
  const pdf = pdfFile({ ...one, pictures: new Map([['a.png', PICTURE]]) });
  expect(showsText(pdf)).toBe(true);
  expect(pdfSource(one).text).toContain('#"A map";');
  expect(pdfSource({ ...one, pictures: new Map([['a.png', PICTURE]]) }).text).toContain(
    '#picture("/images/a.png", "A map")',
  );
});

test('a work that no memory would hold has no PDF, and no link to one', () => {
  const namesFor = (words: number) =>
    formatsOf({ outputs: { ...configWith().outputs, pdf: true } }, { words }).map(({ name }) => name);
  expect(namesFor(800_000)).toEqual(['epub', 'pdf']);
  expect(namesFor(800_001)).toEqual(['epub']);
});

const reader = spawnSync('pdftotext', ['-v']).error === undefined;

test.skipIf(!reader)('another program reads the words, the chapters and what the file says of itself', () => {
  const run = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdfFile(taken(EVERYTHING)), encoding: 'utf8' });
  expect(run.stdout).toMatch(/Contents[\s\S]*Chapter 1: Ford[ .]+\d[\s\S]*Chapter 2[ .]+\d/);
  expect(run.stdout).toContain('https://a.example/b');
});

test('at the address of the PDF of a work that is gone, a page says so', async () => {
  const gone = new Map([['told', { chapters: 1, named: { title: 'Told "#x', authors: ['Ann'] }, names: [] }]]);
  const config = configWith();
  const context = contextWith({ typesetter, config: { ...config, outputs: { ...config.outputs, pdf: true } } });
  const pdfs: [string, Uint8Array][] = [];
  for await (const file of renderSite({ ...archiveOf([]), gone }, context))
    if (file.path.endsWith('.pdf')) pdfs.push([file.path, (await file.content()) as Uint8Array]);
  expect(pdfs.map(([path]) => path)).toEqual(['works/told/told.pdf']);
  expect(Buffer.from(pdfs[0]?.[1].subarray(0, 5) ?? []).toString()).toBe('%PDF-');
});

test('a series is one PDF: its title page, the contents of all works, and each of them as it is set by itself', async () => {
  const asked: string[] = [];
  const asking: Typesetter = { ...typesetter, typeset: (text) => Buffer.from(`%PDF-${asked.push(text)}`) };
  const config = configWith();
  const outputs = { ...config.outputs, pdf: true, seriesEpub: false };
  const files = async (context: Parameters<typeof contextWith>[0]) => {
    const found = new Map<string, string>();
    for await (const file of renderSite(sampleArchive(), contextWith({ config: { ...config, outputs }, ...context })))
      if (/^series\/roads\//.test(file.path)) found.set(file.path, String(await file.content()));
    return found;
  };
  const found = await files({ typesetter: asking });
  expect([...found.keys()].filter((path) => !path.endsWith('.html'))).toEqual(['series/roads/roads.pdf']);
  expect(found.get('series/roads/index.html')).toContain('href="../../series/roads/roads.pdf"');
  const [text = ''] = asked.splice(0).filter((one) => one.includes('#set document(title: "Roads"'));
  expect(text).toContain('author: ("Ann", "Bo", )');
  const order = [...text.matchAll(/#(contents-work|entry|place-of|chapter)\(<([\w-]+)>/g)].map(
    ([, what, name]) => `${what} ${name}`,
  );
  const pages = ['work-1-notes', 'work-1-chapter-1', 'work-1-chapter-2', 'work-1-chapter-3', 'work-1-afterword'];
  const later = ['work-2-chapter-1', 'work-2-afterword'];
  expect(order).toEqual([
    'contents-work work-1-title',
    ...pages.map((name) => `entry ${name}`),
    'contents-work work-2-title',
    ...later.map((name) => `entry ${name}`),
    'place-of work-1-title',
    ...pages.map((name) => `chapter ${name}`),
    'place-of work-2-title',
    ...later.map((name) => `chapter ${name}`),
  ]);
  expect((await files({ typesetter })).get('series/roads/roads.pdf')?.slice(0, 5)).toBe('%PDF-');
});
