import { readNumber } from '../../story/read-number.ts';

const COUNT = '[0-9]{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const PART = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:part|pt\.?)\s*#?\s*(${COUNT})\s*(?:of|\/)\s*(${COUNT}|\?)[^\p{L}\p{N}]*$`,
  'iu',
);
const LONGEST = 120;
/** `1/1`: all there is. */
const ONLY = /^[^\p{L}\p{N}]{0,12}1\s?\/\s?1[^\p{L}\p{N}]{0,12}$/u;

/** Tell whether a line says which part this is and nothing else: `Part 1 of 3`, `[ PART ONE OF TWO ]`. */
export function isPartLine(line: string): boolean {
  return line.length <= LONGEST && (PART.test(line) || ONLY.test(line));
}

/** What such a line says, as `1/3`; `null` for another line. */
export function readPartLine(line: string): string | null {
  const match = line.length <= LONGEST ? PART.exec(line) : null;
  const part = match === null ? null : readNumber(match[1] as string);
  return match === null || part === null ? null : `${part}/${readNumber(match[2] as string) ?? '?'}`;
}
