/** Write words as a part of a regular expression that matches these words and nothing else. */
export function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
