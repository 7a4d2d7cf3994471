import { expect, test } from 'vitest';
import type { ReadingProfile } from '../../src/config/config.ts';
import { intake } from '../../src/intake/intake.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const GERMAN = 'Er ging durch das Haus und sah, dass die Lampe nicht mehr brannte. "Das ist es", sagte er. '.repeat(8);

function read(text: string, profile: Partial<ReadingProfile> = {}) {
  const source = { path: 'a.txt', bytes: Buffer.from(text), profile: { ...TEST_PROFILE, ...profile }, isPart: false };
  const { facts, fragments } = intake(source);
  const field = facts.header.find(({ name }) => name === 'language');
  return { language: facts.language, origin: field?.origin, html: fragments[0]?.html };
}

test('a story without a language is in that of its words, and is set so', () => {
  const { language, origin, html } = read(`Titel: Lampe\nAutor: Ada\n\n${GERMAN}\n`);
  expect({ language, origin }).toEqual({ language: 'de', origin: 'text' });
  expect(html).toContain('„Das ist es“');
});

test('what the header or the folder says stands', () => {
  expect(read(`Titel: Lampe\nSprache: en\n\n${GERMAN}\n`).origin).toBe('label');
  expect(read(`Titel: Lampe\n\n${GERMAN}\n`, { language: 'nl' })).toMatchObject({ language: 'nl', origin: 'profile' });
});

test('a story whose words leave it open has the usual one of the archive, if there is one', () => {
  expect(read('Title: Lamp\n\nShort.\n').language).toBeNull();
  expect(read('Title: Lamp\n\nShort.\n', { usualLanguage: 'cy' })).toMatchObject({ language: 'cy', origin: 'profile' });
  expect(read(`Titel: Lampe\n\n${GERMAN}\n`, { usualLanguage: 'cy' }).language).toBe('de');
});
