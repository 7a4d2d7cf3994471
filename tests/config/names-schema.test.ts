import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import {
  AUTHOR_KEYS,
  authorsJsonSchema,
  KEYS_OF_PEOPLE,
  TERM_KEYS,
  taxonomyJsonSchema,
} from '../../src/config/names-schema.ts';
import { readAuthors } from '../../src/config/read-authors.ts';
import { readTaxonomy } from '../../src/config/read-taxonomy.ts';
import { expectGolden } from '../support/golden.ts';

const authors = z.fromJSONSchema(authorsJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);
const taxonomy = z.fromJSONSchema(taxonomyJsonSchema() as Parameters<typeof z.fromJSONSchema>[0]);

test('authors.schema.json and taxonomy.schema.json are the schemas of the program', () => {
  expectGolden('authors.schema.json', `${JSON.stringify(authorsJsonSchema(), null, 2)}\n`);
  expectGolden('taxonomy.schema.json', `${JSON.stringify(taxonomyJsonSchema(), null, 2)}\n`);
});

test('the sample and the short forms are valid', () => {
  expect(taxonomy.safeParse(parse(readFileSync('taxonomy.yaml', 'utf8'))).error).toBeUndefined();
  expect(taxonomy.safeParse(parse('fandoms:\n  1984: [Nineteen]\n  A: B\n  C:\nseries:\n')).success).toBe(true);
  const people = 'Anna: { show: withdrawn named, show-contact: yes }\nBo: [B. Fry, 1984]\nCarla:\n';
  expect(authors.safeParse(parse(people)).error).toBeUndefined();
});

test.each([
  ['Anna: { spelings: [A] }'],
  ['Anna: { show: gone }'],
  ['Anna: { show-contact: perhaps }'],
  ['Anna: { slug: [a, b] }'],
  ['- Anna'],
])('the editor and the program find fault with the same: %s', (text) => {
  expect(authors.safeParse(parse(text)).success).toBe(false);
  expect(readAuthors(text).messages).not.toEqual([]);
});

test.each([['fandoms: { A: { synonims: [B] } }'], ['authors: { A: { parents: [B] } }'], ['fandoms: [A]']])(
  'and in taxonomy.yaml: %s',
  (text) => {
    expect(taxonomy.safeParse(parse(text)).success).toBe(false);
    expect(readTaxonomy(text, ['fandoms'], 'taxonomy.yaml').messages).not.toEqual([]);
  },
);

test('every key of the schemas is one that is read', () => {
  const entry = (keys: readonly string[]) => `{ ${keys.map((key) => `${key}: `).join(', ')} }`;
  expect(readAuthors(`Anna: ${entry(Object.keys(AUTHOR_KEYS))}`).messages).toEqual([]);
  const both = `fandoms: { A: ${entry(Object.keys(TERM_KEYS))} }\nauthors: { B: ${entry(KEYS_OF_PEOPLE)} }`;
  expect(readTaxonomy(both, ['fandoms'], 'taxonomy.yaml').messages).toEqual([]);
});
