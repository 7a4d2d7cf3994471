import { expect, test } from 'vitest';
import { typesetNames } from '../../src/intake/typeset-names.ts';
import type { TypographyOptions } from '../../src/prose/typography/set-typography.ts';
import type { Field } from '../../src/story/header.ts';
import { factsOf } from '../support/facts.ts';

const ENGLISH: TypographyOptions = { language: 'en', style: 'auto' };

function field(name: Field['name'], value: string): Field {
  return { name, value, written: value, label: null, line: 1, origin: 'label', confidence: 1 };
}

function chapter(title: string | null, division: string | null = null) {
  return { ...(factsOf().chapters[0] as ReturnType<typeof factsOf>['chapters'][number]), title, division };
}

test('titles of works, series, chapters and divisions are set as the text is, and the others are not named', () => {
  const header = [field('title', "The Tinker's Lamp"), field('series', "Tinkers' Tales #2"), field('tags', "it's")];
  expect(typesetNames(header, [chapter("Who's There"), chapter('Nobody', 'Book Two -- "Ice"')], ENGLISH)).toEqual([
    ["The Tinker's Lamp", 'The Tinker’s Lamp'],
    ["Tinkers' Tales #2", 'Tinkers’ Tales #2'],
    ["Tinkers' Tales", 'Tinkers’ Tales'],
    ["Who's There", 'Who’s There'],
    ['Book Two -- "Ice"', 'Book Two — “Ice”'],
  ]);
});

test('another language sets its own marks; none are set where typography is off', () => {
  const header = [field('title', 'Die "Laterne"')];
  expect(typesetNames(header, [], { language: 'de', style: 'auto' })).toEqual([['Die "Laterne"', 'Die „Laterne“']]);
  expect(typesetNames(header, [], { language: 'de', style: 'off' })).toEqual([]);
});

test('what is set already stays', () => {
  const [[, set] = ['', '']] = typesetNames([field('title', `"Don't," 'tis said -- twice`)], [], ENGLISH);
  expect(set).toBe('“Don’t,” ’tis said — twice');
  expect(typesetNames([field('title', set)], [], ENGLISH)).toEqual([]);
});
