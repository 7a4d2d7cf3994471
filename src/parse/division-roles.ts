import type { ChapterRole } from '../story/nodes.ts';

/** Kinds of section from the largest to the smallest. */
export const RANKS: readonly ChapterRole[][] = [['book'], ['part', 'act'], ['chapter', 'scene']];

/**
 * The kinds of section that only group others in a text: books and parts where there are chapters, acts where there
 * are scenes.
 */
export function divisionRoles(headings: readonly { role: ChapterRole }[]): ReadonlySet<ChapterRole> {
  const used = new Set(headings.map((heading) => heading.role));
  const deepest = RANKS.findLastIndex((roles) => roles.some((role) => used.has(role)));
  return new Set(
    RANKS.slice(0, Math.max(0, deepest))
      .flat()
      .filter((role) => used.has(role)),
  );
}
