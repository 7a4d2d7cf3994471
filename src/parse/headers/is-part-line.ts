const COUNT = '[0-9]{1,3}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const PART = new RegExp(
  String.raw`^[^\p{L}\p{N}]*(?:part|pt\.?)\s*#?\s*(${COUNT})\s*(?:of|\/)\s*(${COUNT}|\?)[^\p{L}\p{N}]*$`,
  'iu',
);
const LONGEST = 120;

/** Tell whether a line says which part this is and nothing else: `Part 1 of 3`, `[ PART ONE OF TWO ]`. */
export function isPartLine(line: string): boolean {
  return line.length <= LONGEST && PART.test(line);
}
