import { expect, test } from 'vitest';
import { readLook } from '../../src/client/look.ts';

test('settings are short words and figures; all else is left out', () => {
  const value = {
    theme: 'dark',
    size: '4',
    'on-click': 'x',
    font: 'a b',
    width: 3,
    notes: '',
    leading: 'x'.repeat(10),
  };
  expect(readLook(value)).toEqual({ theme: 'dark', size: '4' });
});

test('the last three hundred notices are kept, and what is never to be seen', () => {
  const ok = Array.from({ length: 400 }, (_, at) => String(at));
  expect(readLook({ ok }).ok).toEqual(ok.slice(100));
  expect(readLook({ never: [['tags', ['fog']]], other: [] })).toEqual({ never: [['tags', ['fog']]] });
});

test.each([null, undefined, 7, 'dark', [], ['theme']])('%j holds no settings', (value) => {
  expect(readLook(value)).toEqual({});
});
