import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { projectPath } from '../support/golden.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const FIXTURES = 'tests/fixtures/stories';

test('conventions that can no longer win are passed over only where that changes nothing', () => {
  const asked: string[] = [];
  for (const name of readdirSync(projectPath(FIXTURES))) {
    for (const file of readdirSync(projectPath(`${FIXTURES}/${name}`)).filter((entry) => entry === 'in.txt')) {
      const bytes = readFileSync(projectPath(`${FIXTURES}/${name}/${file}`));
      const source = { path: `${name}.txt`, bytes, profile: TEST_PROFILE, isPart: false };
      // Who asks how the choice was made has every convention read.
      const all = intake(source, ({ what }) => asked.push(what));
      expect(intake(source), name).toEqual(all);
    }
  }
  expect(asked).toContain('header');
});

test('a rule below a note, with a signature and other text, is no note that is read for ever', () => {
  const text = [
    'Title: Nine Lives\nAuthor: Ro Venn\n\nThe cat had one left, and she was saving it.\n\n-- ',
    'Ro Venn\nhttp://ro.example/\n    typography: off\n  old-list:\n    date-order: mdy\n  date-order: mdy\n  date-order: mdy\n',
  ].join('\n');
  const { facts } = intake({ path: 'cat.txt', bytes: Buffer.from(text), profile: TEST_PROFILE, isPart: false });
  expect(facts.header.find(({ name }) => name === 'title')?.value).toBe('Nine Lives');
  expect(facts.chapters).toHaveLength(1);
});
