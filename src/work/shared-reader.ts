import type { StoryFacts } from '../story/facts.ts';
import type { PlannedSource } from './read-story.ts';
import type { StoryReader } from './story-reader.ts';

/**
 * Make a reader that shares the stories between threads and this thread.
 *
 * Every thread loads the parsers and has them compiled for itself, which costs as much as reading some hundred
 * stories; so the main thread, which would only wait, takes the part of one of them.
 *
 * @param away Reads in threads.
 * @param here Reads in this thread, and gives others their turn before each story.
 * @param threads Number of threads.
 */
export function sharedReader(away: StoryReader, here: StoryReader, threads: number): StoryReader {
  const waiting: Order[] = [];
  let sent = 0;
  let isReading = false;

  function pump(): void {
    while (sent < threads * AHEAD && waiting.length > 0) send(waiting.shift() as Order);
    if (isReading) return;
    const next = smallestOf(waiting);
    if (next !== null) readHere(next);
  }

  function send(order: Order): void {
    sent += 1;
    answer(away, order, () => {
      sent -= 1;
    });
  }

  function readHere(order: Order): void {
    isReading = true;
    answer(here, order, () => {
      isReading = false;
    });
  }

  function answer(reader: StoryReader, { source, resolve, reject }: Order, done: () => void): void {
    reader
      .read(source)
      .then(resolve, reject)
      .finally(() => {
        done();
        pump();
      });
  }

  return {
    window: away.window,
    read: (source) =>
      new Promise((resolve, reject) => {
        waiting.push({ source, resolve, reject });
        pump();
      }),
  };
}

/**
 * Take out the smallest story that waits: a thread that is done gets its next one when this thread has read its own.
 *
 * @returns `null` when all are too large to be read here.
 */
function smallestOf(waiting: Order[]): Order | null {
  let smallest: Order | null = null;
  for (const order of waiting) if (order.source.size < (smallest?.source.size ?? LARGEST_HERE)) smallest = order;
  if (smallest !== null) waiting.splice(waiting.indexOf(smallest), 1);
  return smallest;
}

interface Order {
  source: PlannedSource;
  resolve(facts: StoryFacts): void;
  reject(error: unknown): void;
}

/** Stories that lie ready for each thread, so that it need not wait while this thread reads one. */
const AHEAD = 4;

/** This thread also answers Ctrl-C: it reads nothing that takes it longer than a tenth of a second. Bytes. */
const LARGEST_HERE = 1_000_000;
