/** A piece of finished Typst markup: only `quote` brings foreign text into one. */
export type Typst = string & { readonly typst: unique symbol };

/** Write a text as a string of Typst, which is never read as markup or code (Typst reference, «Syntax», strings). */
export function quote(words: string): Typst {
  return `"${words
    .toWellFormed()
    .replace(/[\\"]/g, String.raw`\$&`)
    .replace(/[\n\r\t]/g, ' ')}"` as Typst;
}

/** Write a text that stands in markup. */
export function words(text: string): Typst {
  return text === '' ? EMPTY : (`#${quote(text)};` as Typst);
}

/**
 * Write a call of a function that stands in markup.
 *
 * @param values Arguments: finished code, or `null` for none.
 * @param body Markup that the function is given last; default: none.
 */
export function call(name: string, values: readonly Typst[] | null, body?: Typst): Typst {
  const listed = values === null ? '' : `(${values.join(', ')})`;
  return `#${name}${listed}${body === undefined ? '' : `[${body}]`};` as Typst;
}

/** Put pieces one behind the other. */
export function joined(pieces: readonly Typst[], between: '' | '\n' = ''): Typst {
  return pieces.join(between) as Typst;
}

/** Write markup as a value among others. */
export function content(markup: Typst): Typst {
  return `[${markup}]` as Typst;
}

/** Write code that holds nothing foreign. */
export function code(text: string): Typst {
  return text as Typst;
}

export const EMPTY = '' as Typst;
