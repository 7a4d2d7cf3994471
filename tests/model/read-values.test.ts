import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { readRating } from '../../src/model/read-rating.ts';
import { readExpected, readStatus } from '../../src/model/read-status.ts';

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
    ['purple', undefined],
    ['', undefined],
    ['constructor', undefined],
  ])('%j is %j', (written, name) => {
    expect(readRating(written, ratings)?.name).toBe(name);
  });
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
});
