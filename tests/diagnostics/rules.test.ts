import { expect, test } from 'vitest';
import { report } from '../../src/diagnostics/diagnostic.ts';
import { ADDRESS_RULES } from '../../src/diagnostics/rules/address-rules.ts';
import { AUTHOR_RULES } from '../../src/diagnostics/rules/author-rules.ts';
import { CATALOGUE_RULES } from '../../src/diagnostics/rules/catalogue-rules.ts';
import { FILE_RULES } from '../../src/diagnostics/rules/file-rules.ts';
import { HEADER_RULES } from '../../src/diagnostics/rules/header-rules.ts';
import { PROJECT_RULES } from '../../src/diagnostics/rules/project-rules.ts';
import { TERM_RULES } from '../../src/diagnostics/rules/term-rules.ts';
import { TEXT_RULES } from '../../src/diagnostics/rules/text-rules.ts';
import { WORK_RULES } from '../../src/diagnostics/rules/work-rules.ts';
import { RULES } from '../../src/diagnostics/rules.ts';
import { rulesAsMarkdown } from '../../src/diagnostics/rules-table.ts';

const rows = Object.entries(RULES);

test('names of rules are small letters and hyphens', () => {
  expect(rows.map(([id]) => id).filter((id) => !/^[a-z]+(-[a-z]+)+$/.test(id))).toEqual([]);
});

test('no group of rules hides a row of another', () => {
  const groups = [
    ADDRESS_RULES,
    AUTHOR_RULES,
    CATALOGUE_RULES,
    FILE_RULES,
    HEADER_RULES,
    PROJECT_RULES,
    TERM_RULES,
    TEXT_RULES,
    WORK_RULES,
  ];
  expect(groups.flatMap((group) => Object.keys(group)).toSorted()).toEqual(rows.map(([id]) => id).toSorted());
});

test('every text and help of a rule is a sentence', () => {
  const isSentence = (text: string) => /^(["A-Z]|\{\w+\}|[a-z]+\.yaml ).*([.!"]|\{\w+\})$|^\{\w+\}$/s.test(text);
  expect(rows.filter(([, rule]) => !isSentence(rule.text) || !isSentence(rule.help)).map(([id]) => id)).toEqual([]);
});

test('places of a text are filled, unknown ones stay', () => {
  const message = report('rating-unknown', 'a.txt', { with: { found: '{expected}', constructor: 'x' } });
  expect(message.message).toBe('The rating "{expected}" is not on the scale.');
  expect(message.hint).toBe('Use one of: {expected}.');
});

test('the table names every rule once, in the order of the alphabet', () => {
  const ids = [...rulesAsMarkdown().matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  expect(ids).toEqual(rows.map(([id]) => id).toSorted());
});

test('no cell of the table breaks it', () => {
  const lines = rulesAsMarkdown().split('\n');
  expect(lines.filter((line) => line.replace(/\\\|/g, '').split('|').length !== 6)).toEqual([]);
  expect(rulesAsMarkdown()).not.toMatch(/[{}]/);
});
