/** Letters that Unicode does not take apart, as people type them without their marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ё: 'е',
};

/** Scripts that are written without spaces: each pair of neighbours is a word, and so is the last sign, as any other begins a pair. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]+/gu;

/** A longer word is cut, in the index and in the question alike. */
const LONGEST = 40;

/**
 * Take a text apart into the words it is found by: small letters without accents, letters and digits alone.
 *
 * The program and the page that searches use the same function. Linear in the length of the text.
 */
export function tokensOf(text: string): string[] {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþıё]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '');
  const tokens: string[] = [];
  for (const [word] of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    let spaced = word;
    for (const [run] of word.matchAll(UNSPACED)) {
      spaced = spaced.replace(run, ' ');
      const signs = [...run];
      tokens.push(signs[signs.length - 1] ?? '');
      for (let at = 0; at + 1 < signs.length; at += 1) tokens.push(`${signs[at]}${signs[at + 1]}`);
    }
    for (const part of spaced.split(' ')) if (part !== '') tokens.push(part.slice(0, LONGEST));
  }
  return tokens;
}
