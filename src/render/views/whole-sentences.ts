/** Less than this part of a text is not left of it. */
const LEAST = 0.4;

/** Where a sentence ends: its mark, quotation marks that close, and what is no letter after them; «Mr.» and «J.» end none, nor does «2.» before one. */
const END = /(?<!(?<!\p{L})\p{Lu}\p{L}{0,2}|[.!?…]\s\d{1,3})[.!?…]["'”’»)\]]{0,3}(?=\s)|[。！？][」』”’]{0,3}/gu;

/**
 * Cut a text that was cut at a space where its last whole sentence ends.
 *
 * @param text First words of a story, with `…` at their end when there are more.
 * @returns The text as it was when it is whole, or when too little would be left.
 */
export function wholeSentences(text: string): string {
  if (!text.endsWith('…')) return text;
  let end = 0;
  for (const { index, 0: mark } of text.matchAll(END)) end = index + mark.length;
  return end < text.length * LEAST ? text : text.slice(0, end);
}
