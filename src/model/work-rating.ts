import type { Config } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { type Field, firstField } from '../story/header.ts';
import type { Work } from './archive.ts';
import { saidByChapters, stricter } from './chapter-warnings.ts';
import { readRating } from './read-rating.ts';
import type { WorkDraft } from './work-draft.ts';

/**
 * Rate a work: as its header says, or as strictly as the strictest of its chapters.
 *
 * A rating that is too strict costs a reader one press of a key; one that is too mild shows what nobody asked for.
 */
export function workRating(draft: WorkDraft, config: Config, messages: Diagnostic[]): Work['rating'] {
  const own = firstField(draft.header, 'rating');
  let rating = own === null ? lowest(config, null) : rated(own, draft.headFile, config, messages);
  for (const { file, fields } of saidByChapters(draft, 'rating')) {
    const [field] = fields;
    if (field === undefined || field.value === own?.value) continue;
    const other = rated(field, file.path, config, messages);
    if (rankOf(config, other) <= rankOf(config, rating)) continue;
    if (firstField(draft.head?.header ?? [], 'rating') !== null) messages.push(stricter(file, [field]));
    rating = other;
  }
  return rating;
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
