import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Decision } from '../story/decision.ts';
import { cleanText } from '../text/clean-text.ts';
import { countDamage, type Decoded, decodeText, isKnownEncoding } from '../text/decode-text.ts';
import { findMojibake, repairMojibake } from '../text/find-mojibake.ts';
import type { Source } from './source.ts';

/** The text of a file and what happened to its bytes. */
export interface TextRead {
  /** `null` when the bytes are no text. */
  text: string | null;
  encoding: string;
  decision: Decision;
  messages: Diagnostic[];
}

/** More controls than this share of the characters: a picture or a word processor's file. */
const BINARY = 0.01;
/** So many words with letters outside ASCII are shown to judge an encoding by. */
const SAMPLES = 3;
/** Words with letters, then words with other signs, then drawings: what a person can judge best comes first. */
const TELLING = [
  /[^\s\u0080-\uFFFF]{0,12}(?![ªº])[\u0080-\uFFFF](?<=\p{L})\S{0,12}/gu,
  /[^\s\u0080-\uFFFF]{0,12}[\u0080-\u24FF\u2600-\uFFFF](?<![\p{Z}\p{L}])\S{0,12}/gu,
  /[\u2500-\u25FF][^\s\p{L}]{0,12}/gu,
];
/** C1 controls other than the line end of mainframes, and what could not be decoded. */
const DAMAGED = /[\uFFFD\u0080-\u0084\u0086-\u009F]/;

/** Turn the bytes of a source into text, with a message for everything that is not plain UTF-8. */
export function readText(source: Source): TextRead {
  const { path, bytes, profile } = source;
  const messages: Diagnostic[] = [];
  if (profile.encoding !== null && !isKnownEncoding(profile.encoding)) {
    messages.push(report('encoding-unknown', path, { with: { name: profile.encoding } }));
  }
  const decoded = mend(decodeText(bytes, profile.encoding), source, messages);
  const clean = cleanText(decoded.text);
  const { encoding } = decoded;
  const decision = decisionOf(decoded);
  if (clean.controls > BINARY) {
    const found = `${Math.round(clean.controls * 100)} % of its characters are control characters`;
    return { text: null, encoding, decision, messages: [report('file-binary', path, { with: { found } })] };
  }
  if (!/\S/.test(clean.text)) return { text: null, encoding, decision, messages: [report('file-empty', path)] };
  messages.push(...encodingMessages(path, decoded, clean.text));
  if (clean.removed.size > 0) {
    const found = [...clean.removed].map(([what, count]) => `${what}: ${count}`).join(', ');
    messages.push(report('control-removed', path, { with: { found } }));
  }
  return { text: clean.text, encoding, decision, messages };
}

/** Say that a text was decoded twice, and repair it where the archive asks for it. */
function mend(decoded: Decoded, { path, profile }: Source, messages: Diagnostic[]): Decoded {
  const twice = findMojibake(decoded.text);
  if (twice === null) return decoded;
  const repairs = profile.mojibake === 'repair';
  const { found, repaired, line } = twice;
  const rule = repairs ? 'mojibake-repaired' : 'text-mojibake';
  messages.push(report(rule, path, { place: { line }, with: { found, repaired }, excerpt: found }));
  if (!repairs) return decoded;
  const text = repairMojibake(decoded.text);
  return { ...decoded, text, damaged: countDamage(text) };
}

/** Encodings that lost by more than this are not worth a word. */
const LOSERS = 3;

function decisionOf({ encoding, why, scores }: Decoded): Decision {
  const own = scores.find((row) => row.encoding === encoding);
  const others = scores.filter((row) => row !== own).slice(0, LOSERS);
  return {
    what: 'encoding',
    chosen: encoding,
    why: own === undefined ? why : `${why} (${Math.round(own.score)} points)`,
    lost: others.map((row) => ({ name: row.encoding, score: Math.round(row.score) })),
  };
}

function encodingMessages(path: string, decoded: Decoded, text: string): Diagnostic[] {
  const { encoding, rival, damaged } = decoded;
  const messages: Diagnostic[] = [];
  if (rival !== null) {
    const values = { encoding, second: rival.encoding, sample: sampleOf(text), rival: sampleOf(rival.text) };
    messages.push(report('encoding-unsure', path, { with: values }));
  } else if (decoded.converted) {
    const sample = sampleOf(text);
    messages.push(
      report('encoding-converted', path, { with: { encoding, sample: sample === '' ? '' : ` It reads: ${sample}.` } }),
    );
  }
  if (damaged > 0) {
    const at = decoded.text.search(DAMAGED);
    const place = at < 0 ? null : { line: lineAt(decoded.text, at) };
    messages.push(report('encoding-damaged', path, { with: { encoding, count: damaged }, place }));
  }
  return messages;
}

/** Some words with letters outside ASCII and their lines, to judge the encoding by; where there are none, other signs. */
function sampleOf(text: string): string {
  const words = new Map<string, number>();
  const start = text.slice(0, 200_000);
  for (const pattern of TELLING) {
    for (const match of start.matchAll(pattern)) {
      if (words.size === SAMPLES) break;
      if (!words.has(match[0])) words.set(match[0], lineAt(text, match.index));
    }
  }
  return [...words].map(([word, line]) => `${word} (line ${line})`).join(', ');
}

/** 1-based, whatever ends the lines. */
function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|[\n\r\u0085\u2028\u2029]/).length;
}
