import fc from 'fast-check';
import { expect, test } from 'vitest';
import { intake } from '../../../src/intake/intake.ts';
import type { Work } from '../../../src/model/archive.ts';
import { makeEdition } from '../../../src/render/edition.ts';
import { markdownFile } from '../../../src/render/take-away/markdown.ts';
import { plainTextFile } from '../../../src/render/take-away/plain-text.ts';
import { fieldValues } from '../../../src/story/header.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';
import { configWith, contextWith } from '../../support/render-sample.ts';
import { archiveOf, chapter, work } from '../../support/sample-archive.ts';

const MAKERS = { txt: plainTextFile, md: markdownFile };
type Extension = keyof typeof MAKERS;

/** Write a work whose every fragment is `html`. */
function write(one: Work, extension: Extension, html = '<p id="p1">Words.</p>', config = configWith()): string {
  const edition = makeEdition(archiveOf([one]), contextWith({ config }));
  return MAKERS[extension]({ edition, work: one, prose: () => Buffer.from(html), pictures: new Map() });
}

/** Read a text as fabula reads a story. */
function read(text: string, extension: Extension) {
  const { facts } = intake({
    path: `a.${extension}`,
    bytes: Buffer.from(text),
    profile: { ...TEST_PROFILE, typography: 'off' },
    isPart: false,
  });
  return facts;
}

const EXTENSIONS: Extension[] = ['txt', 'md'];

/** Values as a header holds them: in one line, without characters that are none. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '---',
      '#1 fan',
      'yes',
      '1984',
      'A: b',
      '- x',
      '"q"',
      "it's",
      '[a, b]',
      '*star*',
      '{x}',
      '| y',
      '!a',
      '& b',
      '%',
      '@home',
      '1_000',
      '12:30',
      'null',
      '\\',
      '2020-01-02',
    ),
  )
  .map((text) => text.replace(/[\p{C}\p{Z}\s]+/gu, ' ').trim())
  .filter((text) => /[\p{L}\p{N}]/u.test(text) && text.normalize('NFC') === text);

interface Values {
  title: string[];
  tags: string[];
  recipient: string[];
}

/** Write values and read them again. */
function roundTrip({ title, tags, recipient }: Values, extension: Extension): Values {
  const one = work('one', {
    title: title[0] ?? '',
    recipient: recipient[0] ?? null,
    terms: new Map([['tags', tags]]),
    summary: null,
  });
  const archive = archiveOf([one]);
  const terms = new Map(archive.facets.get('tags')?.terms);
  for (const [id, term] of terms) terms.set(id, { ...term, name: id });
  const edition = makeEdition({ ...archive, facets: new Map([['tags', { key: 'tags', terms }]]) }, contextWith());
  const taken = { edition, work: one, prose: () => Buffer.from('<p>Words.</p>'), pictures: new Map() };
  const { header } = read(MAKERS[extension](taken), extension);
  return {
    title: fieldValues(header, 'title'),
    tags: fieldValues(header, 'tags'),
    recipient: fieldValues(header, 'recipient'),
  };
}

const lettersIn = (values: Values) => JSON.stringify(values).replace(/\\u[0-9a-f]{4}|[^\p{L}\p{N}]/gu, '');

test.each(EXTENSIONS)(
  'whatever the title, the terms and the recipient are, .%s gives them back',
  { timeout: 60_000 },
  (extension) => {
    fc.assert(
      fc.property(line, fc.uniqueArray(line, { maxLength: 4 }), line, (title, tags, recipient) => {
        const given = { title: [title], tags, recipient: [recipient] };
        // Readers take signs off that dress a title: what they gave once, they give again.
        const read = roundTrip(given, extension);
        expect(lettersIn(read)).toBe(lettersIn(given));
        expect(roundTrip(read, extension)).toEqual(read);
      }),
      { numRuns: 60 },
    );
  },
);

