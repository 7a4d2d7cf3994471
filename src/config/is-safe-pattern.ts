/** Repetitions of anything at all that a pattern may have: each multiplies the work by the length of a line. */
const WIDE = 3;
/** All repetitions without a bound that a pattern may have. */
const ENDLESS = 8;
/** A bound above this counts as none. */
const SMALL = 8;
/** One part of a pattern: an escape, a class, the opening of a group, a repetition, or a single sign. */
const PART =
  /\\(?:[pPuxk](?:\{[^}]*\}|<[^>]*>)?|c[A-Za-z]|.)|\[(?:\\.|[^\\\]])*\]|\((?:\?(?:<(?![=!])[^>]*>|<?[=!]|[a-z-]*:))?|[*+?]\??|\{\d+(?:,\d*)?\}\??|[\s\S]/gu;

/** What was read of a group. */
interface Group {
  /** It holds something that repeats or may be missing. */
  varies: boolean;
  /** First sign of each alternative; `null` for one that is no plain letter. */
  starts: (string | null)[];
  isStart: boolean;
}

/**
 * Tell whether a regular expression finds its end on every line of a heading's length.
 *
 * Engines of JavaScript try all ways in which repetitions can share a text. Refused is what makes those ways many: a
 * repeated group that itself varies, more than three repetitions of anything, and references back. Some harmless
 * patterns are refused with them.
 *
 * @param source A valid source of a regular expression.
 */
export function isSafePattern(source: string): boolean {
  const groups: Group[] = [newGroup()];
  let closed: Group | null = null;
  let before = '';
  let wide = 0;
  let endless = 0;
  for (const [part] of source.matchAll(PART)) {
    if (/^\\(?:[1-9]|k)/.test(part)) return false;
    const top = groups.at(-1) as Group;
    if (part.startsWith('(')) {
      if (top.isStart) note(top, null);
      groups.push(newGroup());
    } else if (part === ')') {
      closed = groups.pop() ?? null;
      if (closed?.varies || (closed?.starts.length ?? 0) > 1) (groups.at(-1) ?? top).varies = true;
      before = part;
      continue;
    } else if (part === '|') top.isStart = true;
    else if (/^(?:[*+?]|\{\d)/.test(part) && part.length > 0 && !/^\\/.test(part)) {
      const isEndless = repeatsMuch(part);
      if (isEndless) {
        endless += 1;
        if (/^(?:\.|\[\^|\\[SWDP])/.test(before)) wide += 1;
        if (before === ')' && closed !== null && (closed.varies || overlaps(closed.starts))) return false;
      }
      if (!/^\{\d+\}/.test(part)) top.varies = true;
    } else if (top.isStart) note(top, /^[\p{L}\p{N} #:-]$/u.test(part) ? part.toLowerCase() : null);
    before = part;
    if (part !== ')') closed = part.startsWith('(') ? null : closed;
  }
  return wide <= WIDE && endless <= ENDLESS;
}

function newGroup(): Group {
  return { varies: false, starts: [], isStart: true };
}

function note(group: Group, start: string | null): void {
  group.starts.push(start);
  group.isStart = false;
}

function repeatsMuch(part: string): boolean {
  if (/^[*+]/.test(part)) return true;
  const bounds = /^\{(\d+)(,?)(\d*)\}/.exec(part);
  return bounds !== null && (bounds[2] === ',' && bounds[3] === '' ? true : Number(bounds[3] || bounds[1]) > SMALL);
}

/** Two alternatives may begin alike. */
function overlaps(starts: readonly (string | null)[]): boolean {
  return starts.length > 1 && (starts.includes(null) || new Set(starts).size < starts.length);
}
