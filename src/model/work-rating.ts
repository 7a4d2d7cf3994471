import type { Config } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { type Field, firstField } from '../story/header.ts';
import type { Work } from './archive.ts';
import { saidByChapters, stricter } from './chapter-warnings.ts';
import { readRating } from './read-rating.ts';
import { leftOut } from './single-values.ts';
import type { WorkDraft } from './work-draft.ts';

/**
 * Rate a work: as strictly as the strictest that its header says, or the strictest of its chapters.
 *
 * A rating that is too strict costs a reader one press of a key; one that is too mild shows what nobody asked for.
 */
export function workRating(draft: WorkDraft, config: Config, messages: Diagnostic[]): Work['rating'] {
  const own = draft.header.filter(({ name }) => name === 'rating');
  let rating = ofSeveral(own, draft.headFile, config, messages);
  const known = new Set(own.map(({ value }) => value));
  for (const { file, fields } of saidByChapters(draft, 'rating')) {
    const said = fields.filter(({ value }) => !known.has(value));
    if (said.length === 0) continue;
    const other = ofSeveral(said, file.path, config, messages);
    if (rankOf(config, other) <= rankOf(config, rating)) continue;
    if (firstField(draft.head?.header ?? [], 'rating') !== null) messages.push(stricter(file, said));
    rating = other;
  }
  return rating;
}

/** The field of the strictest of several ratings, the first among equals; `null` of none. */
export function strictestOf(fields: readonly Field[], scale: Config['ratings']): Field | null {
  const rank = ({ value }: Field) => scale.findIndex(({ key }) => key === readRating(value, scale)?.key);
  const most = Math.max(...fields.map(rank));
  return fields.find((field) => rank(field) === most) ?? null;
}

/** One rating of several: the strictest, with all of them as they were written. */
function ofSeveral(fields: readonly Field[], path: string, config: Config, messages: Diagnostic[]): Work['rating'] {
  const taken = strictestOf(fields, config.ratings);
  if (taken === null) return lowest(config, null);
  const steps = new Map(fields.map((field) => [field, rated(field, path, config, messages)]));
  const key = steps.get(taken)?.key ?? lowest(config, null).key;
  for (const [field, step] of steps)
    if (step.key !== key && readRating(field.value, config.ratings) !== null)
      messages.push(leftOut(field, taken, path));
  return { key, written: [...new Set(fields.map(({ value }) => value))].join(', ') };
}

function rated(field: Field, path: string, config: Config, messages: Diagnostic[]): Work['rating'] {
  const step = readRating(field.value, config.ratings);
  if (step !== null) return { key: step.key, written: field.value };
  const expected = config.ratings.map((row) => row.name);
  messages.push(
    report('rating-unknown', path, {
      place: field.line === null ? null : { line: field.line, column: 1 },
      actual: field.value,
      expected,
      excerpt: field.written,
      with: { found: field.value, expected: expected.join(', ') },
    }),
  );
  return lowest(config, field.value);
}

function lowest({ ratings }: Config, written: string | null): Work['rating'] {
  return { key: ratings[0]?.key ?? 'not-rated', written };
}

function rankOf({ ratings }: Config, { key }: Work['rating']): number {
  return ratings.findIndex((step) => step.key === key);
}