test.each(EXTENSIONS)('a summary of paragraphs and the notes come back from .%s', (extension) => {
  const one = work('one', {
    summary: { html: '<p>One: <em>two</em> # three.</p><p>- Four.</p>', text: '' },
    notesBefore: [{ body: 'b', fragment: 1 }],
  });
  const facts = read(write(one, extension, '<p id="p1">Thank you.</p>'), extension);
  expect(facts.summary?.html.replace(/ id="[^"]*"/g, '').replace(/\n/g, '')).toBe(
    '<p>One: <em>two</em> # three.</p><p>- Four.</p>',
  );
  expect(facts.notesBefore).not.toBeNull();
});

test('notes can be left out', () => {
  const config = configWith({ outputs: { ...configWith().outputs, bookNotes: false } });
  const one = work('one', { notesBefore: [{ body: 'b', fragment: 1 }], notesAfter: [{ body: 'b', fragment: 1 }] });
  expect(write(one, 'txt', '<p>x</p>', config)).not.toContain('notes');
  expect(write(one, 'txt')).toContain('endnotes');
});

test('signs of Markdown in a text are a text again, and its own marks stand for what they were', () => {
  const html =
    '<p id="p1"># No *star* _line_ [a](b) &#x3C;thinking> 1986. &#x26;amp; `tick` ~~x~~ \\ end</p>' +
    '<p id="p2">1986. A great year<br />- not a list</p>' +
    '<p id="p3"><em>Yes</em>, <strong>very <em>much</em></strong>.</p>' +
    '<hr class="scene-break" /><blockquote><p id="p4">One</p><p id="p5">two</p></blockquote>' +
    '<ul><li>a</li><li><p>b</p><p>c</p></li></ul>';
  const facts = read(write(work('one'), 'md', html), 'md');
  const { fragments } = intake({
    path: 'a.md',
    bytes: Buffer.from(write(work('one'), 'md', html)),
    profile: { ...TEST_PROFILE, typography: 'off' },
    isPart: false,
  });
  const text = fragments[facts.chapters[0]?.text ?? 0]?.html ?? '';
  expect(
    text
      .replace(/ id="[^"]*"/g, '')
      .replace(/>\n/g, '>')
      .replace(/\n/g, ' '),
  ).toBe(
    '<p># No *star* _line_ [a](b) &#x3C;thinking> 1986. &#x26;amp; `tick` ~~x~~ \\ end</p>' +
      '<p>1986. A great year<br />- not a list</p>' +
      '<p><em>Yes</em>, <strong>very <em>much</em></strong>.</p>' +
      '<hr class="scene-break" /><blockquote><p>One</p><p>two</p></blockquote>' +
      '<ul><li><p>a</p></li><li><p>b</p><p>c</p></li></ul>',
  );
});

test('plain text is broken at the width that is asked for, and not otherwise', () => {
  const html = `<p>${'word '.repeat(40)}</p>`;
  const longest = (width: number) =>
    Math.max(
      ...write(work('one'), 'txt', html, configWith({ textWidth: width }))
        .split('\n')
        .filter((text) => text.startsWith('word'))
        .map((text) => text.length),
    );
  expect(longest(0)).toBe(199);
  expect(longest(40)).toBeLessThanOrEqual(40);
});

test('chapters and parts are headings', () => {
  const one = work('one', {
    chapters: [chapter(1, { division: 'Book One', title: 'Dawn' }), chapter(2), chapter(3, { division: 'Book Two' })],
  });
  const found = read(write(one, 'md'), 'md').chapters.map(({ division, number, title }) => [division, number, title]);
  expect(found).toEqual([
    ['Book One', '1', 'Dawn'],
    [null, '2', null],
    ['Book Two', '3', null],
  ]);
});

