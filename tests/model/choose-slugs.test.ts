import { expect, test } from 'vitest';
import { chooseSlugs, type SlugClaim } from '../../src/model/choose-slugs.ts';

/** Somebody who wants an address; what is not said is usual. */
function claim(id: string, parts: Partial<SlugClaim> = {}): SlugClaim {
  return { id, asked: null, text: id, language: 'en', since: null, file: `${id}.txt`, line: null, ...parts };
}

function slugsOf(...claims: SlugClaim[]): Record<string, string> {
  return Object.fromEntries(chooseSlugs(claims).slugs);
}

function rulesOf(...claims: SlugClaim[]): string[] {
  return chooseSlugs(claims).messages.map((message) => `${message.file}:${message.line ?? ''} ${message.ruleId}`);
}

test('two equal explicit slugs are an error at the line of the second, which gets a suffix from its id', () => {
  const both = [claim('a', { asked: 'lamp', line: 3 }), claim('b', { asked: 'lamp', line: 4 })];
  expect(rulesOf(...both)).toEqual(['b.txt:4 slug-conflict']);
  expect(slugsOf(...both)).toEqual({ a: 'lamp', b: expect.stringMatching(/^lamp-[a-z0-9]+$/) });
});

test('an explicit slug stays whole, however long it is', () => {
  const long = Array.from({ length: 15 }, () => 'salt').join('-');
  expect(long.length).toBeGreaterThan(60);
  expect(slugsOf(claim('a', { asked: long }))).toEqual({ a: long });
  expect(rulesOf(claim('a', { asked: long }))).toEqual([]);
});

test('an explicit slug goes before a name, whatever the order', () => {
  const named = claim('a', { text: 'lamp' });
  const asked = claim('b', { asked: 'lamp' });
  expect(slugsOf(named, asked)).toEqual(slugsOf(asked, named));
  expect(slugsOf(named, asked).b).toBe('lamp');
  expect(rulesOf(named, asked)).toEqual(['a.txt: slug-shared']);
});

test('a new claim never changes the suffix of an old one', () => {
  const two = slugsOf(claim('a', { text: '01' }), claim('b', { text: '01' }));
  const three = slugsOf(claim('a', { text: '01' }), claim('b', { text: '01' }), claim('c', { text: '01' }));
  expect(three).toMatchObject(two);
});

test('a new claim leaves the addresses of older ones, wherever it stands among them', () => {
  const old = claim('m', { text: '01', since: '2004' });
  const older = slugsOf(old, claim('n', { text: '01', since: '2005-03' }));
  expect(older.m).toBe('01');
  const newer = ['a', 'z'].map((id) => claim(id, { text: '01', since: '2006-01-02' }));
  const undated = claim('0', { text: '01' });
  expect(slugsOf(...newer, undated, old, claim('n', { text: '01', since: '2005-03' }))).toMatchObject(older);
});

test.each(['page', 'all', 'original', 'index', 'con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])(
  'the word %s is reserved, and gets a suffix',
  (word) => {
    expect(slugsOf(claim('a', { text: word })).a).toMatch(new RegExp(`^${word}-[a-z0-9]+$`));
    expect(rulesOf(claim('a', { text: word }))).toEqual([]);
    expect(rulesOf(claim('a', { asked: word, line: 2 }))).toEqual(['a.txt:2 slug-unusable']);
  },
);

test('a slug like the address of a chapter gets a letter in front', () => {
  expect(slugsOf(claim('a', { text: 'Chapter 1' })).a).toBe('n-chapter-1');
});

test.each(['../x', 'Lamp', 'a b', 'ä', '', '%2e%2e', 'a/b', '.', '-'])(
  'the explicit slug %j is made safe and reported',
  (asked) => {
    const one = claim('a', { asked, text: 'lamps', line: 2 });
    expect(slugsOf(one).a).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(rulesOf(one)).toEqual(['a.txt:2 slug-unusable']);
  },
);

test('names of other scripts are written in Latin letters, by the rules of their language', () => {
  expect(slugsOf(claim('a', { text: 'Пепел' })).a).toBe('pepel');
  expect(slugsOf(claim('a', { text: 'Über Öl', language: 'de' })).a).toBe('ueber-oel');
  expect(slugsOf(claim('a', { text: 'Über Öl', language: 'en' })).a).toBe('uber-ol');
  expect(slugsOf(claim('a', { text: '雨の日' })).a).toMatch(/^[a-z0-9-]+$/);
});

test('a name without a letter gets an address from its id', () => {
  expect(slugsOf(claim('a', { text: '!!!' })).a).toMatch(/^n-[a-z0-9]+$/);
});

test('claims that no file makes alone are told apart in silence', () => {
  const authors = [claim('ann', { text: 'Ann', file: null }), claim('ann.', { text: 'Ann.', file: null })];
  expect(new Set(Object.values(slugsOf(...authors))).size).toBe(2);
  expect(rulesOf(...authors)).toEqual([]);
});

test('of claims without a date the first by id has the address, in whatever order they come', () => {
  const twins = ['c', 'a', 'b'].map((id) => claim(id, { text: '01' }));
  for (const order of [twins, twins.toReversed()]) {
    const { a, b, c } = slugsOf(...order);
    expect([a, b === '01', c === '01']).toEqual(['01', false, false]);
  }
});
