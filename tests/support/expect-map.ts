import { expect } from 'vitest';

/** Expect of a table that it holds what a map holds, in its order, and nothing else. */
export function expectMap<Value>(
  table: Iterable<[string, Value]> &
    Pick<ReadonlyMap<string, Value>, 'get' | 'has' | 'size'> & { keys(): Iterable<string> },
  map: ReadonlyMap<string, Value>,
): void {
  expect([...table]).toEqual([...map]);
  expect([...table.keys()]).toEqual([...map.keys()]);
  expect(table.size).toBe(map.size);
  for (const path of map.keys()) expect([table.has(path), table.get(path)]).toEqual([true, map.get(path)]);
  expect([table.has('none'), table.get('none')]).toEqual([false, undefined]);
}
