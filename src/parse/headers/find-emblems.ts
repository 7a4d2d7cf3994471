import type { Removed } from '../../story/facts.ts';

/** Emblems stand in the first lines of a file. */
const LINES = 40;
const SHORTEST = 40;
const LONGEST = 160;

/** Find lines with words set into a drawing: `|____digital_media____digital_culture____|`. */
export function findEmblems(lines: readonly string[], from: number, to: number): Removed[] {
  const found: Removed[] = [];
  for (let at = from; at < Math.min(to, from + LINES); at += 1)
    if (isEmblem(lines[at] ?? '')) found.push({ what: 'boilerplate', from: at + 1, to: at + 1 });
  return found;
}

function isEmblem(line: string): boolean {
  const text = line.trim();
  if (text.length < SHORTEST || text.length > LONGEST || !/^[|/\\_].*[|/\\_]$/.test(text)) return false;
  return (text.match(/_{3,}/g)?.length ?? 0) >= 3 && !/\s\p{L}/u.test(text);
}
