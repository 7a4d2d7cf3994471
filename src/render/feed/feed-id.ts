import type { Config } from '../../config/config.ts';
import { firstMoment, LONG_AGO } from '../first-moment.ts';

/**
 * Name a feed or an entry: a `tag:` URI (RFC 4151) of the archive's id and date, never of its address.
 *
 * @param parts What it is, from the general to the special, such as `work` and the mark of one.
 */
export function feedId({ id, since }: Pick<Config, 'id' | 'since'>, ...parts: string[]): string {
  const authority = id.toLowerCase().replace(/[^a-z0-9-]+/g, '-');
  return `tag:${authority},${(since ?? LONG_AGO).slice(0, 4)}:${parts.map(encodeURIComponent).join(':')}`;
}

/** RFC 3339 time of a date of partial precision: its first moment. Undated things have the archive's own date. */
export function feedTime({ since }: Pick<Config, 'since'>, date: string | null): string {
  return firstMoment(date ?? since ?? LONG_AGO);
}
