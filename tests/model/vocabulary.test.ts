import { expect, test } from 'vitest';
import { bareTerm } from '../../src/config/bare-term.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { foldName } from '../../src/model/fold-name.ts';
import { makeVocabulary } from '../../src/model/vocabulary.ts';

test('a line of another file is named with it', () => {
  const messages: Diagnostic[] = [];
  const entries = [
    { ...bareTerm('Ann Lee', 1), file: 'authors.yaml' },
    { ...bareTerm('ann lee', 4), file: 'taxonomy.yaml' },
    { ...bareTerm('Ann  Lee', 6), file: 'authors.yaml' },
  ];
  makeVocabulary({ entries, known: [], order: [], fold: foldName }, messages);
  expect(messages.map(({ file, line, message }) => `${file}:${line} ${message.split(';')[0]}`)).toEqual([
    'taxonomy.yaml:4 "ann lee" is the term of line 1 of authors.yaml, "Ann Lee"',
    'authors.yaml:6 "Ann  Lee" is the term of line 1, "Ann Lee"',
  ]);
});
