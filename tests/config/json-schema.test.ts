import { expect, test } from 'vitest';
import { configJsonSchema, knownKeys, placesOf } from '../../src/config/json-schema.ts';
import { expectGolden } from '../support/golden.ts';

test('archive.schema.json is the schema of the program', () => {
  expectGolden('archive.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
});

test('every setting is described for the editor', () => {
  expect(undescribed(configJsonSchema(), '')).toEqual([]);
});

test('the names known at a path are found through lists and mappings of any name', () => {
  expect(knownKeys(['menu', 0])).toEqual(['label', 'href']);
  expect(knownKeys(['folders', 'any'])).toContain('encoding');
  expect(knownKeys(['facets', 'tags'])).toContain('order');
  expect(knownKeys(['title'])).toEqual([]);
});

test('the group of a misplaced setting is found', () => {
  expect(placesOf('encoding')).toEqual(['reading']);
  expect(placesOf('toString')).toEqual([]);
});

/** Paths of settings without a description; the two forms of a facet's label speak for themselves. */
function undescribed(schema: object, path: string): string[] {
  return Object.entries(schema).flatMap(([key, value]): string[] => {
    if (typeof value !== 'object' || value === null) return [];
    if (key !== 'properties') return undescribed(value, `${path}/${key}`);
    return Object.entries(value as Record<string, object>).flatMap(([name, inner]) => {
      const here = 'description' in inner || ['one', 'other'].includes(name) ? [] : [`${path}/${name}`];
      return [...here, ...undescribed(inner, `${path}/${name}`)];
    });
  });
}
