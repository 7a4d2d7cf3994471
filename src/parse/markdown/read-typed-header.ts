import { ownLabels } from '../fields.ts';
import type { FrontMatterFields } from '../front-matter-fields.ts';
import { readComments, readDirectives } from '../headers/directives.ts';
import type { Head, HeaderReader, Reading } from '../headers/head.ts';
import { readLabelled } from '../headers/labelled.ts';
import { readSummaryFirst } from '../headers/summary-first.ts';
import type { ParseInput } from '../parse-result.ts';
import { splitLines } from '../plain/lines.ts';

/** Conventions of archive text that a Markdown file may have been given unchanged. */
const READERS: readonly HeaderReader[] = [readSummaryFirst, readDirectives, readComments, readLabelled];
/** Prose is never taken for a header by a hair. */
const SURE = 0.7;
/** So is what MultiMarkdown calls metadata, from the first line on. */
const METADATA = 0.6;
/** A header is in the first lines; the whole of a book need not be parted for it. */
const HEAD = 20_000;

/** Read a header typed by hand at the top of a Markdown file without front matter; `null` when there is none. */
export function readTypedHeader(input: ParseInput): FrontMatterFields | null {
  const lines = splitLines(input.text.slice(0, HEAD)).text;
  const { path, profile } = input;
  const head: Head = { lines, from: 0, to: lines.length, path, profile, labels: ownLabels(profile) };
  for (const read of READERS) {
    const reading = read(head);
    if (
      reading !== null &&
      reading.score >= (isMetadata(reading) ? METADATA : SURE) &&
      reading.fields.some((field) => field.name === 'title')
    ) {
      return { fields: reading.fields, messages: [], lines: reading.bodyStart, document: false };
    }
  }
  return null;
}

/** Title and author by their labels, the first of them on the first line: `Title: …`, `Author: …`, `Base Header Level: 2`. */
function isMetadata({ fields }: Reading): boolean {
  const labelled = fields.filter(({ origin }) => origin === 'label');
  const has = (name: string): boolean => labelled.some((field) => field.name === name);
  return labelled[0]?.line === 1 && has('title') && has('authors');
}
