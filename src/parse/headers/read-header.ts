import type { Head, HeaderReader, Reading } from './head.ts';
import { readLabelled } from './labelled.ts';
import { readSummaryFirst } from './summary-first.ts';
import { readTitled } from './titled.ts';
import { readUntitled } from './untitled.ts';

/** The header conventions of plain text, the more special before the more general. A new one is a row here. */
const READERS: readonly HeaderReader[] = [readSummaryFirst, readLabelled, readTitled, readUntitled];

/** Read the head of a plain-text file by the convention that fits it best; equal scores go to the earlier row. */
export function readHeader(head: Head): Reading {
  let best: Reading | null = null;
  for (const read of READERS) {
    const reading = read(head);
    if (reading !== null && (best === null || reading.score > best.score)) best = reading;
  }
  return best ?? { convention: 'H0', fields: [], bodyStart: head.from, score: 0, removed: [] };
}
