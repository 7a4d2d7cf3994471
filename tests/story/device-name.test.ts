import { expect, test } from 'vitest';
import { isDeviceName } from '../../src/story/device-name.ts';

test.each(['con', 'NUL', 'aux.txt', 'Prn.tar.gz', 'com0', 'LPT9', 'com¹', 'nul .txt', 'CONIN$'])(
  '%j is a device of Windows',
  (name) => {
    expect(isDeviceName(name)).toBe(true);
  },
);

test.each(['', 'console', 'con-air', 'nul-1', 'x.con', 'com', 'com10', 'lpt', 'auxiliary.txt', '.nul'])(
  '%j is none',
  (name) => {
    expect(isDeviceName(name)).toBe(false);
  },
);
