import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugify } from '../../src/story/slug.ts';

test.each([
  ['The Salt Lamp', 'the-salt-lamp'],
  ['  Spaces   and --- dashes  ', 'spaces-and-dashes'],
  ['Don’t Look', 'dont-look'],
  ["O'Hara & Sons", 'ohara-sons'],
  ['Café Zürich', 'cafe-zurich'],
  ['Straße', 'strasse'],
  ['ﬁn', 'fin'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a\u0000b\u202e c', 'a-b-c'],
  ['100%', '100'],
  ['***', ''],
  ['', ''],
  ['CON', 'con'],
  ['constructor', 'constructor'],
])('%j becomes %j', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test('letters are written out as their language does', () => {
  expect(slugify('Schöne Grüße', 'de')).toBe('schoene-gruesse');
  expect(slugify('Schöne Grüße', 'de-AT')).toBe('schoene-gruesse');
  expect(slugify('Schön', 'sv')).toBe('schon');
  expect(slugify('Blåbær', 'da')).toBe('blaabaer');
});

test('other scripts become readable letters', () => {
  expect(slugify('Глава')).toBe('glava');
  expect(slugify('東京')).toMatch(/^[a-z0-9-]+$/);
  expect(slugify('שלום')).toMatch(/^[a-z0-9-]+$/);
});

test('any text becomes nothing or letters, digits and single hyphens, and is its own slug', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('', 'de', 'sv', 'uk'),
      (text, language) => {
        const slug = slugify(text, language);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(60);
        expect(slugify(slug)).toBe(slug);
      },
    ),
  );
});

test('a long title ends at a word', () => {
  expect(slugify('one '.repeat(40))).toBe(`${'one-'.repeat(14)}one`);
  expect(slugify('x'.repeat(10_000))).toBe('x'.repeat(60));
});
