import chardet from 'chardet';
import { type CodePage, codePage } from './code-page.ts';
import { canDecode, decodeBytes } from './decode-bytes.ts';
import { ONE_BYTE_SCRIPTS, scoreScript } from './score-script.ts';
import { countWestern, letterPoints, scoreWestern } from './score-western.ts';

/** An encoding, and how sure that is. */
export interface Detected {
  /** Name as iconv-lite knows it, lower case. */
  encoding: string;
  /** Another encoding that fits nearly as well and gives another text; `null` when there is none. */
  rival: string | null;
  /** The encodings that were compared, the best first; empty when the detector alone decided. */
  scores: readonly Score[];
}

/** An encoding and the points that its letters have at their places. */
export interface Score {
  encoding: string;
  score: number;
}

/** Detection looks at this much of a file. */
const SAMPLE = 64 * 1024;
/** Western text has few letters outside ASCII; above this share of its bytes it is another script. */
const FOREIGN = 0.3;
/** … and they stand alone: runs of more bytes than this are words of another script. */
const RUN = 2.2;
/** Fewer bytes outside ASCII than this are accents and quotation marks, whatever their share. */
const FEW = 4;
const WESTERN = [
  'windows-1252',
  'cp437',
  'macintosh',
  'cp850',
  'windows-1250',
  'iso-8859-2',
  'cp852',
  'windows-1254',
  'windows-1257',
  'iso-8859-15',
];
/** A script read in its own encoding scores more than this a byte. */
const PLAIN_SCRIPT = 0.75;
/** The commonest encoding is ahead by this much: one odd sign does not outweigh that. */
const FAVOUR = 1.5;
const SCRIPT_FAVOUR = 0.5;
/** So many bytes outside ASCII settle it. */
const ENOUGH = 4000;
/** A lead of fewer points than this is none. */
const CLEAR = 2.25;
const MULTIBYTE = /^(?:shift_jis|euc-|big5|gb)/;

/**
 * Find the encoding of legacy bytes.
 *
 * Code pages of one byte a letter are told apart by what their letters make of the text, because statistics of bytes
 * know neither box drawing nor the quotation marks of old Macintoshes; everything else is left to the detector.
 *
 * @param bytes Text with bytes above 0x7F that is not UTF-8.
 */
export function detectEncoding(bytes: Uint8Array): Detected {
  const sample = bytes.subarray(0, SAMPLE);
  const found = chardet.detect(sample)?.toLowerCase() ?? 'windows-1252';
  const high = highBytes(bytes);
  const foreign = high.count >= FEW && (high.share >= FOREIGN || high.run >= RUN);
  if (!foreign || drawsBoxes(bytes)) return detectWestern(bytes);
  if (MULTIBYTE.test(found) && reads(sample, found)) return detected(found);
  const script = detectScript(sample);
  if (script !== null) return detected(script.encoding, script.scores);
  return high.share < FOREIGN || !canDecode(found) || found === 'iso-8859-1' ? detectWestern(bytes) : detected(found);
}

function detected(encoding: string, scores: readonly Score[] = []): Detected {
  return { encoding, rival: null, scores };
}

function detectWestern(bytes: Uint8Array): Detected {
  const text = countWestern(bytes.subarray(0, SAMPLE));
  const ranked = rank(bytes, WESTERN, FAVOUR, (page) => {
    const points = letterPoints(text, page);
    return (at) => scoreWestern(page, at, points);
  });
  const [best] = ranked as [Score];
  const near = ranked.filter((other) => best.score - other.score < CLEAR && other !== best);
  const letters = near.length === 0 ? '' : highLetters(bytes, best.encoding);
  const rival = near.find((other) => highLetters(bytes, other.encoding) !== letters) ?? null;
  return { encoding: best.encoding, rival: rival?.encoding ?? null, scores: ranked };
}

function detectScript(sample: Uint8Array): Pick<Detected, 'encoding' | 'scores'> | null {
  const count = Math.min(ENOUGH, highBytes(sample).count);
  const scores = ONE_BYTE_SCRIPTS.flatMap((script) =>
    rank(sample, script.encodings, SCRIPT_FAVOUR, (page) => (at) => scoreScript(page, at, script)),
  ).sort((one, other) => other.score - one.score);
  const [best] = scores as [Score];
  return best.score > PLAIN_SCRIPT * count ? { encoding: best.encoding, scores } : null;
}

/** Tell whether bytes are whole in an encoding of several bytes a letter; the last may be cut. */
function reads(sample: Uint8Array, encoding: string): boolean {
  const text = decodeBytes(sample, encoding);
  const damaged = text.slice(0, -2).match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  return damaged * 50 <= text.length;
}

/** Bytes above ASCII, their share of all that are no white space, and how many stand together. */
function highBytes(bytes: Uint8Array): { count: number; share: number; run: number } {
  let high = 0;
  let all = 0;
  let runs = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte > 0x20) all += 1;
    if (byte <= 0x7f) continue;
    high += 1;
    if (at === 0 || (bytes[at - 1] as number) <= 0x7f) runs += 1;
  }
  return { count: high, share: all === 0 ? 0 : high / all, run: runs === 0 ? 0 : high / runs };
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

/** Encodings by their scores, the highest first; of equal ones the commoner. */
function rank(
  bytes: Uint8Array,
  encodings: readonly string[],
  favour: number,
  scorer: (page: CodePage) => (at: number) => number,
): Score[] {
  const places: number[] = [];
  for (let at = 0; at < bytes.length && places.length < ENOUGH; at += 1)
    if ((bytes[at] as number) > 0x7f) places.push(at);
  const ranked = encodings.map((encoding, index) => {
    const score = scorer(codePage(bytes, encoding));
    return { encoding, score: places.reduce((sum, at) => sum + score(at), index === 0 ? favour : 0) };
  });
  return ranked.sort((one, other) => other.score - one.score);
}

/** What the bytes outside ASCII become, to compare two readings. */
function highLetters(bytes: Uint8Array, encoding: string): string {
  const page = codePage(bytes, encoding);
  const letters = new Set<string>();
  for (let at = 0; at < bytes.length; at += 1) if ((bytes[at] as number) > 0x7f) letters.add(page.letterAt(at));
  return [...letters].join('');
}
