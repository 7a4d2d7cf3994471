import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../support/read-folder.ts';

const { site } = inject('sample');
const scripts = listFiles(site).filter((path) => path.endsWith('.js'));

/** What is loaded together, and what it may weigh on the wire: on every page, when the settings are opened, on every list and other page with works, when a filter is opened. */
const BUDGETS: readonly (readonly [names: readonly string[], bytes: number])[] = [
  [['reader', 'theme'], 5 * 1024],
  [['panel'], 3 * 1024],
  [['open-filter'], 640],
  [['filter'], 10.5 * 1024],
];

test.each(BUDGETS)('the scripts %j take at most %i bytes on the wire', (names, bytes) => {
  const loaded = scripts.filter((path) => names.includes(path.replace(/\..*/, '')));
  expect(loaded).toHaveLength(names.length);
  const size = (path: string) => gzipSync(readFileSync(join(site, path)), { level: 9 }).length;
  expect(loaded.map(size).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(bytes);
});

test('there are no other scripts', () => {
  expect(scripts.map((path) => path.replace(/\..*/, ''))).toEqual(BUDGETS.flatMap(([names]) => names).sort());
});

test('the script that pages wait for holds no syntax younger than ES5', () => {
  const text = readFileSync(join(site, scripts.find((path) => path.startsWith('theme')) ?? ''), 'utf8');
  const withoutTexts = text.replace(/"[^"]*"|'[^']*'/g, '""');
  expect(withoutTexts).not.toMatch(/=>|`|\b(?:let|const|class|async|await|of)\b|\?\?|\?\.|\.\.\.|catch\{/);
});

test('every other script is a module, of which engines without modules take no notice', () => {
  const folder = join(import.meta.dirname, '../../templates');
  const asked = listFiles(folder).flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/<script (.*?)src="\{\{(.*?)\}\}"/g)].map(
      ([, before, address]) => [before, address],
    ),
  );
  const plain = asked.filter(([before]) => before !== 'type="module" ');
  expect(plain).toEqual([['', 'site.reader.theme']]);
  expect(asked.map(([, address]) => address)).toContain('site.offline');
});
