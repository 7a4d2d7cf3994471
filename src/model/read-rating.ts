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
    .replace(/^rated\s+/i, '')
    .replace(/[\s.!*]+$/, '');
  const parts = [
    text,
    text.replace(/\s*[([].*$/, ''),
    text.split(/\s*[,;:–—]\s*|\s+-+\s*|\s+for\s+/i)[0] ?? '',
    text.split(/\s+/)[0] ?? '',
  ];
  for (const part of parts) {
    const step = ratingNamed(scale, part);
    if (step !== null) return step;
  }
  return null;
}
