import iconv from 'iconv-lite';

/** Text that was decoded twice: a sample of it, what it should be, and its line. */
export interface Mojibake {
  found: string;
  repaired: string;
  /** 1-based. */
  line: number;
}

/** UTF-8 bytes of quotation marks, dashes, accented and Cyrillic letters, read as windows-1252. */
const TWICE = /(?:â€[\u0090-\u009D™œ“”˜¦š]|[ÃÄÅÐÑ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\u00A0-\u00BF])/;
const RUN = /[^\s]{0,16}(?:â€.|[ÃÄÅÐÑ][^\s\w]|Â[\u00A0-\u00BF])[^\s]{0,16}/g;
/** The letters that each alternative begins with. */
const LEADS = ['â', 'Ã', 'Ä', 'Å', 'Ð', 'Ñ', 'Â'];
/** One odd pair may be meant; several are not. */
const LEAST = 2;

/** Find UTF-8 that was decoded as windows-1252 and encoded again; `null` when the text shows none. */
export function findMojibake(text: string): Mojibake | null {
  // What it begins with is hardly ever there, and one letter is found fastest.
  if (!LEADS.some((letter) => text.includes(letter))) return null;
  const first = TWICE.exec(text);
  if (first === null) return null;
  const runs = text.slice(first.index).match(RUN) ?? [];
  const repaired = runs
    .map((run) => ({ run, text: repairMojibake(run) }))
    .filter(({ run, text: read }) => read !== run);
  const [sample] = repaired;
  if (sample === undefined || repaired.length < LEAST) return null;
  return { found: sample.run, repaired: sample.text, line: text.slice(0, text.indexOf(sample.run)).split('\n').length };
}

/** Letters that two or more bytes of UTF-8 became; the first of them can only be these. */
const LETTERS = /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]{1,3}/g;

/** Repair every letter of a text that was decoded twice; what spells no letter stays as it is. */
export function repairMojibake(text: string): string {
  return text.replace(LETTERS, (run) => {
    const bytes = [...run].map(byteOf);
    const lead = bytes[0] as number;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (bytes.length < length || bytes.includes(-1)) return run;
    const letter = Buffer.from(bytes.slice(0, length)).toString('utf8');
    return letter.includes('\uFFFD') ? run : letter + run.slice(length);
  });
}

const BYTES = new Map(
  Array.from({ length: 128 }, (_, index): [string, number] => [
    iconv.decode(Buffer.of(index + 0x80), 'windows-1252'),
    index + 0x80,
  ]),
);

/** The byte that windows-1252 has for a letter; -1 when there is none. */
function byteOf(letter: string): number {
  // Bytes that windows-1252 leaves undefined came through as the controls of the same number.
  const code = letter.charCodeAt(0);
  return code >= 0x80 && code <= 0x9f ? code : (BYTES.get(letter) ?? -1);
}
