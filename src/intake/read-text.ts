import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { cleanText } from '../text/clean-text.ts';
import { decodeText, isKnownEncoding } from '../text/decode-text.ts';
import { findMojibake } from '../text/find-mojibake.ts';
import type { Source } from './source.ts';

/** The text of a file and what happened to its bytes. */
export interface TextRead {
  /** `null` when the bytes are no text. */
  text: string | null;
  encoding: string;
  messages: Diagnostic[];
}

/** More controls than this share of the characters: a picture or a word processor's file. */
const BINARY = 0.01;

/** Turn the bytes of a source into text, with a message for everything that is not plain UTF-8. */
export function readText(source: Source): TextRead {
  const { path, bytes, profile } = source;
  const messages: Diagnostic[] = [];
  if (profile.encoding !== null && !isKnownEncoding(profile.encoding)) {
    messages.push(report('encoding-unknown', path, { with: { name: profile.encoding } }));
  }
  const decoded = decodeText(bytes, profile.encoding);
  const clean = cleanText(decoded.text);
  const { encoding } = decoded;
  if (clean.controls > BINARY) {
    const found = `${Math.round(clean.controls * 100)} % of its characters are control characters`;
    return { text: null, encoding, messages: [report('file-binary', path, { with: { found } })] };
  }
  if (!/\S/.test(clean.text)) return { text: null, encoding, messages: [report('file-empty', path)] };
  if (decoded.converted)
    messages.push(report('encoding-converted', path, { with: { encoding, sample: sampleOf(clean.text) } }));
  if (decoded.damaged > 0)
    messages.push(
      report('encoding-damaged', path, { with: { encoding, count: decoded.damaged }, place: damagedLine(clean.text) }),
    );
  const twice = findMojibake(decoded.text);
  if (twice !== null) {
    const { found, repaired, line } = twice;
    messages.push(report('text-mojibake', path, { place: { line }, with: { found, repaired }, excerpt: found }));
  }
  if (clean.removed.size > 0) {
    const found = [...clean.removed].map(([what, count]) => `${what}: ${count}`).join(', ');
    messages.push(report('control-removed', path, { with: { found } }));
  }
  return { text: clean.text, encoding, messages };
}

/** Some words with letters outside ASCII, to judge the encoding by. */
function sampleOf(text: string): string {
  const words = new Set<string>();
  for (const match of text.slice(0, 200_000).matchAll(/[^\s]{0,12}[\u0080-\uFFFF][^\s]{0,12}/g)) {
    words.add(match[0]);
    if (words.size === 3) break;
  }
  return words.size === 0 ? '' : ` It reads: ${[...words].join(', ')}.`;
}

function damagedLine(text: string): { line: number } | null {
  const at = text.indexOf('\uFFFD');
  return at < 0 ? null : { line: text.slice(0, at).split('\n').length };
}
