import { expect, test } from 'vitest';
import { securityPolicy } from '../../src/render/security-policy.ts';

test('pages may ask the site alone, and the hosts that the archive names', () => {
  expect(securityPolicy({ csp: [] })).toBe(
    "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
  );
  expect(securityPolicy({ csp: ['https://guestbook.example'] })).toMatch(
    /^default-src 'self' https:\/\/guestbook\.example; .*form-action 'self' https:\/\/guestbook\.example;/,
  );
});
