import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReadingProfile } from '../../src/config/config.ts';
import { intake } from '../../src/intake/intake.ts';
import type { Intake } from '../../src/intake/source.ts';
import { firstField } from '../../src/story/header.ts';
import { projectPath } from '../support/golden.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

function read(path: string, text: string | Uint8Array, profile: Partial<ReadingProfile> = {}, isPart = false): Intake {
  return intake({ path, bytes: Buffer.from(text), profile: { ...TEST_PROFILE, ...profile }, isPart });
}

function rulesOf({ facts }: Intake): string[] {
  return facts.messages.map((message) => message.ruleId).sort();
}

describe('a file that is no text', () => {
  test.each([
    ['', 'file-empty'],
    [' \n\t\n', 'file-empty'],
    ['\uFEFF', 'file-empty'],
    ['\u0001\u0002PK\u0003\u0004 word', 'file-binary'],
  ])('%j gives no chapter and one message', (text, rule) => {
    const made = read('a.txt', text);
    expect([made.facts.chapters, made.fragments, rulesOf(made)]).toEqual([[], [], [rule]]);
  });
});

describe('the profile of a folder', () => {
  test('fills what the file does not say, and nothing else', () => {
    const profile: Partial<ReadingProfile> = {
      language: 'fr',
      defaults: [
        ['authors', 'Keeper'],
        ['title', 'Default'],
      ],
    };
    const { facts } = read('a.txt', 'Title: Lamps\n\nThe lamp was lit.\n', profile);
    expect(firstField(facts.header, 'title')?.value).toBe('Lamps');
    expect(firstField(facts.header, 'authors')).toMatchObject({ value: 'Keeper', line: null, origin: 'profile' });
    expect(facts.language).toBe('fr');
  });

  test('an encoding that nobody knows is an error, and the file is read all the same', () => {
    const made = read('a.txt', 'Title: Lamps\n\nThe lamp was lit.\n', { encoding: 'klingon' });
    expect(rulesOf(made)).toContain('encoding-unknown');
    expect(made.facts.chapters).toHaveLength(1);
  });
});

describe('the first words of a text', () => {
  test.each([
    ['a.md', 'It was late.\n\n:::sensitive A fall\n\nHe fell.\n\n:::\n\nThen it was early.\n'],
    ['a.txt', 'Title: Lamps\nAuthor: Ada\n\nIt was late.\n\n:::sensitive\n\nHe fell.\n\n:::\n\nThen it was early.\n'],
  ])('in %s leave out what the page folds away', (path, text) => {
    expect(read(path, text).facts.chapters[0]?.opening).toBe('It was late. Then it was early.');
  });

  test.each([
    ['a.md', 'It was late.\n\n---\n\nThen it was early.\n', 'It was late. Then it was early.'],
    ['a.txt', 'It was late.\n\n* * *\n\nThen it was early.\n', 'It was late. Then it was early.'],
    ['a.md', `${'word '.repeat(63)}word\n\n***\n\nmore\n`, `${'word '.repeat(55)}word…`],
    ['a.md', 'Two * * * stars.\n', 'Two * * * stars.'],
  ])('in %s leave out breaks between scenes: %j', (path, text, words) => {
    expect(read(path, text).facts.chapters[0]?.opening).toBe(words);
  });
});

describe('the name of a file', () => {
  test('gives the title, and in the folder of a work the number, that the text does not give', () => {
    const { facts } = read('lamps/02-the-wick.txt', 'The lamp was lit.\n', {}, true);
    expect(firstField(facts.header, 'title')).toMatchObject({ value: 'The wick', line: null, origin: 'filename' });
    expect(firstField(facts.header, 'chapter')).toMatchObject({ value: '2', origin: 'filename' });
  });

  test('gives a chapter of a folder no messages about a missing header', () => {
    expect(rulesOf(read('lamps/02.txt', 'The lamp was lit.\n', {}, true))).toEqual([]);
  });
});

describe('fragments', () => {
  test('chapters and notes have one each, and the facts point to them', () => {
    const text = '---\ntitle: T\nnotes: Before.\nendnotes: After.\n---\n\n# One\n\nFirst.\n\n# Two\n\nSecond *word*.\n';
    const { facts, fragments } = read('a.md', text);
    const words = (fragment: number | null) => (fragment === null ? null : fragments[fragment]?.text);
    expect(facts.chapters.map((chapter) => words(chapter.text))).toEqual(['First.', 'Second word.']);
    expect([words(facts.notesBefore), words(facts.notesAfter)]).toEqual(['Before.', 'After.']);
    expect(facts.chapters.map((chapter) => chapter.words)).toEqual([1, 2]);
  });

  test('the opening is cut at a space, and never inside a character', () => {
    expect(read('a.txt', `${'word '.repeat(200)}\n`).facts.chapters[0]?.opening).toMatch(/^(?:word ){55}word…$/);
    const astral = read('a.txt', `${'𝒳'.repeat(400)}\n`).facts.chapters[0]?.opening ?? '';
    expect(astral.isWellFormed()).toBe(true);
    expect(astral.length).toBeLessThanOrEqual(281);
  });

  test('the summary has no ids, because it stands on many pages', () => {
    const { facts } = read('a.md', '---\nsummary: "One *lamp*.\\n\\nTwo."\n---\n\nText.\n');
    expect(facts.summary).toEqual({ html: '<p>One <em>lamp</em>.</p>\n<p>Two.</p>', text: 'One lamp.\n\nTwo.' });
  });
});

test('characters that XML forbids come neither out of YAML nor out of references', () => {
  const text = '---\ntitle: "La\\u0001mp\\ud800"\n"Moo\\u0002n": "x\\u0003"\n---\n\n# Cha&#12;pter\n\nLa&#12;mp.\n';
  const json = JSON.stringify(read('a.md', text));
  expect(json).not.toMatch(/\\u000[0-8bcef]|\\f|\\ud800/);
  expect(json).toContain('Lamp');
});

test('the same bytes give the same intake, whatever was read before', () => {
  const bytes = readFileSync(projectPath('content/night-ferry.txt'));
  const first = read('a.txt', bytes);
  read('b.md', 'Another *story*.\n\n# One\n\nText[^1].\n\n[^1]: Note.\n');
  expect(read('a.txt', bytes)).toEqual(first);
});
