import { expect, test } from 'vitest';
import { legalAddress } from '../../src/prose/legal-address.ts';

test.each([
  ['https://a.example/b?c=d&e=f#g', 'https://a.example/b?c=d&e=f#g'],
  ['https://a.example', 'https://a.example'],
  ['https://a.example/ü/%C3%BC', 'https://a.example/ü/%C3%BC'],
  ['https://[::1]/[a]', 'https://[::1]/%5Ba%5D'],
  ['https://a.example/a|b{c}^`"<d>\\', 'https://a.example/a%7Cb%7Bc%7D%5E%60%22%3Cd%3E%5C'],
  ['https://a.example/100%/%zz', 'https://a.example/100%25/%25zz'],
  ['https://a.example/#b#c', 'https://a.example/#b%23c'],
  ['mailto:a b@c.example', 'mailto:a%20b@c.example'],
])('%s is written as %s', (written, legal) => {
  expect(legalAddress(written)).toBe(legal);
});
