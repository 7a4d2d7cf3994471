import type { RatingConfig } from '../config/config.ts';
import { ratingNamed } from '../config/rating-scale.ts';

/**
 * Find the step of the scale that a written rating means.
 *
 * @param written `PG-13`, `R (for language)`, `Rated NC-17`, `Teen, mostly`.
 * @returns `null` when it is not on the scale.
 */
export function readRating(written: string, scale: readonly RatingConfig[]): RatingConfig | null {
  const text = written
    .trim()
    .replace(/[\s.!*]+$/, '')
    .replace(BEFORE, '');
  const parts = [
    text,
    text.replace(/\s*[([].*$/, ''),
    highest(text.split(/\s*[,;]\s*/), scale)?.key ?? '',
    text.split(/\s*[,;:–—]\s*|\s+-+\s*|\s+for\s+/i)[0] ?? '',
    highest(text.split(/\s*\/\s*|\s+(?:to|or|through|bis)\s+/i), scale)?.key ?? '',
    text.split(/\s+/)[0] ?? '',
    text.replace(/ish\b.*$|\+$/i, ''),
  ];
  for (const part of parts) {
    const step = ratingNamed(scale, part);
    if (step !== null) return step;
  }
  return null;
}

/** What people write before a rating: `Rated PG`, `Fiction T`, `a mild R`, `ab 12`, `P16`. */
const BEFORE =
  /^(?:(?:rated|rating|fiction|about|probably|maybe|an?|mild|light|soft|hard|strong|high|low|ab|fsk|от|od|a partir de|dès)[\s:-]+|p(?=\d\d))+/iu;

/** `PG-13/R`, `PG to R`, `Teen, Explicit`, `R/slash`: of several the most restricted one; what is no rating counts nothing. */
function highest(parts: readonly string[], scale: readonly RatingConfig[]): RatingConfig | null {
  const steps = parts.map((part) => ratingNamed(scale, part));
  if (steps.length < 2) return null;
  return scale.findLast((step) => steps.includes(step)) ?? null;
}
