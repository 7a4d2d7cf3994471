import { expect, test } from 'vitest';
import { openOutputRegister } from '../../src/write/output-register.ts';
import { makePathTree } from '../../src/write/path-tree.ts';

test('paths that some file system takes for one are refused by name, whatever order they come in', () => {
  const cases: [string[], clash: string | null][] = [
    [['a/b.html', 'a/c.html', 'd'], null],
    [['a/B.html', 'A/b.html'], 'a/B.html'],
    [['a/b.html'.normalize('NFC'), 'a/b.html'], 'a/b.html'],
    [['é/x'.normalize('NFC'), 'É/x'.normalize('NFD')], 'é/x'],
    [['a', 'A/b/c'], 'a'],
    [['x', 'a/b/C', 'a/b/d', 'A/b'], 'a/b/C'],
    [['a/b', 'a/b/c/d'], 'a/b'],
    [['sha256sums.TXT'], 'SHA256SUMS.txt'],
    [['a-b/c', 'a/c', 'a-b/d'], null],
  ];
  for (const [paths, clash] of cases) {
    const register = openOutputRegister();
    const add = () => {
      for (const path of paths) register.add(path);
    };
    if (clash === null) add();
    else expect(add, paths.join()).toThrow(`The outputs "${clash}" and "${paths.at(-1)}" cannot stand in one folder.`);
  }
});

test('paths of others in the same tree are none of the register, and do not clash with its own', () => {
  const tree = makePathTree();
  tree.add('a/b');
  const register = openOutputRegister(tree);
  expect(register.sameAs('a/b')).toBeNull();
  register.add('A');
  expect([register.sameAs('a'), register.sameAs('A'), register.sameAs('b')]).toEqual(['A', 'A', null]);
});

test('thousands of paths are checked against each other', () => {
  const register = openOutputRegister();
  for (let number = 0; number < 5000; number += 1) register.add(`works/${number}/index.html`);
  expect(() => register.add('works/4999')).toThrow('"works/4999/index.html" and "works/4999"');
  expect(() => register.add('WORKS/77/index.HTML')).toThrow('"works/77/index.html"');
  expect(() => register.add('works/../x')).toThrow('it has a segment of dots');
});
