import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { isGuide, readGuides, withGuides } from '../../src/intake/guides.ts';

const PROFILE = loadConfig(null, 'archive.yaml').config.reading;

/** Values that a file is given, as `field=value`. */
function given(path: string, texts: Record<string, string>, profile = PROFILE): string[] {
  const guides = readGuides(new Map(Object.entries(texts)), profile);
  return withGuides(profile, path, guides).defaults.map(([field, value]) => `${field}=${value}`);
}

describe('values of Eleventy', () => {
  test('hold for all files of their folder and below it, the nearest first', () => {
    const texts = {
      'fic/fic.json': '{"layout":"x.njk","author":"Ann Lee","lang":"en","tags":"story"}',
      'fic/old/old.11tydata.json': '{"author":["Bo Kemp","Cy Reed"]}',
      'fic/old/ox.11tydata.json': '{"rating":"T"}',
    };
    expect(given('fic/a.md', texts)).toEqual(['authors=Ann Lee', 'language=en']);
    expect(given('fic/old/ox.md', texts)).toEqual(['language=en', 'authors=Bo Kemp', 'authors=Cy Reed', 'rating=T']);
    expect(given('other/a.md', texts)).toEqual([]);
  });

  test('overrule what archive.yaml gives for want of a value', () => {
    const profile = { ...PROFILE, defaults: [['authors', 'Nobody']] as (typeof PROFILE)['defaults'] };
    expect(given('fic/a.md', { 'fic/fic.json': '{"author":"Ann Lee"}' }, profile)).toEqual(['authors=Ann Lee']);
  });

  test('that are no map say nothing', () => {
    for (const text of ['[1, 2]', '"x"', 'null']) expect(given('fic/a.md', { 'fic/fic.json': text })).toEqual([]);
  });

  test('that are broken hold back their stories and no others: they may have said so', () => {
    for (const text of ['{"author":', '{"draft": true', '']) {
      expect(given('fic/a.md', { 'fic/fic.json': text })).toEqual(['show=draft']);
      expect(given('other/a.md', { 'fic/fic.json': text })).toEqual([]);
    }
    const { messages } = readGuides(new Map([['fic/fic.json', '{"author":']]), PROFILE);
    expect(messages.map(({ ruleId, file }) => [ruleId, file])).toEqual([['guide-unreadable', 'fic/fic.json']]);
  });

  test('that are large hold with all their short values, wherever these stand', () => {
    const data = (rest: object) => JSON.stringify({ notes: 'x'.repeat(300_000), ...rest });
    expect(given('fic/a.md', { 'fic/fic.json': data({ draft: true }) })).toEqual(['show=draft']);
    expect(given('fic/a.md', { 'fic/fic.json': `[${data({ draft: true })}]` })).toEqual([]);
  });

  test('that the disk refuses hold back their stories and no others: they may have said so', () => {
    const closed = ['fic/fic.json', '_config.yml', 'SUMMARY.md'];
    const guides = readGuides(new Map(closed.map((path) => [path, null])), PROFILE);
    expect(withGuides(PROFILE, 'fic/a.md', guides).defaults).toEqual([['show', 'draft']]);
    expect(withGuides(PROFILE, 'other/a.md', guides).defaults).toEqual([]);
  });

  test('never name a title, an id or a number, which are of one file', () => {
    expect(given('fic/a.md', { 'fic/fic.json': '{"title":"All","id":"x","slug":"y","chapter":3}' })).toEqual([]);
  });
});

describe('settings of a site', () => {
  test.each([
    ['_config.yml', 'title: Tales\nauthor:\n  name: Ann Lee\n  email: a@example.org\nlang: en\n'],
    ['_config.yml', 'author: Ann Lee\n'],
    ['hugo.toml', 'title = "Tales"\nlanguageCode = "en-us"\n[params]\n  author = "Ann Lee"\n'],
    ['config.toml', '[params.author]\n  name = "Ann Lee"\n'],
    ['config.yaml', 'params:\n  author: Ann Lee\n'],
  ])('%s names the author of all stories that name none', (path, text) => {
    expect(given('posts/a.md', { [path]: text })).toEqual(['authors=Ann Lee']);
  });

  test('give way to archive.yaml', () => {
    const profile = { ...PROFILE, defaults: [['authors', 'Bo Kemp']] as (typeof PROFILE)['defaults'] };
    expect(given('a.md', { '_config.yml': 'author: Ann Lee\n' }, profile)).toEqual(['authors=Bo Kemp']);
  });

  test('count at the top alone', () => {
    expect(isGuide('_config.yml')).toBe(true);
    expect(isGuide('story/config.toml')).toBe(false);
    expect(isGuide('fic/data.json')).toBe(false);
  });
});

describe('settings of a book', () => {
  const quarto = 'book:\n  author: [Ann Lee, Tam Okoro]\n  chapters:\n    - a.qmd\n';

  test('name the author of the files beside and below them, where archive.yaml names nobody', () => {
    const texts = { 'ford/_quarto.yml': quarto };
    expect(given('ford/a.qmd', texts)).toEqual(['authors=Ann Lee', 'authors=Tam Okoro']);
    expect(given('weir/a.qmd', texts)).toEqual([]);
    const profile = { ...PROFILE, defaults: [['authors', 'Nobody']] as (typeof PROFILE)['defaults'] };
    expect(given('ford/a.qmd', texts, profile)).toEqual(['authors=Nobody']);
  });

  test('of a site name nobody', () => {
    expect(given('ford/a.qmd', { 'ford/_quarto.yml': 'website:\n  author: Ann Lee\n' })).toEqual([]);
  });
});
