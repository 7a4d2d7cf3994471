import { describe, expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const HTML2TEXT = `**Slow Thaw**
Posted originally on the [Archive of Our Own](http://archiveofourown.org/) at
<http://archiveofourown.org/works/1>.

Rating:

    [Teen And Up Audiences](http://archiveofourown.org/tags/T)

Fandom:

    [Quaybound (TV)](http://archiveofourown.org/tags/Q), [Marsh Riders](http://archiveofourown.org/tags/M)

Language:
    English

Stats:

    Published: 2020-01-04 Completed: 2020-01-09 Words: 2,100 Chapters: 2/2

# Slow Thaw

by [brinepot](http://archiveofourown.org/users/brinepot)

Summary

> The lock freezes in January.
>
> So does Dell.

Notes

> For winterfest.

## Chapter 1: Ice

The ice came first.

## Chapter 2

Then the boat.

## Afterword

End Notes

> See you in spring.

Please [drop by the Archive and comment](http://archiveofourown.org/works/1) to let the creator know!
`;

const PANDOC = `::: {#preface}
**Paper Boats**\\
Posted originally on the [Archive of Our Own](http://archiveofourown.org/) at <http://archiveofourown.org/works/2>.

Rating:
:   [Explicit](http://archiveofourown.org/tags/E){.tag}

Stats:
:   Published: 2021-05-01 Words: 900 Chapters: 1/?

# Paper Boats

::: byline
by [tea_spoon](http://archiveofourown.org/users/tea_spoon){rel="author"}
:::
:::

::: {#chapters .userstuff}
One boat sank.

------------------------------------------------------------------------

One did not.
:::
`;

function read(text: string) {
  const { story, removed } = parseStory({ path: 'a.md', text, profile: TEST_PROFILE, isPart: false });
  const chapters = story.children.filter((node) => node.type === 'chapter');
  const words = chapters.map(({ children }) =>
    [...JSON.stringify(children).matchAll(/"value":"([^"]*)"/g)].map((match) => match[1]).join(' '),
  );
  return { fields: story.header.map(({ name, value }) => [name, value]), words, removed };
}

describe('a download of the Archive of Our Own', () => {
  test('that html2text has turned into Markdown', () => {
    const { fields, words, removed } = read(HTML2TEXT);
    expect(fields).toEqual([
      ['rating', 'Teen And Up Audiences'],
      ['fandoms', 'Quaybound (TV)'],
      ['fandoms', 'Marsh Riders'],
      ['language', 'English'],
      ['published', '2020-01-04'],
      ['updated', '2020-01-09'],
      ['size', '2,100'],
      ['expected', '2/2'],
      ['title', 'Slow Thaw'],
      ['authors', 'brinepot'],
      ['summary', 'The lock freezes in January.\n\nSo does Dell.'],
      ['notes', 'For winterfest.'],
      ['endnotes', 'See you in spring.'],
    ]);
    expect(words).toEqual(['The ice came first.', 'Then the boat.']);
    expect(removed.map(({ what, from }) => [what, from])).toEqual([
      ['header', 1],
      ['boilerplate', HTML2TEXT.split('\n').indexOf('## Afterword') + 1],
    ]);
  });

  test('that Pandoc has', () => {
    const { fields, words } = read(PANDOC);
    expect(fields).toEqual([
      ['rating', 'Explicit'],
      ['published', '2021-05-01'],
      ['size', '900'],
      ['expected', '1/?'],
      ['title', 'Paper Boats'],
      ['authors', 'tea_spoon'],
    ]);
    expect(words.join(' ').replace(/\s+/g, ' ')).toContain('One boat sank.');
    expect(words.join(' ')).toContain('One did not.');
    expect(words.join(' ')).not.toContain(':::');
  });

  test('is not whatever names the archive', () => {
    const text = 'The notice said: Posted originally on the Archive of Our Own.\n\nRating: none of your business.\n';
    expect(read(text).words.join(' ')).toContain('Posted originally on the Archive of Our Own');
  });
});
