/** A series and the place in it, as one field names both: `The Tide Books #2`, `The Tide Books, part 2 of 5`. */
const WITH_PART = /^(.*?)[,;]?\s*(?:#|\(?(?:part|book|no\.?|story)\s*)(\d+(?:\.\d+)?)(?:\s*of\s*\d+)?\)?$/i;

/** Part the name of a series from a place that is written behind it; `null` when none is. */
export function seriesPart(value: string): { name: string; part: string } | null {
  const inside = WITH_PART.exec(value);
  return inside === null ? null : { name: (inside[1] as string).trim() || value, part: inside[2] as string };
}
