import type { Catalogue, CatalogueRow } from '../config/catalogue.ts';
import { type CheckedReading, READING_COLUMNS, type Reading } from '../config/checked.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { fieldValues } from '../story/header.ts';

/** Characters of a value that is compared and shown. */
const LONGEST = 120;

/** What a person could compare of a file with its page. */
function readingOf({ header, chapters, language }: StoryFacts): Reading {
  const values = (...names: Parameters<typeof fieldValues>[1][]): string =>
    short(names.flatMap((name) => fieldValues(header, name)).join(' | '));
  return {
    title: values('title'),
    authors: values('authors'),
    series: values('series', 'position'),
    rating: values('rating'),
    published: values('published'),
    language: language ?? '',
    chapters: String(chapters.length),
    words: String(chapters.reduce((sum, { words }) => sum + words, 0)),
    begins: short(chapters[0]?.opening ?? ''),
  };
}

function short(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST).toWellFormed();
}

/** Files that a person checked, and what has become of them. */
export interface CheckedFiles {
  /** Files that are as they were when they were checked: nothing is to be said of how they are read. */
  silent: ReadonlySet<string>;
  messages: Diagnostic[];
}

/**
 * Compare files with what they were when a person checked them.
 *
 * @param readings What was read then, by file; a file without a reading is compared by its bytes alone.
 */
export function checkedFiles(
  catalogue: Catalogue | null,
  readings: ReadonlyMap<string, CheckedReading>,
  facts: readonly StoryFacts[],
): CheckedFiles {
  const silent = new Set<string>();
  const messages: Diagnostic[] = [];
  for (const file of facts) {
    const row = catalogue?.get(file.path);
    if (row === undefined || row.checked === '') continue;
    const known = readings.get(file.path);
    const recorded = known?.checked === row.checked ? known : undefined;
    const digest = recorded?.sha256 ?? row.sha256;
    if (digest !== '' && digest !== file.digest)
      messages.push(report('checked-changed', file.path, { with: { row: row.row } }));
    else {
      const differs = recorded === undefined ? [] : differencesOf(recorded.reading, file, row);
      if (differs.length === 0) silent.add(file.path);
      else messages.push(report('checked-differs', file.path, { with: { row: row.row, found: differs.join('; ') } }));
    }
  }
  return { silent, messages };
}

/** What a person decided since is no difference. */
function differencesOf(before: Reading, file: StoryFacts, { overrides }: CatalogueRow): string[] {
  const now = readingOf(file);
  const decided = new Set(overrides.map(({ name }) => name as string));
  return READING_COLUMNS.filter((title) => !decided.has(title) && before[title] !== now[title]).map(
    (title) => `${title} was “${before[title]}”, is “${now[title]}”`,
  );
}

/**
 * Bring the list of readings up to date: a file that was checked gets a row, one that is not checked any more loses it.
 * A reading that was recorded stays until the file is checked again.
 */
export function recordReadings(
  catalogue: Catalogue | null,
  readings: ReadonlyMap<string, CheckedReading>,
  facts: readonly StoryFacts[],
): Map<string, CheckedReading> {
  const now = new Map<string, CheckedReading>();
  for (const file of facts) {
    const row = catalogue?.get(file.path);
    if (row === undefined || row.checked === '' || file.digest === '') continue;
    const known = readings.get(file.path);
    // Nobody saw what stands there now.
    if (known === undefined && row.sha256 !== '' && row.sha256 !== file.digest) continue;
    const isSame = known?.checked === row.checked;
    now.set(file.path, isSame ? known : { sha256: file.digest, checked: row.checked, reading: readingOf(file) });
  }
  return now;
}
