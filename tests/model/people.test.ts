import { describe, expect, test } from 'vitest';
import { readAuthors } from '../../src/config/read-authors.ts';
import { readTaxonomy } from '../../src/config/read-taxonomy.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { makePeople } from '../../src/model/people.ts';
import type { Field } from '../../src/story/header.ts';

function people(authors: string, taxonomy = '') {
  const messages: Diagnostic[] = [];
  const made = makePeople(readAuthors(authors).authors, readTaxonomy(taxonomy, [], 'taxonomy.yaml').taxonomy, messages);
  return { ...made, messages };
}

function by(...names: string[]): Field[] {
  return names.map((value) => ({
    name: 'authors',
    label: 'Author',
    value,
    written: value,
    line: 2,
    origin: 'label',
    confidence: 1,
  }));
}

const ANNA = `Anna Marsh:
  spellings: [A. Marsh]
  pen-names: [Tidewalker]
  secret-pen-names: [Greta Fern]
  former-names: [Anne Vale]
`;

describe('a by-line says what may be published', () => {
  const shown = (authors: string, ...names: string[]) =>
    people(authors)
      .named(by(...names))
      .map(({ value }) => value);

  test.each([
    ['a spelling is the name', ['a marsh'], ['Anna Marsh']],
    ['a pen name stays, as it is spelt in the file', ['tidewalker'], ['Tidewalker']],
    ['a secret pen name stays', ['Greta Fern'], ['Greta Fern']],
    ['a secret pen name loses the name behind it', ['Greta Fern (Anna Marsh)'], ['Greta Fern']],
    ['whoever of the two is written first', ['A. Marsh writing as Greta Fern'], ['Greta Fern']],
    ['a former name is the name of today', ['Anne Vale'], ['Anna Marsh']],
    ['also where it stands in brackets', ['Anna Marsh (Anne Vale)'], ['Anna Marsh']],
    ['one person is named once', ['A. Marsh', 'Anna Marsh', 'Bo Fry'], ['Anna Marsh', 'Bo Fry']],
    ['others are as they are', ['Joanna Marshall'], ['Joanna Marshall']],
  ])('%s', (_, names, expected) => {
    expect(shown(ANNA, ...names)).toEqual(expected);
  });

  test('nobody is named who does not want to be, under any name', () => {
    const anonymous = 'Bo Fry: { spellings: [bofry], pen-names: [Fen], show: anonymous }\n';
    for (const name of ['Bo Fry', 'BOFRY', 'Fen', 'Bo Fry (and friends)'])
      expect(shown(anonymous, name, 'Ann Lee')).toEqual(['Anonymous', 'Ann Lee']);
    expect(shown(anonymous, 'Bo Fryer')).toEqual(['Bo Fryer']);
  });

  test.each([
    ['Willow: { show: withdrawn }\n', ['Willow Jones', 'Black Willow', "Willow's Friend"]],
    ['Willow: { show: anonymous }\n', ['Willow Jones', 'Black Willow', 'Willow-Ann']],
    ['Robin Reed: { former-names: [Willow] }\n', ['Willow Jones', 'Black Willow']],
    ['Anne: { secret-pen-names: [Nyx] }\n', ['Anne Marie Vale', 'Nyx Moth']],
  ])('%j is said of nobody whose name is longer', (authors, names) => {
    for (const name of names) {
      expect(shown(authors, name)).toEqual([name]);
      expect(people(authors).withdrawnBy(by(name))).toBeNull();
    }
  });

  test.each(['Jane Doe (Willow)', 'Willow aka Jane Doe', 'Jane Doe, Willow', 'Jane Doe as Willow', 'Willow!'])(
    'in %s the name stands by itself',
    (name) => {
      expect(shown('Willow: { show: anonymous }\n', name)).toEqual(['Anonymous']);
    },
  );

  test('a name is told by a whole word of a path alone', () => {
    const { tells } = people('Ann: { show: anonymous }\n');
    expect(['hannibal/two.txt', 'annex.txt', 'ann/two.txt', 'tales-by-ann.txt'].map(tells)).toEqual([
      ...[false, false],
      ...[true, true],
    ]);
  });

  test('a header without such a name is the same object', () => {
    const header = by('Ann Lee');
    expect(people(ANNA).named(header)).toBe(header);
  });
});

test('who withdrew is known by every name, secret ones too', () => {
  const gone = people(`${ANNA}  show: withdrawn\n`);
  const withdrawn = ['Anna Marsh', 'A. Marsh', 'Tidewalker', 'Greta Fern', 'Anne Vale', 'Anna Marsh aka Tidewalker'];
  for (const name of withdrawn)
    expect([name, gone.withdrawnBy(by('Ann Lee', name))?.name]).toEqual([name, 'Anna Marsh']);
  expect(gone.withdrawnBy(by('Ann Lee'))).toBeNull();
  // A name with an entry of its own goes with the person behind it.
  const own = people(`${ANNA}  show: withdrawn\nGreta Fern: { biography: Hers. }\n`);
  expect(own.withdrawnBy(by('Greta Fern'))).not.toBeNull();
});

test('what taxonomy.yaml says of authors tells no secret', () => {
  const { terms } = people(
    ANNA,
    'authors:\n  Anna Marsh: [Greta Fern]\n  Greta Fern: [Anna Marsh]\n  Bo Fry: [bofry]\n',
  );
  const named = terms.map(({ name, synonyms }) => [name, ...synonyms.map((one) => one.name)]);
  expect(named).toEqual([['Anna Marsh', 'Tidewalker'], ['Anna Marsh'], ['Bo Fry', 'bofry']]);
});

test('of two claims to a name the one counts that tells less', () => {
  const two = people('Ann Lee: [A. Lee]\nAdam Lee: { spellings: [A. Lee], show: anonymous }\n');
  expect(two.named(by('A. Lee')).map(({ value }) => value)).toEqual(['Anonymous']);
  expect(two.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['authors-conflict', 2]]);
});

test('nothing leads on from a name that is kept secret', () => {
  const old = (text: string) => people(text).oldNames.map(({ name, to }) => [name, to]);
  expect(old(ANNA)).toEqual([
    ['A. Marsh', 'Anna Marsh'],
    ['Tidewalker', 'Anna Marsh'],
    ['Anna Marsh', 'Anna Marsh'],
    ['Anne Vale', null],
  ]);
  expect(old('Bo Fry: { pen-names: [Fen], show: anonymous }\n')).toEqual([
    ['Bo Fry', null],
    ['Fen', null],
  ]);
});
