import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSetting, readLook } from '../../src/client/look.ts';
import { translator } from '../../src/locale/messages.ts';
import { settingsView } from '../../src/render/views/settings.ts';

test('settings are known names with short words and figures; all else is left out', () => {
  const value = {
    theme: 'dark',
    size: '4',
    'on-click': 'x',
    reader: 'x',
    filter: 'tags',
    font: 'a b',
    notices: 'x]',
    width: 3,
    notes: '',
    leading: 'x'.repeat(10),
  };
  expect(readLook(value)).toEqual({ theme: 'dark', size: '4' });
});

test('all that the settings offer is known', () => {
  const { choices, switches } = settingsView(translator('en'));
  const offered = [
    ...choices.flatMap(({ name, options }) => options.map(({ value }) => ({ name, value }))),
    ...switches,
  ].filter(({ value }) => value !== '');
  expect(offered.length).toBeGreaterThan(20);
  expect(offered.filter(({ name, value }) => !isSetting(name, value))).toEqual([]);
});

test('the last three hundred notices are kept, and what is never to be seen', () => {
  const ok = Array.from({ length: 400 }, (_, at) => String(at));
  expect(readLook({ ok }).ok).toEqual(ok.slice(100));
  expect(readLook({ never: [['tags', ['fog']]], other: [] })).toEqual({ never: [['tags', ['fog']]] });
});

test('lists that are none are left out', () => {
  expect(readLook({ ok: 'x', never: { length: 3 } })).toEqual({});
});

test.each([null, undefined, 7, 'dark', [], ['theme']])('%j holds no settings', (value) => {
  expect(readLook(value)).toEqual({});
});

test('whatever is stored, what is read holds settings and lists, and reads the same again', () => {
  const names = fc.constantFrom('theme', 'notices', 'ok', 'never', 'shelf', 'filter', '__proto__', 'constructor', '');
  const any = fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue()));
  fc.assert(
    fc.property(any, (value) => {
      const look = readLook(JSON.parse(JSON.stringify(value)));
      const { ok = [], never = [], ...settings } = look;
      expect([ok, never].every(Array.isArray)).toBe(true);
      expect(Object.entries(settings).filter(([name, one]) => !isSetting(name, one))).toEqual([]);
      expect(readLook(JSON.parse(JSON.stringify(look)))).toEqual(look);
    }),
  );
});
