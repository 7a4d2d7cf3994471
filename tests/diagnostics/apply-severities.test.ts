import { expect, test } from 'vitest';
import { applySeverities } from '../../src/diagnostics/apply-severities.ts';
import { report } from '../../src/diagnostics/diagnostic.ts';

const inFolder = (folder: string, file: string) => file.startsWith(`${folder}/`);
const messages = [
  report('title-missing', 'old/a.txt'),
  report('title-missing', 'b.txt'),
  report('rating-missing', null),
];

test('without rules every diagnostic keeps its severity', () => {
  expect(applySeverities(messages, [], inFolder)).toEqual(messages);
});

test('a rule of the archive sets the severity everywhere', () => {
  const rules = [{ folder: null, ruleId: 'title-missing', severity: 'error' } as const];
  expect(applySeverities(messages, rules, inFolder).map((message) => message.severity)).toEqual([
    'error',
    'error',
    'warning',
  ]);
});

test('"off" drops a diagnostic', () => {
  const rules = [{ folder: null, ruleId: 'title-missing', severity: 'off' } as const];
  expect(applySeverities(messages, rules, inFolder).map((message) => message.ruleId)).toEqual(['rating-missing']);
});

test('the first rule that fits decides, and a folder fits only its own files', () => {
  const rules = [
    { folder: 'old', ruleId: 'title-missing', severity: 'off' },
    { folder: null, ruleId: 'title-missing', severity: 'error' },
    { folder: 'old', ruleId: 'rating-missing', severity: 'off' },
  ] as const;
  expect(applySeverities(messages, rules, inFolder).map((message) => [message.file, message.severity])).toEqual([
    ['b.txt', 'error'],
    [null, 'warning'],
  ]);
});

test('the given diagnostics are left as they are', () => {
  const before = JSON.stringify(messages);
  applySeverities(messages, [{ folder: null, ruleId: 'title-missing', severity: 'error' }], inFolder);
  expect(JSON.stringify(messages)).toBe(before);
});
