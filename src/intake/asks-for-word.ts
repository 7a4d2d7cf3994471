const REQUEST =
  /\b(?:a\/n|author['’]?s note|find me|feedback|comments?|reviews?|flames?|criticism|e-?mail(?:\s(?:me|us|address)|\s{0,2}:)|mail (?:me|us)|write (?:to )?(?:me|us)|contact|reach me|archive|distribution|disclaimer|copyright|©|permission|posted by|home ?page|kommentare|rückmeldung|commentaires|comentarios)\b/i;
/** Words that a story has too. */
const PERHAPS = /\b(?:thanks?|reading|visit|send|beta|author)\b/i;
/** Somebody else is spoken of, and nobody speaks for himself. */
const TOLD =
  /^(?!.*\b(?:I|i['’]m|me|my|mine|us|our|please|story|stories|fic)\b).*\b(?:she|he|they|her|his|him|them|their)\b/is;

/** Tell whether a paragraph, without the address in it, asks its readers for a word or thanks somebody. */
export function asksForWord(text: string): boolean {
  return REQUEST.test(text) || (PERHAPS.test(text) && !TOLD.test(text));
}
