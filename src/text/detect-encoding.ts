import chardet from 'chardet';
import iconv from 'iconv-lite';

/** Detection looks at this much of a file. */
const SAMPLE = 64 * 1024;
/** Western text has few letters outside ASCII; above this share of its bytes it is another script. */
const FOREIGN = 0.3;
const WESTERN = ['windows-1252', 'cp437', 'macintosh', 'cp850', 'windows-1250'];
const CYRILLIC = ['windows-1251', 'koi8-r', 'cp866', 'iso-8859-5', 'maccyrillic'];
/** Fewer bytes outside ASCII than this are accents and quotation marks, whatever their share. */
const FEW = 8;
/** Cyrillic read in its own encoding scores more than this a byte. */
const PLAIN_CYRILLIC = 1.1;
const FAVOUR = 1.5;
/** So many bytes outside ASCII settle it. */
const ENOUGH = 4000;
const MULTIBYTE = /^(?:shift_jis|euc-|big5|gb)/;

/**
 * Find the encoding of legacy bytes.
 *
 * Western and Cyrillic code pages are told apart by what their letters make of the text, because statistics of bytes
 * know neither box drawing nor the quotation marks of old Macintoshes; everything else is left to the detector.
 *
 * @param bytes Text with bytes above 0x7F that is not UTF-8.
 * @returns Name as iconv-lite knows it, lower case.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  const found = chardet.detect(sample)?.toLowerCase() ?? 'windows-1252';
  if (/^iso-2022/.test(found)) return found;
  const high = highBytes(bytes);
  if (high.count < FEW || high.share < FOREIGN || drawsBoxes(bytes)) return best(bytes, WESTERN, scoreWestern).encoding;
  const cyrillic = best(sample, CYRILLIC, scoreCyrillic);
  if (!MULTIBYTE.test(found) && cyrillic.score > PLAIN_CYRILLIC * Math.min(ENOUGH, highBytes(sample).count))
    return cyrillic.encoding;
  return iconv.encodingExists(found) && found !== 'iso-8859-1' ? found : 'windows-1252';
}

/** Bytes above ASCII, and their share of all that are no white space. */
function highBytes(bytes: Uint8Array): { count: number; share: number } {
  let high = 0;
  let all = 0;
  for (const byte of bytes) {
    if (byte > 0x20) all += 1;
    if (byte > 0x7f) high += 1;
  }
  return { count: high, share: all === 0 ? 0 : high / all };
}

/** Terminals drew frames with runs of one byte; no script does. */
function drawsBoxes(bytes: Uint8Array): boolean {
  let high = 0;
  let drawn = 0;
  for (let at = 0, run = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 0x80) run = 0;
    else {
      high += 1;
      run = byte === bytes[at - 1] ? run + 1 : 1;
      if (run > 3) drawn += 1;
    }
  }
  return drawn * 2 > high;
}

type Score = (bytes: Uint8Array, at: number, letter: string, table: readonly string[]) => number;

/** The first of the encodings with the highest score. */
function best(bytes: Uint8Array, encodings: readonly string[], score: Score): { encoding: string; score: number } {
  let winner = encodings[0] as string;
  let most = Number.NEGATIVE_INFINITY;
  for (const encoding of encodings) {
    const table = tableOf(encoding);
    // The first is the commonest: one odd sign does not outweigh that.
    let sum = encoding === encodings[0] ? FAVOUR : 0;
    for (let at = 0, left = ENOUGH; at < bytes.length && left > 0; at += 1) {
      const byte = bytes[at] as number;
      if (byte <= 0x7f) continue;
      left -= 1;
      sum += score(bytes, at, table[byte - 0x80] as string, table);
    }
    if (sum > most) [winner, most] = [encoding, sum];
  }
  return { encoding: winner, score: most };
}

function tableOf(encoding: string): string[] {
  return Array.from({ length: 128 }, (_, index) => iconv.decode(Buffer.from([0x80 + index]), encoding));
}

const isLetter = (byte: number | undefined): boolean => byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;
const isHigh = (byte: number | undefined): boolean => byte !== undefined && byte > 0x7f;
const isSpace = (byte: number | undefined): boolean => byte === undefined || byte <= 0x20;

/** Points for what a letter does at its place: accents belong inside words, quotation marks to their edges. */
const scoreWestern: Score = (bytes, at, letter) => {
  const before = bytes[at - 1];
  const after = bytes[at + 1];
  if (/[\u0000-\u009F\uFFFD]/.test(letter)) return -4;
  if (/[─-╿▀-▟]/.test(letter)) return isHigh(before) || isHigh(after) ? 1.5 : -2;
  if (/[’‘]/.test(letter))
    return isLetter(before) && isLetter(after) ? 3 : isLetter(before) || isLetter(after) ? 1.5 : -1;
  if (/[“«„]/.test(letter)) return isSpace(before) && !isSpace(after) ? 2.5 : -1;
  if (/[”»]/.test(letter)) return !isSpace(before) && isSpace(after) ? 2.5 : -1;
  if (/[–—…]/.test(letter)) return 1;
  if (/[¿¡]/.test(letter)) return !isLetter(before) && !isSpace(after) ? 2 : -2;
  if (/\u00A0/.test(letter)) return isLetter(before) && isLetter(after) ? 0.5 : 0;
  if (/\p{Ll}/u.test(letter))
    return isLetter(before) || isLetter(after) ? (/[àâäáãåæçèéêëìíîïñòóôöõøùúûüÿß]/.test(letter) ? 2 : 1) : 0;
  if (/\p{Lu}/u.test(letter)) return isLower(before) ? -2 : isLetter(after) ? 1 : 0;
  return isLetter(before) && isLetter(after) ? -2 : -0.5;
};

function isLower(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 97 && byte <= 122;
}

/** Small letters outnumber capitals, and the commonest ones are these. */
const scoreCyrillic: Score = (bytes, at, letter, table) => {
  if (/[оеаинт]/.test(letter)) return 2;
  if (/[а-яё]/.test(letter)) return 1;
  const before = bytes[at - 1];
  const beforeLetter = isHigh(before) ? (table[(before as number) - 0x80] ?? '') : '';
  if (/[А-ЯЁ]/.test(letter)) return /[а-яё]/.test(beforeLetter) ? -2 : 0.2;
  return /[«»—–№…“”]/.test(letter) ? 0.2 : -2;
};
