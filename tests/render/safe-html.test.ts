import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SafeHtml } from '../../src/render/safe-html.ts';

test('markup comes back as it was given', () => {
  expect(SafeHtml.fromSanitised('<p>x</p>').markup).toBe('<p>x</p>');
  expect(SafeHtml.fromStore('<p>x</p>').markup).toBe('<p>x</p>');
});

test('the JSON of a view depends on its markup', () => {
  expect(JSON.stringify({ prose: SafeHtml.fromStore('<p>x</p>') })).toBe('{"prose":"<p>x</p>"}');
});

test.each([
  [{ toHTML: () => '<b>' }],
  [Object.create(SafeHtml.prototype)],
  [Object.setPrototypeOf({}, SafeHtml.prototype)],
  [new Proxy(SafeHtml.fromStore('<b>'), {})],
  [JSON.parse('{"kind":"html","toHTML":"<b>"}')],
  ['<b>'],
  [null],
  [undefined],
  [SafeHtml],
])('a value that only looks like markup is told apart', (value) => {
  expect(SafeHtml.is(value)).toBe(false);
});

test('markup and JSON-LD are told apart', () => {
  expect(SafeHtml.is(SafeHtml.fromStore(''), 'html')).toBe(true);
  expect(SafeHtml.is(SafeHtml.fromStore(''), 'json-ld')).toBe(false);
  expect(SafeHtml.is(SafeHtml.jsonLd({}), 'html')).toBe(false);
  expect(SafeHtml.is(SafeHtml.jsonLd({}), 'json-ld')).toBe(true);
});

test('the constructor cannot be called without a maker', () => {
  const copy = structuredClone({ prose: SafeHtml.fromStore('<b>') });
  expect(SafeHtml.is(copy.prose)).toBe(false);
});

test('JSON-LD keeps every value and no character that a parser of HTML or scripts minds', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      const json = String(SafeHtml.jsonLd({ value }).markup);
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify({ value })));
    }),
  );
  const tricks = SafeHtml.jsonLd('</script><!--<script>&\u2028\u2029');
  expect(tricks.markup).toBe('"\\u003c/script\\u003e\\u003c!--\\u003cscript\\u003e\\u0026\\u2028\\u2029"');
});

test('JSON-LD of nothing is null', () => {
  expect(SafeHtml.jsonLd(undefined).markup).toBe('null');
});
