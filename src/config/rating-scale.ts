import anyAscii from 'any-ascii';
import type { RatingConfig } from './config.ts';
import { LIKE_STEPS, NOT_RATED, RATING_PRESETS, spellingsLike } from './rating-presets.ts';

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
  const isFree = (spelling: string) => !taken.has(spelling);
  for (const [index, given] of settings.entries()) {
    if (typeof given === 'string' || given.like === undefined) continue;
    // What another step says of itself, or an earlier one is like, is not this one's.
    const more = spellingsLike(given.like).filter(isFree);
    for (const spelling of more) taken.add(spelling);
    steps[index]?.synonyms.push(...more);
  }
  const likes = settings.map((given) => (typeof given === 'string' ? undefined : given.like));
  for (const like of STRICT) steps[stricter(like, likes)]?.synonyms.push(...spellingsLike(like).filter(isFree));
  const own = steps.find((step) => step.key === NOT_RATED.key);
  const notRated = own ?? { ...NOT_RATED, synonyms: [...NOT_RATED.synonyms] };
  return [notRated, ...steps.filter((step) => step !== own)];
}

/** What stands for these must not come out as not rated, and without a notice. */
const STRICT = ['mature', 'explicit'] as const;

/** Place of the next stricter step where a scale has none that is like a strict one, else of its strictest; -1 where that is for all. */
function stricter(like: (typeof STRICT)[number], likes: readonly ((typeof LIKE_STEPS)[number] | undefined)[]): number {
  const rank = LIKE_STEPS.indexOf(like);
  const ranks = likes.map((one) => (one === undefined ? -1 : LIKE_STEPS.indexOf(one)));
  if (ranks.includes(rank) || ranks.every((one) => one < 0)) return -1;
  const above = ranks.findIndex((one) => one > rank);
  return above >= 0 ? above : likes.at(-1) === 'general' ? -1 : likes.length - 1;
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
