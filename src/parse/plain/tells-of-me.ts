/** A few lines before the end speak of `I` outside of speech. */
export function tellsOfMe(lines: readonly string[], from: number, to: number): boolean {
  let count = 0;
  const end = to - Math.min(12, (to - from) >> 2);
  for (let at = Math.max(from, end - 120); at < end; at += 1) {
    const line = (lines[at] ?? '').slice(0, 400).replace(/["“„«][^"”“«»]{0,300}["”»]?/g, '');
    if (
      /(?<![\p{L}'’])(?:I|my|ich|je|j['’]|yo|io|eu|ik|я|меня|мне)(?![\p{L}])/u.test(line) &&
      !/^\s*(?:[—–-]|["“„«])/.test(line)
    )
      count += 1;
  }
  return count >= 3;
}
