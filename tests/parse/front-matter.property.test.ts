import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { loadConfig } from '../../src/config/load-config.ts';
import { parseStory } from '../../src/parse/parse-story.ts';

const profile = loadConfig(null, 'archive.yaml').config.reading;
const KEYS =
  'title author authors tags genres categories date published lastmod modified edited weight number season chapter part series summary description cover image slug permalink url draft hidden show status rating notes id book __proto__ constructor'.split(
    ' ',
  );
const runs = { numRuns: Number(process.env.RUNS ?? 300) };

function read(front: string, fence: string): ReturnType<typeof parseStory> {
  return parseStory({
    path: 'w/a.md',
    text: `${fence}\n${front}\n${fence}\n\nThe lamp was lit.\n`,
    profile,
    isPart: false,
  });
}

const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('12:30', '007', '2020-13-45', '2020-01-02 10:00:00 +0900', '[[Salt|Road]]', '- x', '#1', '*a', ''),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 }),
  ),
})).any;

test('front matter of any types keeps the story, whatever its values', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...KEYS), value, { minKeys: 1 }), (front) => {
      const { story } = read(stringify(front), '---');
      expect(story.header.every((field) => typeof field.value === 'string')).toBe(true);
      expect(JSON.stringify(story.children)).toContain('The lamp was lit.');
    }),
    runs,
  );
});

test('front matter that is broken anyhow keeps the story', () => {
  const line = fc.tuple(
    fc.constantFrom(...KEYS),
    fc.constantFrom(': ', ':', ' = ', ' ='),
    fc.string({ unit: 'grapheme' }),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.constantFrom('---', '+++'), (lines, fence) => {
      const front = lines.map(([key, mark, written]) => `${key}${mark}${written.replace(/[\r\n]/g, ' ')}`).join('\n');
      expect(JSON.stringify(read(front, fence).story)).toContain('The lamp was lit.');
    }),
    runs,
  );
});
