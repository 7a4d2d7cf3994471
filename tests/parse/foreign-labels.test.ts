import { expect, test } from 'vitest';
import { fieldOfLabel } from '../../src/parse/fields.ts';
import { FOREIGN_LABELS } from '../../src/parse/foreign-labels.ts';
import type { FieldName } from '../../src/story/header.ts';

const NONE: ReadonlyMap<string, FieldName> = new Map();

test.each(Object.entries(FOREIGN_LABELS))('no word of %s stands for two fields, and each is a label', (_, labels) => {
  const words = Object.values(labels).flatMap((row) => row.split('|'));
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  expect(words.filter((word) => fieldOfLabel(word, NONE) === null)).toEqual([]);
});

test.each([
  ['Autorin', 'authors'],
  ['AUTEURE', 'authors'],
  ['Autor/a', 'authors'],
  ['Autor(a)', 'authors'],
  ['Kurzbeschreibung', 'summary'],
  ['Résumé', 'summary'],
  ['Sinopsis', 'summary'],
  ['Riassunto', 'summary'],
  ['Sinopse', 'summary'],
  ['Samenvatting', 'summary'],
  ['Streszczenie', 'summary'],
  ['Аннотация', 'summary'],
  ['あらすじ', 'summary'],
  ['簡介', 'summary'],
  ["Note de l'auteur", 'notes'],
  ['Classificação', 'rating'],
  ['Classification', 'genres'],
] as const)('the label %j means %s', (label, name) => {
  expect(fieldOfLabel(label, NONE)).toBe(name);
});