/** Fragments of a Markdown file, without the ids that come of words. */
function fragmentsOf(text: string): string[] {
  const profile = { ...TEST_PROFILE, typography: 'off' as const };
  const { fragments } = intake({ path: 'a.md', bytes: Buffer.from(text), profile, isPart: false });
  return fragments.map(({ html }) => html.replace(/(<p) id="[^"]*"/g, '$1').replace(/\n/g, ''));
}

const NOTED = 'One[^a] and two[^b], once more[^a].\n\n[^a]: See *this*.\n\n    More.\n\n[^b]: See that.';

test('footnotes come back from .md, each with its marks, in every chapter', () => {
  const [html = ''] = fragmentsOf(NOTED);
  const one = work('one', { chapters: [chapter(1), chapter(2)], summary: null });
  const text = write(one, 'md', html);
  expect(text).toContain('One[^3] and two[^4], once more[^3].\n\n[^3]: See *this*.\n\n    More.\n\n[^4]: See that.');
  const [again = '', second = ''] = fragmentsOf(text).filter((fragment) => fragment.includes('footnotes'));
  const bare = (written: string) => written.replace(/[\w-]+-(fn|fnref)-[\w-]+/g, '$1').replace(/ (?=<\/p>)/g, '');
  expect(bare(again)).toBe(bare(html));
  expect(bare(second)).toBe(bare(html));
});

test('in plain text a footnote has its number in brackets, and no way back', () => {
  const [html = ''] = fragmentsOf(NOTED);
  const text = write(work('one'), 'txt', html);
  expect(text).toContain('One [1] and two [2], once more [1].\n\n[1] See _this_.\n\n    More.\n\n[2] See that.');
  expect(text).not.toContain('↩');
});

test('chapters with titles alone come back from .txt, and so do their parts', () => {
  const titles = ['Saturday 14 January, in the hut', 'II', 'A goat (again)', 'What? No!', 'The Straw'];
  const chapters = titles.map((title, index) =>
    chapter(index + 1, { title, number: null, division: index === 3 ? 'After the goat' : null }),
  );
  const html = `<p id="p1">${'Many words stand here. '.repeat(20)}</p>`;
  const facts = read(write(work('one', { chapters }), 'txt', html), 'txt');
  expect(facts.chapters.map(({ title }) => title)).toEqual(titles);
  expect(facts.chapters.map(({ division }) => division)).toEqual([null, null, null, 'After the goat', null]);
  expect(JSON.stringify(facts.header)).not.toContain('"extra"');
});

test('parts and chapters with titles alone come back from Markdown as they were', () => {
  const titles = ['The Golden Bird', 'Hans in Luck', 'The Fisherman', 'Old Sultan', 'The Straw', 'Briar Rose'];
  const chapters = titles.map((title, index) =>
    chapter(index + 1, { title, number: null, division: index % 2 === 1 ? `Of ${title}` : null }),
  );
  const html = `<p id="p1">${'Many words stand here. '.repeat(20)}</p>`;
  const found = read(write(work('one', { chapters }), 'md', html), 'md').chapters;
  expect(found.map(({ title }) => title)).toEqual(titles);
  expect(found.map(({ division }) => division)).toEqual(chapters.map(({ division }) => division));
});

test.each(EXTENSIONS)('in .%s a text that looks like chapters stays the one that it is', (extension) => {
  const lines = ['Chapter 1', 'Chapter 2', 'Chapter 3'];
  const html = lines.map((name) => `<p>${name}</p><p>${'Words stand here. '.repeat(40)}</p>`).join('');
  const only = [chapter(1, { title: null, number: null, role: 'text' })];
  expect(read(write(work('one', { chapters: only }), extension, html), extension).chapters).toHaveLength(1);
  const named = [1, 2].map((at) => chapter(at, { title: `Night ${at} of rain`, number: null }));
  const found = read(write(work('one', { chapters: named }), extension, html), extension).chapters;
  expect(found.map(({ title }) => title)).toEqual(['Night 1 of rain', 'Night 2 of rain']);
});

test('readings of Japanese come back from plain text', () => {
  const html =
    '<p><ruby>町<rp>(</rp><rt>まち</rt><rp>)</rp></ruby>のにぎやかな<ruby>通<rp>(</rp><rt>とお</rt><rp>)</rp></ruby>り。</p>';
  const text = write(work('one'), 'txt', html);
  expect(text).toContain('｜町《まち》のにぎやかな｜通《とお》り。');
  expect(read(text, 'txt').chapters[0]?.words).toBe(
    read('Title: A\nAuthor: B\n\n町のにぎやかな通り。\n', 'txt').chapters[0]?.words,
  );
});
