/** What is needed to say how easily a text is read, besides its words. */
export interface SentenceCount {
  sentences: number;
  /** Words of more than six letters. */
  longWords: number;
}

/** Letters of the longest word that is not a long one. */
const SHORT = 6;

/**
 * Count sentences and long words of plain text in one pass.
 *
 * A sentence ends at a full stop, question mark, exclamation mark or ellipsis that no letter or figure follows, and at
 * an empty line; one without a word is none. Apostrophes and hyphens part no words.
 *
 * @param text Plain text; paragraphs are parted by empty lines.
 */
export function countSentences(text: string): SentenceCount {
  let sentences = 0;
  let longWords = 0;
  let letters = 0;
  let hasWord = false;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : LINE;
    const kind = code < 0x80 ? (ASCII[code] as number) : kindOf(code);
    if (kind === LETTER) {
      letters += 1;
      continue;
    }
    if (kind === JOINER) continue;
    if (letters > 0) hasWord = true;
    if (letters > SHORT) longWords += 1;
    letters = 0;
    const isEnd =
      at === text.length || (kind === STOP ? !isInside(text, at) : code === LINE && text.charCodeAt(at + 1) === LINE);
    if (!isEnd || !hasWord) continue;
    sentences += 1;
    hasWord = false;
  }
  return { sentences, longWords };
}

/**
 * Say how hard a text is to read, by the measure LIX of Carl-Hugo Björnsson («Läsbarhet», 1968): words a sentence, and
 * the hundredth part of words of more than six letters. It needs no syllables, and so no language.
 *
 * @returns 20 for the easiest, 60 and more for the hardest; `null` where nothing can be said.
 */
export function lix(words: number, { sentences, longWords }: SentenceCount): number | null {
  return words === 0 || sentences === 0 ? null : words / sentences + (100 * longWords) / words;
}

const LETTER = 1;
const STOP = 2;
const JOINER = 3;
const LINE = 10;

const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(sign)) return LETTER;
  if (/[.!?]/.test(sign)) return STOP;
  return /['-]/.test(sign) ? JOINER : 0;
});

/** Signs of other scripts that end a sentence. */
const STOPS = new Set([...'…。！？．؟۔।॥'].map((sign) => sign.charCodeAt(0)));

function kindOf(code: number): number {
  if (STOPS.has(code)) return STOP;
  // Soft hyphen, hyphens, the typographic apostrophe, and marks above letters.
  if (code === 0xad || code === 0x2010 || code === 0x2011 || code === 0x2019 || (code >= 0x300 && code < 0x370))
    return JOINER;
  const isSign = code < 0xc0 || (code >= 0x2000 && code < 0x2070) || (code >= 0x3000 && code < 0x3040);
  return isSign ? 0 : LETTER;
}

/** Tell whether a stop stands within a number or a name. */
function isInside(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return next < 0x80 && ASCII[next] === LETTER;
}
