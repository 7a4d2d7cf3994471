/** Date of what has none when the archive has no `since:` either; the clock plays no part. */
export const LONG_AGO = '1970-01-01';

/** First moment of a date of partial precision (`2004`, `2004-05`, `2004-05-17`), as RFC 3339 in UTC. */
export function firstMoment(date: string): string {
  return `${`${date}-01-01`.slice(0, 10)}T00:00:00Z`;
}
