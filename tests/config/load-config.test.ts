import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { reportHuman } from '../../src/diagnostics/report-human.ts';
import { expectGolden, projectPath } from '../support/golden.ts';

const FIXTURES = 'tests/fixtures/config';

describe('every fixture of a configuration', () => {
  for (const name of readdirSync(projectPath(FIXTURES))) {
    test(`${name} gives the messages that are written beside it`, () => {
      const text = readFileSync(projectPath(`${FIXTURES}/${name}/archive.yaml`), 'utf8');
      const { messages } = loadConfig(text, 'archive.yaml');
      const report = reportHuman(messages, { color: false, verbose: true, prefix: '' });
      expectGolden(`${FIXTURES}/${name}/messages.txt`, report);
    });
  }
});

describe('defaults', () => {
  test('an absent and an empty file give the same complete configuration', () => {
    const absent = loadConfig(null, 'archive.yaml');
    expect(absent.messages).toEqual([]);
    expect(loadConfig('', 'archive.yaml')).toEqual(absent);
    expect(loadConfig('# nothing yet\n', 'archive.yaml')).toEqual(absent);
    expect(loadConfig('title:\n', 'archive.yaml')).toEqual(absent);
  });

  test('no value of the complete configuration is undefined', () => {
    const { config } = loadConfig('reading:\n  author: Sam\nfacets:\n  eras: {}\n', 'archive.yaml');
    expect(pathsOfUndefined(config)).toEqual([]);
  });

  test('a setting with an error counts as not given, the others stay', () => {
    const { config, messages } = loadConfig('title: Lanterns\npage-size: many\ncolour: red\n', 'archive.yaml');
    expect(config.title).toBe('Lanterns');
    expect(config.pageSize).toBe(50);
    expect(messages.map((message) => message.severity)).toEqual(['error', 'error']);
  });
});

describe('values', () => {
  test('text is taken as it is written, whatever YAML makes of it', () => {
    const { config } = loadConfig(
      'title: 1984\nsince: 2004\ntagline: 1.50\nreading: {author: [0x10]}\n',
      'archive.yaml',
    );
    expect([config.title, config.since, config.tagline]).toEqual(['1984', '2004', '1.50']);
    expect(config.reading.defaults).toEqual([['authors', '0x10']]);
  });

  test('the address gets a trailing slash and loses query and fragment', () => {
    expect(loadConfig('url: https://example.org/a?b#c', 'archive.yaml').config.url).toBe('https://example.org/a/');
  });

  test('a language tag is written the canonical way', () => {
    expect(loadConfig('language: EN-us', 'archive.yaml').config.language).toBe('en-US');
  });

  test('control characters and turned text do not reach the configuration', () => {
    const { config } = loadConfig('title: "a\\x07\\u202e\\ud800b"', 'archive.yaml');
    expect(config.title).toBe('a\uFFFDb');
  });

  test('the identity is made from the title unless it is given', () => {
    expect(loadConfig('title: The Lantern Shelf!', 'archive.yaml').config.id).toBe('the-lantern-shelf');
    expect(loadConfig('title: ✦', 'archive.yaml').config.id).toBe('archive');
    expect(loadConfig('title: x\nid: lanterns', 'archive.yaml').config.id).toBe('lanterns');
  });

  test('a size may have a unit', () => {
    expect(loadConfig('limits: {file-size: 3 MiB}', 'archive.yaml').config.limits.fileSize).toBe(3 * 2 ** 20);
    expect(loadConfig('limits: {file-size: 1000}', 'archive.yaml').config.limits.fileSize).toBe(1000);
  });

  test('a name such as constructor is a label like any other', () => {
    const { config, messages } = loadConfig('reading: {labels: {constructor: fandoms}}', 'archive.yaml');
    expect(messages).toEqual([]);
    expect(config.reading.labels).toEqual([['constructor', 'fandoms']]);
  });
});

