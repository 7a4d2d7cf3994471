import { expect, test, vi } from 'vitest';
import { createBuildQueue } from '../../src/serve/build-queue.ts';

/** A queue whose runs end when the test says so. */
function stoppedQueue() {
  const runs: string[][] = [];
  const ends: (() => void)[] = [];
  let inside = 0;
  const queue = createBuildQueue(async (changed) => {
    inside += 1;
    expect(inside).toBe(1);
    runs.push([...changed]);
    await new Promise<void>((resolve) => ends.push(resolve));
    inside -= 1;
    return true;
  });
  const end = async () => {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { queue, runs, end };
}

test('all changes during a run lead to one more run', async () => {
  const { queue, runs, end } = stoppedQueue();
  queue.add(['a']);
  queue.add(['b']);
  queue.add(['c', 'b']);
  expect(runs).toEqual([['a']]);
  await end();
  expect(runs).toEqual([['a'], ['b', 'c']]);
  await end();
  expect(runs).toHaveLength(2);
});

test('a change after the last run starts another', async () => {
  const { queue, runs, end } = stoppedQueue();
  queue.add(['a']);
  await end();
  queue.add([]);
  expect(runs).toEqual([['a'], []]);
  await end();
});

test('closing waits for the run under way and starts no other', async () => {
  const { queue, runs, end } = stoppedQueue();
  queue.add(['a']);
  queue.add(['b']);
  const closed = queue.close();
  await end();
  await closed;
  expect(runs).toEqual([['a']]);
});

test('a run is told when more changes, and what it had to do comes again', async () => {
  const runs: string[][] = [];
  const signals: AbortSignal[] = [];
  const queue = createBuildQueue(async (changed, interrupt) => {
    runs.push([...changed]);
    signals.push(interrupt);
    if (runs.length === 1) await new Promise((resolve) => interrupt.addEventListener('abort', resolve));
    return !interrupt.aborted;
  });
  queue.add(['a']);
  queue.add(['b']);
  await vi.waitFor(() => expect(runs).toHaveLength(2));
  expect(runs.map((run) => run.toSorted())).toEqual([['a'], ['a', 'b']]);
  expect(signals.map((signal) => signal.aborted)).toEqual([true, false]);
});

test('changes without end do not interrupt every run', async () => {
  const signals: AbortSignal[] = [];
  const queue = createBuildQueue(async (_changed, interrupt) => {
    signals.push(interrupt);
    if (signals.length < 10) queue.add(['a']);
    return !interrupt.aborted;
  });
  queue.add(['a']);
  await vi.waitFor(() => expect(signals).toHaveLength(10));
  expect(signals.map((signal) => signal.aborted).indexOf(false)).toBe(5);
});
