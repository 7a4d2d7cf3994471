/** What a piece of a report is; a terminal shows each in its own way. */
export type Style = 'place' | 'error' | 'warning' | 'note' | 'quiet';

/** Puts the marks of a style around a text. */
export type Painter = (style: Style, text: string) => string;

/** Begin and end of each style as terminals know them (ECMA-48, select graphic rendition). */
const CODES: { readonly [style in Style]: readonly [begin: string, end: string] } = {
  place: ['\u001B[1m', '\u001B[22m'],
  error: ['\u001B[31m', '\u001B[39m'],
  warning: ['\u001B[33m', '\u001B[39m'],
  note: ['\u001B[36m', '\u001B[39m'],
  quiet: ['\u001B[2m', '\u001B[22m'],
};

/**
 * Make the painter of a report.
 *
 * @param color Whether the reader's terminal shows colours; the caller knows.
 */
export function painter(color: boolean): Painter {
  return color ? (style, text) => `${CODES[style][0]}${text}${CODES[style][1]}` : (_, text) => text;
}
