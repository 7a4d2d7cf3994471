import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { readTaxonomy } from '../../src/config/read-taxonomy.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { makeVocabularies } from '../../src/model/vocabularies.ts';
import { projectPath } from '../support/golden.ts';

const text = readFileSync(projectPath('archive.yaml'), 'utf8');

test('the configuration of the sample archive has no faults', () => {
  expect(loadConfig(text, 'archive.yaml').messages).toEqual([]);
});

test('every example in its comments works when it is uncommented', () => {
  const uncommented = text
    .slice(text.indexOf('\n'))
    .replace(/^# ?( *(- .+|"?[a-z*/.-]+"?:( .*)?))$/gim, '$1')
    .replace(/^ {2}# /gm, '  ');
  const { config, messages } = loadConfig(uncommented, 'archive.yaml');
  expect(messages).toEqual([]);
  expect(config.ratings.map((rating) => rating.name)).toEqual(['Not Rated', 'Everyone', 'Mature']);
  expect(config.folders.map((folder) => folder.glob)).toEqual(['old-mailing-list']);
});

test('the terms of the sample archive have no faults, and show what can be said of one', () => {
  const { config } = loadConfig(text, 'archive.yaml');
  const facets = config.facets.map(({ key }) => key);
  const said = readFileSync(projectPath('taxonomy.yaml'), 'utf8');
  const { taxonomy, messages } = readTaxonomy(said, facets, 'taxonomy.yaml');
  const conflicts: Diagnostic[] = [];
  makeVocabularies(config, taxonomy, conflicts);
  expect([...messages, ...conflicts]).toEqual([]);
  const terms = [...taxonomy.sections.values()].flat();
  for (const is of [
    (term: (typeof terms)[number]) => term.synonyms.length > 1,
    (term: (typeof terms)[number]) => term.parents.length > 1,
    (term: (typeof terms)[number]) => term.group !== null && term.description !== null && term.slug !== null,
    (term: (typeof terms)[number]) => term.spoiler,
  ])
    expect(terms.some(is), String(is)).toBe(true);
});
