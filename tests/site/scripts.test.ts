import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { listFiles } from '../support/read-folder.ts';

const { site } = inject('sample');
const scripts = listFiles(site).filter((path) => path.endsWith('.js'));

test('the scripts of the pages take at most 5 kB on the wire, all together', () => {
  expect(scripts.map((path) => path.replace(/\..*/, ''))).toEqual(['reader', 'theme']);
  const size = (path: string) => gzipSync(readFileSync(join(site, path)), { level: 9 }).length;
  expect(scripts.map(size).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(5 * 1024);
});

test('the script that pages wait for holds no syntax younger than ES5', () => {
  const text = readFileSync(join(site, scripts.find((path) => path.startsWith('theme')) ?? ''), 'utf8');
  const withoutTexts = text.replace(/"[^"]*"|'[^']*'/g, '""');
  expect(withoutTexts).not.toMatch(/=>|`|\b(?:let|const|class|async|await|of)\b|\?\?|\?\.|\.\.\.|catch\{/);
});
