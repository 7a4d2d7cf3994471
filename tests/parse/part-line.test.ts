import { expect, test } from 'vitest';
import { readLabelLine } from '../../src/parse/headers/label-line.ts';
import { partLine } from '../../src/parse/headers/part-line.ts';
import type { FieldName } from '../../src/story/header.ts';

const NONE: ReadonlyMap<string, FieldName> = new Map();

test.each([
  ['Rating: G      Date: 2003', 'rating=G date=2003'],
  ['Rating: PG  Pairing: A/B', 'rating=PG pairing=A/B'],
  ['Rating: PG | Pairing: A/B | Words: 12', 'rating=PG pairing=A/B words=12'],
  ['Rating: PG // Pairing: A/B', 'rating=PG pairing=A/B'],
  ['Genere: Comico | Stato: completa', 'genere=Comico stato=completa'],
  ['Rating: PG - Pairing: A/B', 'rating=PG pairing=A/B'],
  ['Stats: Published: 2012-01-03 Words: 1204 Chapters: 1/1', 'published=2012-01-03 words=1204 chapters=1/1'],
  [
    'Rated: T - English - Drama - Anna, Ruth - Chapters: 3 - Published: 1-2-03 - Complete',
    'rated=T language=English genres=Drama characters=Anna, Ruth chapters=3 published=1-2-03 status=Complete',
  ],
])('%s holds several labels', (line, parts) => {
  expect(partsOf(line)).toBe(parts);
});

test.each([
  'Title: Salt - A Road',
  'Title: Salt: A Road',
  'Title: Salt - Part Two: The Road',
  'Summary: She waits - Rating: none of her business, she says.',
  'Rating: PG - some words: not many',
  'Genre: Drama - Comedy - Mood: patient',
  'Stats: Mood: patient Words: 12',
  'Website: http://example.org/  mirror',
])('%s is one label', (line) => {
  const label = readLabelLine(line, NONE);
  expect(label && partLine(label, label.value, NONE)).toHaveLength(1);
});

function partsOf(line: string): string {
  const label = readLabelLine(line, NONE);
  const parts = label === null ? [] : partLine(label, label.value, NONE);
  return parts.map(({ name, label: word, written }) => `${(word ?? name)?.toLowerCase()}=${written}`).join(' ');
}
