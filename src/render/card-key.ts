import type { Work } from '../model/archive.ts';
import { digestOf } from './digest.ts';
import type { Edition } from './edition.ts';
import { blurbOf } from './views/blurb.ts';

/**
 * Digest everything that a work's card shows.
 *
 * A card stands on many pages: its digest is made once, so that a listing whose cards did not change is recognised
 * without making them.
 */
export function cardKey(edition: Edition, work: Work): string {
  const keys = keysOf.get(edition) ?? new Map<string, string>();
  keysOf.set(edition, keys);
  const known = keys.get(work.id);
  if (known) return known;
  const key = digestOf(blurbOf(edition, work, edition.routes.home));
  keys.set(work.id, key);
  return key;
}

const keysOf = new WeakMap<Edition, Map<string, string>>();
