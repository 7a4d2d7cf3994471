import { setImmediate } from 'node:timers/promises';
import type { OutputFile, PageJob } from '../render/output.ts';
import type { Press, PressOrder, StagedFile } from './press.ts';

/** Hands outputs to a press, job by job, and takes back what it made. */
export interface PressRoom {
  /** Take an output; those of one job follow one another. Waits when very many are waiting already. */
  add(output: OutputFile, job: PageJob): Promise<void>;
  /** Hear that an output was made which is no job's: after many of them a press that is done may rest. */
  pass(): void;
  /** Wait until everything is made. Rejects with what went wrong first. */
  finish(): Promise<void>;
  /** Give up what waits, and wait for what is under way. Never rejects. */
  stop(): Promise<void>;
}

/** What the room asks of the build. */
export interface PressRoomOptions {
  order(): Omit<PressOrder, 'paths'>;
  onMade(output: OutputFile, file: StagedFile): void;
  /** Make an output in this thread. */
  makeHere(output: OutputFile): Promise<void>;
}

/** Outputs of one job. */
interface Batch {
  job: PageJob;
  outputs: OutputFile[];
}

/**
 * Open the room in which a press works beside the main thread.
 *
 * @param options Where files go, and who is told.
 */
export function openPressRoom(press: Press, options: PressRoomOptions): PressRoom {
  const waiting: Batch[] = [];
  const underWay = new Set<Promise<void>>();
  /** Those of them that the press has, and the one that this thread makes meanwhile. */
  const away = new Set<Promise<void>>();
  const here = new Set<Promise<void>>();
  let last: Batch | null = null;
  let failure: { error: unknown } | null = null;
  /** Outputs since the last one of a job. */
  let passed = 0;
  let isResting = false;

  async function run({ job, outputs }: Batch): Promise<void> {
    const order = { ...options.order(), paths: outputs.map((output) => output.path) };
    const files = await press.make(job, order);
    const byPath = new Map(files?.map((file) => [file.path, file]));
    for (const output of outputs) {
      const file = byPath.get(output.path);
      if (file === undefined) await options.makeHere(output);
      else options.onMade(output, file);
    }
  }

  async function runHere({ outputs }: Batch): Promise<void> {
    for (const output of outputs) {
      // What threads have made is taken over, and they are given more, between two pages.
      await setImmediate();
      await options.makeHere(output);
    }
  }

  function start(way: (batch: Batch) => Promise<void>, busy: Set<Promise<void>>): void {
    const batch = waiting.shift();
    if (batch === undefined) return;
    const work: Promise<void> = way(batch)
      .catch((error: unknown) => {
        failure ??= { error };
      })
      .finally(() => {
        underWay.delete(work);
        busy.delete(work);
        pump();
      });
    underWay.add(work);
    busy.add(work);
  }

  function pump(): void {
    while (away.size < press.window && waiting.length > 0 && failure === null) start(run, away);
    if (here.size === 0 && waiting.length > 0 && failure === null) start(runHere, here);
  }

  function close(): void {
    if (last !== null) waiting.push(last);
    last = null;
    pump();
  }

  return {
    pass() {
      passed += 1;
      if (passed === QUIET) close();
      if (passed < QUIET || underWay.size > 0 || isResting) return;
      isResting = true;
      press.rest?.();
    },
    async add(output, job) {
      passed = 0;
      isResting = false;
      if (last !== null && last.job !== job) close();
      last ??= { job, outputs: [] };
      last.outputs.push(output);
      while (waiting.length > MOST_WAITING && failure === null) await Promise.race(underWay);
      if (failure !== null) throw failure.error;
    },
    async finish() {
      close();
      while (underWay.size > 0) await Promise.race(underWay);
      if (failure !== null) throw failure.error;
    },
    async stop() {
      waiting.length = 0;
      last = null;
      await Promise.all(underWay);
    },
  };
}

/** Works that may wait; while this thread makes other pages, threads find enough to do. */
const MOST_WAITING = 500;

/** Outputs that are no job's, one after another, behind which none of a job is to be expected. */
const QUIET = 100;
