import { expect, test } from 'vitest';
import type { Override } from '../../src/config/catalogue.ts';
import { intake } from '../../src/intake/intake.ts';
import { fieldValues } from '../../src/story/header.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const TEXT =
  'Title: Lamps\nAuthor: Ann Lee\nRating: Teen\nColour: Red\nNotes: As it was.\n\nThe lamp was lit.\n\nMorning came.\n';

function read(...overrides: Omit<Override, 'label'>[]) {
  const profile = { ...TEST_PROFILE, overrides: overrides.map((one) => ({ label: null, ...one })) };
  return intake({ path: 'a.txt', bytes: Buffer.from(TEXT), profile, isPart: false });
}

test('what a person wrote takes the place of what was read, and says so', () => {
  const { facts } = read({ name: 'title', written: 'The Harbour' }, { name: 'authors', written: 'Bo & Cy' });
  expect(facts.header.filter(({ origin }) => origin === 'catalogue')).toMatchObject([
    { name: 'title', value: 'The Harbour', line: null, confidence: 1 },
    { name: 'authors', value: 'Bo' },
    { name: 'authors', value: 'Cy' },
  ]);
  expect(fieldValues(facts.header, 'title')).toEqual(['The Harbour']);
  expect(fieldValues(facts.header, 'rating')).toEqual(['Teen']);
});

test('an empty value takes a field away, which is then missed', () => {
  const { facts } = read({ name: 'rating', written: '' });
  expect(fieldValues(facts.header, 'rating')).toEqual([]);
  expect(facts.messages.map(({ ruleId }) => ruleId)).toContain('rating-missing');
});

test('notes and summary are those of the catalogue, and their texts as well', () => {
  const { facts, fragments } = read({ name: 'notes', written: 'As it is.' }, { name: 'summary', written: 'A *lamp*.' });
  expect(fragments[facts.notesBefore ?? -1]?.text).toBe('As it is.');
  expect(facts.summary?.text).toContain('lamp');
  expect(fragments.map(({ text }) => text).join()).not.toContain('As it was');
  expect(read({ name: 'notes', written: '' }).facts.notesBefore).toBeNull();
});

test('an address that a person wrote into a cell is published as little as any other', () => {
  const { facts } = read({ name: 'dedication', written: 'For Bo, bo@example.org' });
  expect(fieldValues(facts.header, 'dedication')).toEqual(['For Bo']);
});

test('a value of a facet takes the place of the field of that label alone', () => {
  const overrides = [{ name: 'extra' as const, label: 'colour', written: 'Blue' }];
  const profile = { ...TEST_PROFILE, overrides };
  const text = 'Title: Lamps\nAuthor: Ann Lee\nColour: Red\nMood: Calm\n\nThe lamp was lit.\n';
  const { facts } = intake({ path: 'a.txt', bytes: Buffer.from(text), profile, isPart: false });
  expect(fieldValues(facts.header, 'extra').sort()).toEqual(['Blue', 'Calm']);
});
