import { readChapterName } from '../story/chapter-name.ts';
import type { StoryFacts } from '../story/facts.ts';
import { type Field, firstField } from '../story/header.ts';
import { readNumber } from '../story/read-number.ts';
import { compareNatural, compareNumbers } from './compare.ts';

/** Names of fields that say where a chapter stands, but not what number it bears. */
const WEIGHT = /^(?:weight|order|sort|sort[-_ ]?order|nav[-_ ]?order|sidebar[-_ ]?position)$/i;
/** Chapters that need no number stand before all numbers, or behind them. */
const ROLES: ReadonlyMap<string, number> = new Map([
  ['preface', -3],
  ['prologue', -1],
  ['epilogue', 1e6],
]);

/** The number that a file bears among the chapters of its folder. */
export function partNumber(file: StoryFacts): number | null {
  return numberIn(file.header.find((field) => field.name === 'chapter' && !WEIGHT.test(field.label ?? '')));
}

/** Order the chapter files of a work: by book or part, by number, by date where none has a number, by name. */
export function inChapterOrder(
  files: readonly StoryFacts[],
  divisionOf: (file: StoryFacts) => string | null,
): StoryFacts[] {
  const places = new Map(files.map((file) => [file, placeOf(file)]));
  const dated = files.every((file) => places.get(file) === null && dateOf(file) !== '');
  const rank = (file: StoryFacts): number => divisionRank(divisionOf(file), places.get(file) ?? null);
  return files.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      compareNumbers(seasonOf(a), seasonOf(b)) ||
      compareNatural(divisionOf(a) ?? '', divisionOf(b) ?? '') ||
      compareNumbers(places.get(a) ?? null, places.get(b) ?? null) ||
      (dated ? compareNatural(dateOf(a), dateOf(b)) : 0) ||
      compareNatural(a.path, b.path),
  );
}

function placeOf(file: StoryFacts): number | null {
  const weight = file.header.find((field) => field.name === 'chapter' && WEIGHT.test(field.label ?? ''));
  const own = numberIn(weight) ?? partNumber(file);
  const [only, ...others] = file.chapters;
  const chapter = others.length > 0 ? undefined : only;
  return (
    own ??
    ROLES.get(chapter?.role ?? '') ??
    readChapterName(file.path).order ??
    (chapter?.number == null ? null : readNumber(chapter.number))
  );
}

/** A prologue stands before the first part; what has no part and no such name stands before the parts too. */
function divisionRank(division: string | null, place: number | null): number {
  if (division !== null) return readChapterName(`${division}.md`).order ?? 1e5;
  return place !== null && place >= 1e6 ? 1e6 : -1e6;
}

function numberIn(field: Field | undefined): number | null {
  const written = field?.value ?? '';
  return /^\s*-?\d+(?:\.\d+)?\s*$/.test(written) ? Number(written) : null;
}

/** `season: 2` counts before the number in it. */
function seasonOf(file: StoryFacts): number | null {
  return numberIn(file.header.find(({ name, label }) => name === 'extra' && label?.toLowerCase() === 'season'));
}

function dateOf(file: StoryFacts): string {
  const date = firstField(file.header, 'published')?.value ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '';
}
