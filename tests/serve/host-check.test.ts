import { expect, test } from 'vitest';
import { createHostCheck, hostInUrl } from '../../src/serve/host-check.ts';

test('the name that the server was started with is allowed', () => {
  const check = createHostCheck('Desk.local');
  expect(check(['desk.local:4173'])).toBe(true);
  expect(check(['other.local'])).toBe(false);
});

test('a server for all addresses answers to every address in digits, and to no name', () => {
  for (const host of ['0.0.0.0', '::']) {
    const check = createHostCheck(host);
    expect(check(['192.168.0.7:4173'])).toBe(true);
    expect(check(['[fe80::1]:4173'])).toBe(true);
    expect(check(['rebound.example'])).toBe(false);
    expect(check(['1.2.3.4.example'])).toBe(false);
  }
});

test('an IPv6 address stands in brackets', () => {
  expect(hostInUrl('::1')).toBe('[::1]');
  expect(hostInUrl('localhost')).toBe('localhost');
  expect(createHostCheck('fe80::1')(['[fe80::1]:80'])).toBe(true);
});
