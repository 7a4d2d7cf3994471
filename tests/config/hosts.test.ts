import { describe, expect, test } from 'vitest';
import { HOST_TABLE, HOSTS, hostNamed } from '../../src/config/hosts.ts';

describe.each(HOSTS)('%s', (name) => {
  test('says where its limits were read', () => {
    expect(HOST_TABLE[name].sources.length).toBeGreaterThan(0);
    expect(HOST_TABLE[name].label).toMatch(/^[A-Z]/);
  });

  test('takes everything that an archive is made of by default', () => {
    const { extensions } = hostNamed(name);
    const kinds = 'html css js json xml txt svg png jpg gif webp epub webmanifest'.split(' ');
    expect(kinds.filter((kind) => extensions !== null && !extensions.has(kind))).toEqual([]);
  });
});

test('a host that is not named refuses nothing', () => {
  expect(hostNamed(null).most).toEqual({ files: null, bytes: null, fileBytes: null });
  expect(hostNamed(null).extensions).toBeNull();
});
