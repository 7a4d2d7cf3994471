import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { extraFields } from '../../src/model/extra-fields.ts';
import { readRating } from '../../src/model/read-rating.ts';
import { readExpected, readStatus, statusOf } from '../../src/model/read-status.ts';

const { ratings } = loadConfig(null, 'archive.yaml').config;

describe('a written rating', () => {
  test.each([
    ['G', 'General Audiences'],
    ['PG', 'General Audiences'],
    ['PG-13', 'Teen And Up Audiences'],
    ['Rated R', 'Mature'],
    ['R (for language)', 'Mature'],
    ['R for violence', 'Mature'],
    ['NC-17!', 'Explicit'],
    ['Teen, mostly', 'Teen And Up Audiences'],
    ['Mature - see warnings', 'Mature'],
    ['Fiction T', 'Teen And Up Audiences'],
    ['PG13', 'Teen And Up Audiences'],
    ['a mild R', 'Mature'],
    ['hard R', 'Mature'],
    ['PG-13ish', 'Teen And Up Audiences'],
    ['PG-13/R', 'Mature'],
    ['PG to NC-17', 'Explicit'],
    ['ab 12', 'Teen And Up Audiences'],
    ['P16', 'Mature'],
    ['12+', 'Teen And Up Audiences'],
    ['rosso', 'Explicit'],
    ['Teen, Explicit', 'Explicit'],
    ['G; Mature', 'Mature'],
    ['G, M/M', 'General Audiences'],
    ['PG/hats', 'General Audiences'],
    ['purple', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%j is %j', (written, name) => {
    expect(readRating(written, ratings)?.name).toBe(name);
  });
});

test('a status that none of the known ones fits is shown in its own words', () => {
  const header = ['Half asleep', 'Complete', '3/9'].map(
    (value) =>
      ({ name: 'status', label: 'STATUS', value, written: value, line: 1, origin: 'label', confidence: 1 }) as const,
  );
  expect(extraFields(header, [])).toEqual([{ label: 'Status', value: 'Half asleep' }]);
});

describe('a written status', () => {
  test.each([
    ['Complete', 'complete'],
    ['Finished!', 'complete'],
    ['incomplete', 'in-progress'],
    ['WIP', 'in-progress'],
    ['Work in progress', 'in-progress'],
    ['on hiatus', 'hiatus'],
    ['Abandoned', 'abandoned'],
    ['Currently on hiatus', 'hiatus'],
    ['WIP, abandoned', 'abandoned'],
    ['No', 'in-progress'],
    ['Not yet finished', 'in-progress'],
    ['abgeschlossen', 'complete'],
    ['terminée', 'complete'],
    ['en cours', 'in-progress'],
    ['in corso', 'in-progress'],
    ['concluída', 'complete'],
    ['закончен', 'complete'],
    ['не закончен', 'in-progress'],
    ['заморожен', 'hiatus'],
    ['zakończone', 'complete'],
    ['voltooid', 'complete'],
    ['连载中', 'in-progress'],
    ['完结', 'complete'],
    ['Part of a mosaic', null],
    ['Northern', null],
    ['3/9', null],
    ['', null],
  ])('%j is %j', (written, status) => {
    expect(readStatus(written)).toBe(status);
  });

  test.each([
    ['9', 9],
    ['3/9', 9],
    ['3 / 9', 9],
    ['3/?', null],
    ['nine', null],
    ['-1', null],
  ])('%j promises %j chapters', (written, expected) => {
    expect(readExpected(written)).toBe(expected);
  });

  test.each([
    ['expected', '3/3', 3, 'complete'],
    ['status', '3/3', 1, 'complete'],
    ['expected', '1/1', 1, 'complete'],
    ['expected', '(3 of 3)', 1, 'complete'],
    ['expected', '3/7', 3, 'in-progress'],
    ['expected', '3/7', 7, 'complete'],
    ['expected', '3/?', 3, 'in-progress'],
    ['status', '3/?', 3, 'in-progress'],
    ['expected', '3', 3, null],
    ['expected', 'three', 3, null],
  ] as const)('%s %j of a work with %i listed chapters is %j', (name, value, listed, status) => {
    expect(statusOf([field(name, value)], listed)).toBe(status);
  });

  test('a word goes before a count, wherever it stands', () => {
    expect(statusOf([field('expected', '3/3'), field('status', 'Hiatus')], 3)).toBe('hiatus');
    expect(statusOf([field('status', '3/7'), field('status', 'Complete')], 3)).toBe('complete');
    expect(statusOf([], 1)).toBe(null);
  });
});

function field(name: 'expected' | 'status', value: string) {
  return { name, label: null, value, written: value, line: 1, origin: 'label', confidence: 1 } as const;
}
