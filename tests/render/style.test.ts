import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { contrast as contrastOf } from '../../src/config/contrast.ts';
import { PALETTES } from '../../src/config/palettes.ts';
import { translator } from '../../src/locale/messages.ts';
import { settingsView } from '../../src/render/views/settings.ts';

const css = readFileSync(new URL('../../public/style.css', import.meta.url), 'utf8');

test('the style sheet takes at most 6 kB on the wire and asks for nothing else', () => {
  expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(6 * 1024);
  expect(css).not.toMatch(/@import|url\(|@font-face/);
});

test.each([
  ['light', ':root'],
  ['dark', ':root:not([data-theme])'],
  ['sepia', '[data-theme="sepia"]'],
  ['dark by choice', '[data-theme="dark"]'],
  ['contrast', '[data-theme="contrast"]'],
])('the %s theme can be read', (_name, selector) => {
  const tokens = tokensOf(selector);
  const contrast = (one: string, other: string) => contrastOf(tokens.get(one) ?? '', tokens.get(other) ?? '');
  expect(contrast('--ink', '--paper')).toBeGreaterThanOrEqual(7);
  expect(contrast('--accent', '--paper')).toBeGreaterThanOrEqual(7);
  expect(contrast('--quiet', '--paper')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('--edge', '--paper')).toBeGreaterThanOrEqual(3);
  expect(contrast('--on-tone', '--tone-1')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('--on-tone', '--tone-2')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('--on-deep', '--tone-3')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('--on-deep', '--tone-4')).toBeGreaterThanOrEqual(4.5);
});

test('dark by choice is dark by the device: a selector cannot be one with a media query, so the tokens stand twice', () => {
  expect(tokensOf('[data-theme="dark"]')).toEqual(tokensOf(':root:not([data-theme])'));
});

test('reading stands outside of layers, with plain values before computed ones, and all else can be overruled', () => {
  const layer = css.indexOf('@layer fabula');
  const old = css.slice(css.indexOf('html {'), layer);
  for (const selector of ['html {', 'body > * {', '.chapter {', '.prose {', '.prose p + p {', 'a {', 'hr {']) {
    expect(old, selector).toContain(`\n${selector}`.trimStart());
  }
  for (const [, property = '', value = ''] of old.matchAll(/^ {2}([\w-]+): ([^;]*var\(.*);$/gm)) {
    if (['margin-top', 'font-family'].includes(property)) continue;
    expect(old, `a plain ${property} before ${value}`).toMatch(
      new RegExp(`^ {2}${property}: [^;(]*;\\n {2}${property}: ${value.replace(/[()]/g, '\\$&')};`, 'm'),
    );
  }
});

/** Scripts act on these: notices and sensitive passages are opened before they are seen. */
const BY_SCRIPT = new Set(['notices', 'sensitive']);
const { choices, switches } = settingsView(translator('en'));
const offered = [
  ...choices.flatMap(({ name, options }) => options.map(({ value }) => ({ name, value }))),
  ...switches.map(({ name, value }) => ({ name, value })),
].filter(({ name, value }) => value !== '' && !BY_SCRIPT.has(name));

const figures = choices
  .filter(({ name }) => name === 'size' || name === 'leading')
  .flatMap(({ name, options }) => options.map(({ value, label }) => ({ name, value, label })));

test.each(figures)('$name $label in the settings is that on the page', ({ name, value, label }) => {
  const token = name === 'size' ? '--text-size' : '--leading';
  const rule = css.split(value === '' ? ':root {' : `[data-${name}="${value}"] {`)[1]?.split('}')[0] ?? '';
  const [, number, unit] = new RegExp(`${token}: ([\\d.]+)(rem)?;`).exec(rule) ?? [];
  // A rem is sixteen pixels, as browsers have it: the root has no size of its own.
  expect(Number(number) * (unit === 'rem' ? 16 : 1)).toBe(Number(label));
  expect(css).toMatch(/\nhtml \{[^}]*font:\s*100% \/ 1\.5 /);
});

test.each(offered)('what a reader chooses by $name: $value has an effect', ({ name, value }) => {
  expect(css.includes(`[data-${name}="${value}"]`) || css.includes(`[data-${name}]`)).toBe(true);
});

test.each(['letter', 'end'])('furniture of the pages leaves passages of the class %s alone', (name) => {
  expect(css).not.toMatch(new RegExp(`^ *\\.${name}(?:::[a-z]+)? \\{`, 'm'));
});

test.each([
  ['light', ':root'],
  ['dark', ':root:not([data-theme])'],
] as const)('what archive.yaml is checked against is the %s theme', (name, selector) => {
  const tokens = tokensOf(selector);
  for (const [token, colour] of Object.entries(PALETTES[name])) expect(colour).toBe(tokens.get(`--${token}`));
});

/** Tokens of a theme: those of all rules whose selectors name it, later ones last. */
function tokensOf(selector: string): Map<string, string> {
  const rules = [...css.replace(/\/\*[^*]*\*\//g, '').matchAll(/([^{}]+)\{([^{}]*--paper:[^{}]*)\}/g)];
  const own = rules.filter(([, names = '']) => names.split(',').some((name) => name.trim() === selector));
  const tokens = own.flatMap(([, , body = '']) => [...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]+)/g)]);
  return new Map(tokens.map(([, name = '', value = '']) => [name, value]));
}
