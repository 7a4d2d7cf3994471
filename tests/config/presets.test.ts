import { expect, test } from 'vitest';
import { RATING_PRESETS } from '../../src/config/rating-presets.ts';
import { keyFrom, ratingNamed, ratingScale } from '../../src/config/rating-scale.ts';

test.each([
  ['NC-17', 'explicit'],
  ['X', 'explicit'],
  ['MA', 'explicit'],
  ['R', 'mature'],
  ['16', 'mature'],
  ['PG-13', 'teen'],
  ['T', 'teen'],
  ['K+', 'general'],
  ['PG', 'general'],
  ['Not Rated', 'not-rated'],
])('the rating %s is the step %s', (written, key) => {
  expect(ratingNamed(ratingScale('ao3'), written)?.key).toBe(key);
});

test('no spelling means two steps, and all are in lower case', () => {
  for (const scale of Object.values(RATING_PRESETS)) {
    const spellings = scale.flatMap((step) => step.synonyms);
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(spellings.filter((spelling) => spelling !== spelling.toLowerCase())).toEqual([]);
  }
});

test('a scale of one’s own begins with Not Rated and knows its names', () => {
  const scale = ratingScale(['Green', { name: 'Élevé', letter: '!', synonyms: ['HOT'] }]);
  expect(scale.map((step) => [step.key, step.letter])).toEqual([
    ['not-rated', 'N'],
    ['green', 'G'],
    ['eleve', '!'],
  ]);
  expect(ratingNamed(scale, 'hot')?.key).toBe('eleve');
});

test.each([
  ['mpaa', 'Teen And Up Audiences', 'pg-13'],
  ['mpaa', 'K+', 'pg'],
  ['fictionratings', 'NC-17', 'ma'],
  ['fictionratings', 'PG', 'k-plus'],
  ['ao3', 'MA', 'explicit'],
] as const)('the scale %s understands %s of another', (scale, written, key) => {
  expect(ratingNamed(ratingScale(scale), written)?.key).toBe(key);
});

test('a step that is like another means what is written for that one, but for what is said elsewhere', () => {
  const scale = ratingScale([
    { name: 'Dusk', like: 'mature' },
    { name: 'Night', synonyms: ['R'] },
    { name: 'Midnight', like: 'mature' },
  ]);
  expect(['m', 'r', '16+'].map((written) => ratingNamed(scale, written)?.key)).toEqual(['dusk', 'night', 'dusk']);
});

test.each([
  [['Everyone', { name: 'Night', like: 'mature' }], 'NC-17', 'night'],
  [['Everyone', { name: 'Night', like: 'mature' }], '18+', 'night'],
  [[{ name: 'Dusk', like: 'mature' }, 'Night'], 'Explicit', 'night'],
  [
    [
      { name: 'Day', like: 'general' },
      { name: 'Night', like: 'explicit' },
    ],
    'R',
    'night',
  ],
  [
    [
      { name: 'Day', like: 'general' },
      { name: 'Dusk', like: 'teen' },
    ],
    'NC-17',
    'dusk',
  ],
  [
    [
      { name: 'Dusk', like: 'mature' },
      { name: 'Night', synonyms: ['NC-17'] },
    ],
    'nc-17',
    'night',
  ],
  [[{ name: 'Day', like: 'general' }], 'NC-17', undefined],
  [['Everyone', { name: 'Night', like: 'mature' }], 'PG-13', undefined],
] as const)('on the scale %j %s is %s', (settings, written, key) => {
  expect(ratingNamed(ratingScale(settings), written)?.key).toBe(key);
});

test('a scale that has its own Not Rated keeps it', () => {
  expect(ratingScale([{ name: 'Unknown', key: 'not-rated' }, 'Green']).map((step) => step.name)).toEqual([
    'Unknown',
    'Green',
  ]);
});

test('works without a rating stand on the lowest step, wherever the scale names it', () => {
  expect(ratingScale(['Green', 'Not Rated']).map((step) => step.key)).toEqual(['not-rated', 'green']);
});

test('a key is made of small letters and digits, whatever the name', () => {
  expect(keyFrom("Ruth's 2nd Étude", 'x')).toBe('ruths-2nd-etude');
  expect(keyFrom('…', 'x')).toBe('x');
});
