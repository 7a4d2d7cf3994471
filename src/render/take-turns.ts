/**
 * Go through two sequences in turn: the first goes on whenever its values are wanted, the second meanwhile.
 *
 * @param wanted Values that somebody else works on.
 * @param meanwhile Values that need this thread.
 * @param wants Tells whether more of the first are wanted now.
 * @param groupOf What values of the first belong together by: those of one group follow one another. Default: each stands alone.
 * @returns All values of both, each sequence in its order.
 */
export async function* takeTurns<Value>(
  wanted: AsyncIterator<Value>,
  meanwhile: AsyncIterable<Value>,
  wants: () => boolean,
  groupOf: (value: Value) => unknown = () => undefined,
): AsyncGenerator<Value> {
  let next = await wanted.next();
  for await (const other of meanwhile) {
    while (!next.done && wants()) {
      const group = groupOf(next.value);
      do {
        yield next.value;
        next = await wanted.next();
      } while (!next.done && group !== undefined && groupOf(next.value) === group);
    }
    yield other;
  }
  for (; !next.done; next = await wanted.next()) yield next.value;
}
