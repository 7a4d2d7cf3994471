import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
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
