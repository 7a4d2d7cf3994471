import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { treeOf } from '../../src/commands/tree-of.ts';
import type { ReadingProfile } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { printable } from '../../src/diagnostics/printable.ts';
import { reportHuman } from '../../src/diagnostics/report-human.ts';
import { intake } from '../../src/intake/intake.ts';
import type { Source } from '../../src/intake/source.ts';
import type { StoryFacts } from '../../src/story/facts.ts';
import { expectGolden, projectPath } from '../support/golden.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const FIXTURES = 'tests/fixtures/stories';

describe('every story among the fixtures', () => {
  for (const name of readdirSync(projectPath(FIXTURES))) {
    test(`${name} is read into the tree and the messages that are written beside it`, () => {
      const source = sourceOf(name);
      const { facts } = intake(source);
      expectGolden(`${FIXTURES}/${name}/tree.txt`, `${headOf(facts)}\n${treeOf(source)}`);
      expectGolden(
        `${FIXTURES}/${name}/messages.txt`,
        reportHuman(facts.messages, { color: false, verbose: true, prefix: '' }),
      );
    });
  }
});

/** The input of a fixture under the fixture's name; beside a `work.yaml` it is one chapter of a folder. */
function sourceOf(name: string): Source {
  const input = readdirSync(projectPath(`${FIXTURES}/${name}`)).filter((file) => file.startsWith('in.'));
  expect(input, 'a fixture has one input').toHaveLength(1);
  const file = input[0] as string;
  return {
    path: name + file.slice(2),
    bytes: readFileSync(projectPath(`${FIXTURES}/${name}/${file}`)),
    profile: profileOf(name),
    isPart: existsSync(projectPath(`${FIXTURES}/${name}/work.yaml`)),
  };
}

/** The profile of tests, or that of the `archive.yaml` beside the input. */
function profileOf(name: string): ReadingProfile {
  const file = projectPath(`${FIXTURES}/${name}/archive.yaml`);
  if (!existsSync(file)) return TEST_PROFILE;
  const { config, messages } = loadConfig(readFileSync(file, 'utf8'), 'archive.yaml');
  expect(messages).toEqual([]);
  return { ...config.reading, dateOrder: TEST_PROFILE.dateOrder };
}

/** What was read beside the tree: the convention, every field with its line and origin, and what was taken out. */
function headOf(facts: StoryFacts): string {
  const lines = [
    `${facts.convention}, ${facts.encoding}, paragraphs: ${facts.paragraphs}`,
    ...facts.header.map((field) => {
      const label = field.label === null ? '' : ` ${JSON.stringify(field.label)}`;
      const line = field.line === null ? '' : ` line ${field.line}`;
      return `  ${field.name}: ${JSON.stringify(field.value)}${line} ${field.origin}${label}`;
    }),
    ...facts.removed.map(({ what, from, to }) => `  taken out: ${what} ${from}–${to}`),
    ...facts.chapters.map((chapter) => `  chapter ${chapter.key}: ${chapter.words} words`),
  ];
  return lines.map((line) => printable(line)).join('\n');
}
