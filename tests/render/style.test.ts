import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

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
  const contrast = (one: string, other: string) => ratio(tokens.get(one) ?? '', tokens.get(other) ?? '');
  expect(contrast('--ink', '--paper')).toBeGreaterThanOrEqual(7);
  expect(contrast('--accent', '--paper')).toBeGreaterThanOrEqual(7);
  expect(contrast('--quiet', '--paper')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('--edge', '--paper')).toBeGreaterThanOrEqual(3);
  expect(contrast('--on-tone', '--tone-1')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('--on-tone', '--tone-2')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('--on-deep', '--tone-3')).toBeGreaterThanOrEqual(4.5);
  expect(contrast('--on-deep', '--tone-4')).toBeGreaterThanOrEqual(4.5);
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

test.each([
  'data-theme="dark"',
  'data-theme="sepia"',
  'data-theme="contrast"',
  'data-size="32"',
  'data-leading="2"',
  'data-width="wide"',
  'data-font="dyslexic"',
  'data-paragraphs="spaced"',
  'data-justify',
  'data-notes="hidden"',
  'data-warnings="hidden"',
])('what a reader chooses by %s has an effect', (attribute) => {
  expect(css).toContain(`[${attribute}]`);
});

/** Tokens of a theme: those of all rules whose selectors name it, later ones last. */
function tokensOf(selector: string): Map<string, string> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*--paper:[^{}]*)\}/g)];
  const own = rules.filter(([, names = '']) => names.split(',').some((name) => name.trim().endsWith(selector)));
  const tokens = own.flatMap(([, , body = '']) => [...body.matchAll(/(--[\w-]+):\s*(#[0-9a-f]+)/g)]);
  return new Map(tokens.map(([, name = '', value = '']) => [name, value]));
}

/** Contrast of two colours (WCAG 2.2). */
function ratio(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const long = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
