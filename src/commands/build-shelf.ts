import type { Work } from '../model/archive.ts';
import { openSpool, type Spool } from '../store/spool.ts';
import type { StoryFacts } from '../story/facts.ts';
import { stringSharer } from './share-strings.ts';
import { spoolFacts } from './spooled-facts.ts';
import { spoolWorks } from './spooled-works.ts';

/** Where a build puts facts and works, so that memory does not grow with the archive. */
export interface BuildShelf {
  /** Put the facts of a story away, and give equal ones. */
  keepFacts(facts: StoryFacts): StoryFacts;
  /** Put a work away, and give an equal one. */
  keepWork(work: Work): Work;
  /** Put plain rows away that are seldom asked for or once; gives equal ones, as often as they are gone through. */
  keepRows: KeepRows;
  /** Forget everything. Never throws. */
  close(): void;
}

/** Puts rows where they take no memory; gives equal ones. */
export type KeepRows = <Row>(rows: Iterable<Row>) => Iterable<Row>;

/**
 * Make the shelf of one build: the first stories stay in memory, all others wait on the disk.
 *
 * @param dir Cache folder, absolute.
 * @param atHand Stories that stay in memory.
 */
export function openBuildShelf(dir: string, atHand: number = AT_HAND): BuildShelf {
  let spool: Spool | null = null;
  const opened = () => {
    spool ??= openSpool(dir);
    return spool;
  };
  return {
    keepFacts: firstHere(atHand, stringSharer(), () => spoolFacts(opened())),
    keepWork: firstHere(
      atHand,
      (work) => work,
      () => spoolWorks(opened()),
    ),
    keepRows: (rows) => keepRows(rows, atHand, opened),
    close: () => spool?.close(),
  };
}

/** The first rows stay in memory; all others wait on the disk, so many in one value. */
function keepRows<Row>(rows: Iterable<Row>, atHand: number, opened: () => Spool): Iterable<Row> {
  const here: Row[] = [];
  const away: number[] = [];
  let block: Row[] = [];
  const putAway = () => {
    if (block.length > 0) away.push(opened().put(block));
    block = [];
  };
  for (const row of rows) {
    if (here.length < atHand) here.push(row);
    else block.push(row);
    if (block.length === IN_BLOCK) putAway();
  }
  putAway();
  return {
    *[Symbol.iterator]() {
      yield* here;
      for (const number of away) yield* opened().get(number) as Row[];
    },
  };
}

/** Rows that are put away and fetched at once. */
const IN_BLOCK = 200;

/** Stories that take no more memory than a build needs in any case. */
const AT_HAND = 1000;

function firstHere<T>(atHand: number, here: (value: T) => T, away: () => (value: T) => T): (value: T) => T {
  let count = 0;
  let put: ((value: T) => T) | null = null;
  return (value) => {
    count += 1;
    if (count <= atHand) return here(value);
    put ??= away();
    return put(value);
  };
}
