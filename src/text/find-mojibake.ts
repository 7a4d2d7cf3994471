import iconv from 'iconv-lite';

/** Text that was decoded twice: a sample of it, what it should be, and its line. */
export interface Mojibake {
  found: string;
  repaired: string;
  /** 1-based. */
  line: number;
}

/** UTF-8 bytes of quotation marks, dashes and accented letters, read as windows-1252. */
const TWICE = /(?:â€[\u0090-\u009D™œ“”˜¦š]|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|Â[\u00A0-\u00BF])/;
const RUN = /[^\s]{0,16}(?:â€.|Ã.|Â[\u00A0-\u00BF])[^\s]{0,16}/g;
/** The letters that each alternative begins with. */
const LEADS = ['â', 'Ã', 'Â'];
/** One odd pair may be meant; several are not. */
const LEAST = 2;

/** Find UTF-8 that was decoded as windows-1252 and encoded again; `null` when the text shows none. */
export function findMojibake(text: string): Mojibake | null {
  // What it begins with is hardly ever there, and one letter is found fastest.
  if (!LEADS.some((letter) => text.includes(letter))) return null;
  const first = TWICE.exec(text);
  if (first === null) return null;
  const runs = text.slice(first.index).match(RUN) ?? [];
  const repaired = runs.map((run) => ({ run, text: repair(run) })).filter(({ text: read }) => read !== null);
  const [sample] = repaired;
  if (sample === undefined || sample.text === null || repaired.length < LEAST) return null;
  return { found: sample.run, repaired: sample.text, line: text.slice(0, text.indexOf(sample.run)).split('\n').length };
}

/** The text that the bytes spell, or `null` when they spell none. */
function repair(run: string): string | null {
  // Bytes that windows-1252 leaves undefined came through as the controls of the same number.
  const bytes = Buffer.concat(
    [...run].map((character) =>
      /[\u0080-\u009F]/.test(character) ? Buffer.of(character.charCodeAt(0)) : iconv.encode(character, 'windows-1252'),
    ),
  );
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') || text === run || bytes.includes(0x3f) !== run.includes('?') ? null : text;
}
