import anyAscii from 'any-ascii';
import type { RatingConfig } from './config.ts';
import { type LIKE_STEPS, NOT_RATED, RATING_PRESETS, spellingsLike } from './rating-presets.ts';

/** What `ratings:` may hold: the name of a preset, or steps from least to most restricted. */
export type RatingSettings =
  | keyof typeof RATING_PRESETS
  | readonly (
      | string
      | {
          name: string;
          key?: string | undefined;
          letter?: string | undefined;
          synonyms?: readonly string[] | undefined;
          like?: (typeof LIKE_STEPS)[number] | undefined;
        }
    )[];

/**
 * Make the rating scale of an archive.
 *
 * @param settings Value of `ratings:` in archive.yaml, checked.
 * @returns The steps, least restricted first; the first is always `not-rated`. Synonyms are in lower case and
 *   include the name and the key.
 */
export function ratingScale(settings: RatingSettings): RatingConfig[] {
  if (typeof settings === 'string')
    return RATING_PRESETS[settings].map((row) => ({ ...row, synonyms: [...row.synonyms] }));
  const steps = settings.map((step) => {
    const given = typeof step === 'string' ? { name: step } : step;
    const name = given.name;
    const key = given.key ?? keyFrom(name, 'rating');
    const synonyms = [name, key, ...(given.synonyms ?? [])].map((text) => text.toLowerCase());
    return { key, name, letter: given.letter ?? firstLetter(name), synonyms: [...new Set(synonyms)] };
  });
  const taken = new Set(steps.flatMap((step) => step.synonyms));
  for (const [index, given] of settings.entries()) {
    if (typeof given === 'string' || given.like === undefined) continue;
    // What another step says of itself, or an earlier one is like, is not this one's.
    const more = spellingsLike(given.like).filter((spelling) => !taken.has(spelling));
    for (const spelling of more) taken.add(spelling);
    steps[index]?.synonyms.push(...more);
  }
  const own = steps.find((step) => step.key === NOT_RATED.key);
  const notRated = own ?? { ...NOT_RATED, synonyms: [...NOT_RATED.synonyms] };
  return [notRated, ...steps.filter((step) => step !== own)];
}

/** Find the step of a scale that a key, a name or another spelling means; `null` when there is none. */
export function ratingNamed(scale: readonly RatingConfig[], text: string): RatingConfig | null {
  const wanted = text.trim().toLowerCase();
  return scale.find((step) => step.key === wanted || step.synonyms.includes(wanted)) ?? null;
}

/**
 * Make a key for addresses and feeds from a name.
 *
 * @param name Any text.
 * @param fallback The key of a name that has no letter or digit.
 * @returns Small ASCII letters and digits, joined by hyphens.
 */
export function keyFrom(name: string, fallback: string): string {
  const words =
    anyAscii(name.replace(/['’]/g, ''))
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 60).replace(/-+$/, '') || fallback;
}

function firstLetter(name: string): string {
  return (Array.from(name)[0] ?? '?').toUpperCase();
}
