/**
 * Remove the marks that turn the direction of what follows, as far as they would reach beyond a text: overrides and
 * embeddings (U+202A to U+202E), which letters of either direction can do without, and isolates (U+2066 to U+2069) that
 * have no other half.
 *
 * For names and other plain strings, which stand beside others in lists, feeds and books. A paragraph ends what it began.
 */
export function steadyText(text: string): string {
  if (!TURNING.test(text)) return text;
  const marks = [...text.replace(/[\u202A-\u202E]/g, '')];
  const open: number[] = [];
  const lone = new Set<number>();
  for (const [at, mark] of marks.entries()) {
    if (/[\u2066-\u2068]/.test(mark)) open.push(at);
    else if (mark === '\u2069' && open.pop() === undefined) lone.add(at);
  }
  for (const at of open) lone.add(at);
  return marks.filter((_, at) => !lone.has(at)).join('');
}

const TURNING = /[\u202A-\u202E\u2066-\u2069]/;
