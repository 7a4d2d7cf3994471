/** Words of a text: `characters` is the part that was counted one character a word. */
export interface WordCount {
  words: number;
  characters: number;
}

/**
 * Count the words of plain text in one pass.
 *
 * Letters and digits make words; an apostrophe or hyphen between two of them joins; everything else separates, so
 * that an em dash and `--` part words. Scripts written without spaces count one a character.
 *
 * @param text Plain text, any script.
 */
export function countWords(text: string): WordCount {
  let words = 0;
  let characters = 0;
  let last = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const kind = code < 0x80 ? (ASCII[code] as number) : OTHER;
    if (kind !== OTHER) {
      // Nearly every character comes here. Sums, not branches: no processor foresees where words end.
      words += kind & (last ^ 1);
      last = kind;
    } else if (isPlainLetter(code)) {
      words += last ^ 1;
      last = 1;
    } else if (last === 1 && isJoiner(code) && joins(text, i)) {
      // The word goes on behind the joiner.
    } else if (code < 0x80 || isVowelSign(code)) last = 0;
    else if (isUnspaced(code)) {
      words += 1;
      characters += 1;
      last = 0;
    } else if (code >= 0xd800 && code < 0xdc00) {
      const point = text.codePointAt(i) ?? 0;
      i += 1;
      if (point >= 0x20000 && point < 0x40000) {
        words += 1;
        characters += 1;
        last = 0;
      } else if (isOtherLetter(point)) {
        words += last ^ 1;
        last = 1;
      } else last = 0;
    } else if (isOtherLetter(code)) {
      words += last ^ 1;
      last = 1;
    } else last = 0;
  }
  return { words, characters };
}

const OTHER = 2;
/** Of each character of ASCII: 1 for letters and digits, 0 for what parts words, `OTHER` for what may join them. */
const ASCII = Uint8Array.from({ length: 0x80 }, (_, code) => (isJoiner(code) ? OTHER : Number(isPlainLetter(code))));

function isPlainLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x300 && code !== 0xd7 && code !== 0xf7)
  );
}

/** Apostrophes, hyphen, soft hyphen, non-breaking hyphen. */
function isJoiner(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 45 || code === 0xad || code === 0x2010 || code === 0x2011;
}

function joins(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return isPlainLetter(next) || (next >= 0x300 && !isUnspaced(next) && isOtherLetter(next));
}

/** Han, Kana, Thai, Lao, Myanmar, Khmer: written without spaces. Hangul is not. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3041 && code <= 0x30fe && code !== 0x30fb) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    code === 0x3005 ||
    (code >= 0x0e01 && code <= 0x0e2e) ||
    (code >= 0x0e81 && code <= 0x0eae) ||
    (code >= 0x1000 && code <= 0x102a) ||
    (code >= 0x1780 && code <= 0x17b3) ||
    (code >= 0xff66 && code <= 0xff9d)
  );
}

/** Vowels and tones of Thai, Lao, Myanmar and Khmer belong to the consonant that was counted. */
function isVowelSign(code: number): boolean {
  return (
    (code >= 0x0e2f && code <= 0x0e4e) ||
    (code >= 0x0eaf && code <= 0x0ecd) ||
    (code >= 0x102b && code <= 0x103e) ||
    (code >= 0x17b4 && code <= 0x17d3)
  );
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** What is known of each code unit: 0 not asked yet, 1 no letter, 2 letter. Filled as text needs it. */
const KNOWN = new Uint8Array(0x10000);

function isOtherLetter(code: number): boolean {
  if (code > 0xffff) return LETTER.test(String.fromCodePoint(code));
  if (code < 0xa0) return false;
  if (KNOWN[code] === 0) KNOWN[code] = LETTER.test(String.fromCharCode(code)) ? 2 : 1;
  return KNOWN[code] === 2;
}
