import { expect, test } from 'vitest';
import type { Archive, Series } from '../../src/model/archive.ts';
import { contextWith, renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

/** A text on a page, with the language and direction that hold for it. */
interface Said {
  text: string;
  lang: string;
  dir: string;
}

const VOID = /^(?:meta|link|img|br|hr|input|wbr|rect)$/;

/** List the texts in the body of a page. */
function saidOn(html: string): Said[] {
  const said: Said[] = [];
  const open = [{ name: '', lang: '', dir: '' }];
  for (const [, end, name = '', attributes = '', text = ''] of html.matchAll(
    /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g,
  )) {
    const { lang, dir } = open.at(-1) ?? { lang: '', dir: '' };
    if (text.trim() !== '') said.push({ text: text.trim(), lang, dir });
    if (name === '') continue;
    if (end) {
      expect(open.pop()?.name).toBe(name);
      continue;
    }
    const own = (one: string) => new RegExp(` ${one}="([^"]*)"`).exec(attributes)?.[1];
    if (!VOID.test(name)) open.push({ name, lang: own('lang') ?? lang, dir: own('dir') ?? dir });
  }
  return said;
}

const bodyOf = (html: string) =>
  html.slice(html.indexOf('<html'), html.indexOf('<head')) + html.slice(html.indexOf('<body'));

test.each([
  ['ar', 'rtl', 'مصباح الميناء', /\p{Script=Arabic}/u],
  ['he', 'rtl', 'מנורת הנמל', /\p{Script=Hebrew}/u],
  ['ja', 'ltr', '港のあかり', /[\p{Script=Hiragana}\p{Script=Han}]/u],
] as const)(
  'on every page what is in the language %s is said to be, and nothing else',
  async (language, dir, title, letters) => {
    const html = `<p>${title}</p>`;
    const chapters = [1, 2, 3].map((ordinal) =>
      chapter(ordinal, { title: `${title} ${ordinal}`, division: title, date: `2005-0${ordinal}-11`, opening: title }),
    );
    const parts = { language, title, summary: { html, text: title } };
    const named = archiveOf([
      work('lamp', { ...parts, chapters, updated: '2005-03-11', series: [{ id: 'roads', position: 1 }] }),
      work('salt', {
        series: [{ id: 'roads', position: 2 }],
        relations: [{ kind: 'sequel-to', text: title, work: 'lamp', href: null }],
      }),
      work('wick', {
        ...parts,
        chapters: [chapter(1, { title, number: null, opening: title })],
        published: '2006-01-02',
        series: [{ id: 'roads', position: 3 }],
      }),
    ]);
    const roads = named.series.get('roads') as Series;
    const archive: Archive = {
      ...named,
      series: new Map([['roads', { ...roads, name: title }]]),
      moved: new Map([['lamp-of-old', 'lamp']]),
    };
    const loadBody = async (key: string) => ({ html: () => Buffer.from(key === 'body-salt' ? '<p>Salt.</p>' : html) });
    const files = await renderSample(archive, contextWith({ loadBody }));
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(15);
    let found = 0;
    for (const [path, page] of pages) {
      for (const { text, ...one } of saidOn(bodyOf(page))) {
        // Letters of an index are of no language.
        if (/^(?:Jump to )?.$/u.test(text)) continue;
        if (letters.test(text)) {
          found += 1;
          expect({ path, text, ...one }).toEqual({ path, text, lang: language, dir });
        } else if (/[A-Za-z]/.test(text)) expect({ path, text, lang: one.lang }).toEqual({ path, text, lang: 'en' });
      }
    }
    expect(found).toBeGreaterThan(50);
  },
);
