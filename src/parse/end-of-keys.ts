import { fieldOfYamlKey } from './fields.ts';
import { heldBy } from './held-by.ts';

const KEY_LINE = /^["']?(\p{L}[\p{L}\p{N}_-]{0,40})["']?[ \t]{0,4}:(?:[ \t]|$)/u;
const NO_LABELS = new Map<string, never>();

/**
 * Find where the keys below an opening fence end, when no fence closes them.
 *
 * @param lines Lines of the file, the fence first.
 * @param limit Index of a line that certainly stands behind them.
 * @returns Index of the first line behind; `null` when what stands there are no keys, or text among keys.
 */
export function endOfKeys(lines: readonly string[], limit: number): number | null {
  let end = 1;
  let known = 0;
  for (let at = 1; at < limit; at += 1) {
    const line = lines[at] as string;
    const key = KEY_LINE.exec(line)?.[1] ?? null;
    const isField = key !== null && isKnown(key, line);
    const isAfterGap = at > end;
    if (line.trim() === '') continue;
    // Behind an empty line, only what nobody would write in a story goes on.
    if (isAfterGap && !(isField && /^\p{Ll}/u.test(key as string))) break;
    if (key === null && !/^(?:[ \t]+\S|- |[\]}])/.test(line)) break;
    if (isField) known += /^\p{Ll}/u.test(key as string) ? 2 : 1;
    end = at + 1;
  }
  if (known < 2) return null;
  const isAmong = lines.slice(end, limit).some((line) => {
    const key = KEY_LINE.exec(line)?.[1] ?? null;
    return key !== null && /^\p{Ll}/u.test(key) && isKnown(key, line);
  });
  return isAmong ? null : end;
}

function isKnown(key: string, line: string): boolean {
  return fieldOfYamlKey(key, NO_LABELS) !== null || heldBy(key, line.slice(line.indexOf(':') + 1)) !== null;
}
