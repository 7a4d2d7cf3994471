import { expect, test } from 'vitest';
import { EMAIL, HIDDEN_EMAIL } from '../../src/story/email.ts';

test.each([
  ['ann@example.org', true, true],
  ['ann.lee+fic@mail.example.co.uk', true, true],
  ['ann at example.org', false, true],
  ['ann (at) example.org', false, true],
  ['ann[at]example.org', false, true],
  ['ann@example', false, false],
  ['look at that.', false, false],
  ['@example.org', false, false],
])('%j is an address: %s, hidden or not: %s', (text, plain, hidden) => {
  expect(new RegExp(`^${EMAIL}$`).test(text)).toBe(plain);
  expect(new RegExp(`^${HIDDEN_EMAIL}$`).test(text)).toBe(hidden);
});

test('half a million letters are gone through in a time that grows with them', () => {
  for (const text of ['a'.repeat(500_000), 'a@'.repeat(250_000), `a@${'b.'.repeat(250_000)}`, 'a.'.repeat(250_000)])
    expect(text.replace(new RegExp(HIDDEN_EMAIL, 'g'), '').length).toBeLessThanOrEqual(500_002);
});
