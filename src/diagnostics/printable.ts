/**
 * Characters that a terminal obeys instead of showing: controls, marks that turn the direction of what follows, line
 * and paragraph separators, and halves of surrogate pairs.
 */
const OBEYED =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]|\p{Surrogate}/gu;

/**
 * Make a text safe to print.
 *
 * @param text Anything, such as a file name or a line of a story.
 * @returns The text on one line, tabs as spaces, every character that a terminal would obey written as `\u{1b}`.
 */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(OBEYED, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}
