import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makePathTree } from '../../src/write/path-tree.ts';

const path = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', 'ä', '/', '.'), maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((names) => names.join('/'));

/** A path and the folders it stands in, longest first. */
function withFolders(one: string): string[] {
  const end = one.lastIndexOf('/');
  return end < 0 ? [one] : [one, ...withFolders(one.slice(0, end))];
}

test('a tree of paths knows each of them and its folders, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(path, { maxLength: 40 }), path, (paths, other) => {
      const tree = makePathTree();
      for (const one of paths) expect(tree.at(tree.add(one))).toBe(one);
      const known = new Set(paths.flatMap(withFolders));
      expect(tree.size).toBe(known.size + 1);
      for (const one of known) {
        expect([tree.at(tree.find(one)), tree.add(one)]).toEqual([one, tree.find(one)]);
        expect(tree.parent(tree.find(one))).toBe(one.includes('/') ? tree.find(withFolders(one)[1] ?? '') : 0);
      }
      expect(tree.find(other) >= 0).toBe(known.has(other));
      expect(tree.size).toBe(known.size + 1);
    }),
  );
});

test('tens of thousands of paths are found again', () => {
  const tree = makePathTree();
  const pathOf = (number: number) => `works/${number % 9000}/chapter-${number}/index.html`;
  const numbers = Array.from({ length: 30_000 }, (_, number) => tree.add(pathOf(number)));
  expect(new Set(numbers).size).toBe(30_000);
  for (const [index, number] of numbers.entries()) {
    if (tree.find(pathOf(index)) !== number || tree.at(number) !== pathOf(index)) expect.fail(pathOf(index));
  }
  expect(tree.find('works/1/chapter-2/index.html')).toBe(-1);
});
