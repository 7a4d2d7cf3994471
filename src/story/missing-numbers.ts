/** Say which chapters between two numbers are not there, with its verb: `Chapter 4 is`, `Chapters 4 to 9 are`. */
export function missingNumbers(previous: number, next: number): string {
  return next === previous + 2 ? `Chapter ${previous + 1} is` : `Chapters ${previous + 1} to ${next - 1} are`;
}
