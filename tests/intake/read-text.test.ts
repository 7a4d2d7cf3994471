import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { readText } from '../../src/intake/read-text.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const messageFor = (text: string): string => {
  const bytes = iconv.encode(text, 'cp437');
  const profile = { ...TEST_PROFILE, encoding: 'cp437' };
  const { messages } = readText({ path: 'a.txt', bytes, profile, isPart: false });
  return messages.find(({ ruleId }) => ruleId === 'encoding-converted')?.message ?? '';
};

test('words with letters are shown before lines that are drawn', () => {
  const message = messageFor('╔════════╗\n║  TÜREN ║\n╚════════╝\n\nDas Mädchen ging über die Straße.\n');
  expect(message).toMatch(/TÜREN \(line 2\), Mädchen \(line 5\), über \(line 5\)/);
  expect(message).not.toMatch(/[═║╔]/);
});

test('a drawing is shown where nothing else is', () => {
  expect(messageFor('╔════════╗\nThe Doors\n╚════════╝\n\nShe left.\n')).toMatch(/════/);
});
