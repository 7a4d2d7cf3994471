import { describe, expect, test } from 'vitest';
import { parseStory } from '../../../src/parse/parse-story.ts';
import { TEST_PROFILE } from '../../support/planned-source.ts';

const TEXT = '\n\nNobody had swept the kiln since Martinmas.\n\n"Then sweep it," said the carter.\n';

/** Title, author and first words of a Markdown file. */
function read(head: string, path = 'a.md', isPart = false): [string | null, string | null, string] {
  const { story } = parseStory({ path, text: head + TEXT, profile: TEST_PROFILE, isPart });
  const value = (name: string) => story.header.find((field) => field.name === name)?.value ?? null;
  const chapter = story.children.find((node) => node.type === 'chapter');
  const words = /"value":"((?:[^"\\]|\\.){0,40})/.exec(JSON.stringify(chapter?.children ?? ''))?.[1] ?? '';
  return [value('title'), value('authors'), words];
}

const STORY = 'Nobody had swept the kiln since';

describe('a title that is typed in a dress of its own', () => {
  test.each([
    ['**The Lamp Tax** by **Meg Ashdown**', 'The Lamp Tax', 'Meg Ashdown'],
    ['**The Lamp Tax** by Meg Ashdown\n\n**12 May 2016**', 'The Lamp Tax', 'Meg Ashdown'],
    ['__Owl Hours__\n_Meg Ashdown_', 'Owl Hours', 'Meg Ashdown'],
    ['UNDERTOW\nPetra Holm', 'UNDERTOW', 'Petra Holm'],
    ['Undertow\n\nby Petra Holm', 'Undertow', 'Petra Holm'],
    ['## Wet Tuesday ##\n#### by otterish ####', 'Wet Tuesday', 'otterish'],
    ['# Ash and Anvil\n\nA fantasy novel by **Joss Tarrant**, written in public.', 'Ash and Anvil', 'Joss Tarrant'],
  ])('%j', (head, title, author) => {
    expect(read(head)).toEqual([title, author, expect.stringContaining(STORY)]);
  });

  test.each([
    ['**Listen** by the door, she thought.'],
    ['Anna left.\nPetra Holm'],
    ['"Petra Holm\n\nis here."'],
    ['The Clock\n\nstood.'],
    ['A letter from Ann Lee, by Joss Tarrant sent.'],
  ])('%j is prose', (head) => {
    const [title, author, words] = read(head);
    expect([title, author]).toEqual([null, null]);
    expect(head.replace(/[*"]/g, '')).toContain(words.replace(/["“\\]/g, '').slice(0, 6));
  });

  test('a number word above what introduces a folder is its title, above a chapter its number', () => {
    expect(read('# Thirteen\n\nby Lise Okoro', 'thirteen/README.md', true).slice(0, 2)).toEqual([
      'Thirteen',
      'Lise Okoro',
    ]);
    expect(read('# Thirteen', 'thirteen/13.md', true)[0]).toBeNull();
  });

  test('the one heading at the top of a chapter file is its title, whatever its rank', () => {
    expect(read('## First Night', 'a/01-first.md', true)).toEqual([
      'First Night',
      null,
      expect.stringContaining(STORY),
    ]);
    expect(read('## First Night\n\nOne.\n\n## Second Night', 'a/01-first.md', true)[0]).toBeNull();
  });
});
