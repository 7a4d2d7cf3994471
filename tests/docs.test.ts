import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rulesAsMarkdown } from '../src/diagnostics/rules-table.ts';
import { expectGolden, projectPath } from './support/golden.ts';

const BEGIN = '<!-- rules:begin -->';
const END = '<!-- rules:end -->';

test('the rule list of README.md is the table of the program', () => {
  const readme = readFileSync(projectPath('README.md'), 'utf8').replaceAll('\r\n', '\n');
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  expect(begin, `README.md has no ${BEGIN}`).toBeGreaterThanOrEqual(0);
  expect(end, `README.md has no ${END} after ${BEGIN}`).toBeGreaterThan(begin);
  const before = readme.slice(0, begin + BEGIN.length);
  expectGolden('README.md', `${before}\n\n${rulesAsMarkdown()}\n\n${readme.slice(end)}`);
});