describe('facets', () => {
  test('a list chooses built-in facets and their order', () => {
    expect(keys('facets: [tags, fandoms]')).toEqual(['tags', 'fandoms']);
  });

  test('a mapping changes, removes and adds', () => {
    const { config } = loadConfig(
      'facets:\n  genres: false\n  eras: {menu: true}\n  tags: {label: Themes}',
      'archive.yaml',
    );
    expect(config.facets.map((facet) => facet.key)).not.toContain('genres');
    expect(config.facets.at(-1)).toEqual({
      key: 'eras',
      field: 'extra',
      path: 'eras',
      label: { one: 'Eras', other: 'Eras' },
      multiple: true,
      order: [],
      groups: [],
      known: [],
      symbol: null,
      filter: true,
      menu: true,
    });
    expect(config.facets.find((facet) => facet.key === 'tags')?.label).toEqual({ one: 'Themes', other: 'Themes' });
  });

  test('a facet stands behind the one that it names, and its labels are known in headers', () => {
    const { config } = loadConfig(
      'facets:\n  award: {label: {one: Prize, other: Prizes}, after: fandoms, symbol: ★, multiple: false}',
      'archive.yaml',
    );
    expect(config.facets.map((facet) => facet.key).slice(0, 3)).toEqual(['fandoms', 'award', 'relationships']);
    expect(config.facets[1]).toMatchObject({ symbol: '★', multiple: false });
    expect(config.reading.labels).toEqual([
      ['award', 'extra'],
      ['prize', 'extra'],
      ['prizes', 'extra'],
    ]);
  });

  test('a facet cannot stand behind one that is not there', () => {
    const { messages } = loadConfig('facets:\n  award: {after: fandom}', 'archive.yaml');
    expect(messages.map(({ line, hint }) => [line, hint])).toEqual([[2, 'Did you mean "fandoms"?']]);
  });

  test('an order of one’s own has no names from elsewhere', () => {
    const { config } = loadConfig('facets:\n  warnings: {order: [Storms]}', 'archive.yaml');
    expect(config.facets.find((facet) => facet.key === 'warnings')?.known).toEqual([]);
  });

  test('ratings are in the order of the archive’s own scale', () => {
    const { config } = loadConfig('ratings: [Green, Red]', 'archive.yaml');
    expect(config.facets.find((facet) => facet.key === 'ratings')?.order).toEqual(['Not Rated', 'Green', 'Red']);
  });
});

describe('the adult notice', () => {
  test.each([
    ['', 'mature'],
    ['adult-from: off', null],
    ['adult-from: NC-17', 'explicit'],
    ['ratings: [Green, Red]', 'red'],
    ['ratings: [Green, Red]\nadult-from: Green', 'green'],
  ])('%j begins at %s', (text, from) => {
    expect(loadConfig(text, 'archive.yaml').config.adultFrom).toBe(from);
  });
});

describe('severities', () => {
  test('later folders stand before earlier ones and before the whole archive', () => {
    const text = `rules: {title-missing: off}
folders:
  old: {rules: {title-missing: note}}
  old/worse: {rules: {title-missing: error}}
`;
    expect(loadConfig(text, 'archive.yaml').config.rules).toEqual([
      { folder: 'old/worse', ruleId: 'title-missing', severity: 'error' },
      { folder: 'old', ruleId: 'title-missing', severity: 'note' },
      { folder: null, ruleId: 'title-missing', severity: 'off' },
    ]);
  });
});

describe('whatever stands in the file', () => {
  const word = fc.constantFrom(
    'title',
    'url',
    'menu',
    'reading',
    'rules',
    'facets',
    '__proto__',
    'constructor',
    '&a',
    '*a',
    '<<',
  );
  const sign = fc.constantFrom(
    ': ',
    '\n',
    '\n  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ', ',
    '"',
    '#',
    '|',
    '\t',
    '---\n',
    '!!set ',
    '1',
    'é',
    '\0',
  );
  const yamlish = fc.array(fc.oneof(word, sign, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 25 });

  test('nothing throws, the configuration is complete, and every message points into the file', () => {
    return fc.assert(
      fc.property(yamlish, (parts) => {
        const text = parts.join('');
        const { config, messages } = loadConfig(text, 'archive.yaml');
        expect(pathsOfUndefined(config)).toEqual([]);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const message of messages) {
          expect(message.line).toBeGreaterThanOrEqual(1);
          expect(message.line).toBeLessThanOrEqual(lines);
          expect(message.column).toBeGreaterThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('no name of an object’s own machinery is polluted', () => {
    loadConfig(
      '__proto__: {polluted: 1}\nfolders: {__proto__: {author: x}}\nreading: {labels: {__proto__: tags}}',
      'a',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'author')).toBe(false);
  });
});

function keys(text: string): string[] {
  return loadConfig(text, 'archive.yaml').config.facets.map((facet) => facet.key);
}

function pathsOfUndefined(value: unknown, path = ''): string[] {
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pathsOfUndefined(inner, `${path}/${key}`));
}
