import { expect, test } from 'vitest';
import { readMarkup } from '../support/read-markup.ts';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, chapter, work } from '../support/sample-archive.ts';

test.each([
  ['en', [undefined, undefined]],
  ['ar', ['rtl', 'rtl']],
])(
  'the pages of a work in %s are turned to its own side, in an archive from left to right',
  async (language, sides) => {
    const chapters = [chapter(1), chapter(2), chapter(3)];
    const pages = await renderSample(archiveOf([work('long', { language, chapters })]));
    const tags = readMarkup(pages.get('works/long/chapter-2/index.html') ?? '');
    const turns = tags.filter(({ attributes }) => attributes.get('class') === 'turns');
    expect(turns.map(({ attributes }) => attributes.get('dir'))).toEqual(sides);
    const top = tags.find(({ attributes }) => attributes.get('class') === 'chapter-nav top');
    expect(top?.attributes.get('dir')).toBe(sides[0]);
  },
);
