import { leading } from '../leading.ts';
import { readHeading } from '../read-heading.ts';
import { isRuleLine } from '../rule-line.ts';
import { isDateLine } from './find-dates.ts';
import type { PlacedHeading, Skipped } from './placed-heading.ts';

/**
 * Give numbered headings the titles that stand under them: directly below, or below a blank line when most chapters of
 * the text do so.
 */
export function takeTitles(lines: readonly string[], to: number, headings: PlacedHeading[]): void {
  for (const heading of headings) continueTitle(lines, to, heading);
  const below = headings.map((heading) => (heading.title === null ? titleBelow(lines, to, heading) : null));
  const apart = below.filter((found) => found?.apart).length;
  const untitled = headings.filter((heading) => heading.title === null && heading.value !== null).length;
  for (const [index, heading] of headings.entries()) {
    const found = below[index];
    const next = headings[index + 1];
    if (found == null || (next !== undefined && next.line < found.end)) continue;
    if (found.apart && (apart < 2 || apart < untitled * 0.6)) continue;
    heading.title = found.title;
    heading.end = found.end;
  }
}

/** `(6869 words)` alone below a heading. */
const SIZE =
  /^[^\p{L}\p{N}]{0,3}(?:(?:word ?count|words|wc)\s?[:=-]?\s?)?\d[\d.,]{0,8}\s?(?:wo?rds?|wds|wörter|worte|mots|palabras|parole|palavras|woorden|слов\p{L}?)[^\p{L}\p{N}]{0,3}$/iu;

/** `(part 2)` alone below a heading: the chapter was posted in halves. */
const HALF = /^[([]\s?(?:part|pt\.?|teil|partie|parte)\s#?\d{1,2}(?:\s(?:of|von|de)\s\d{1,2})?\s?[)\]]$/i;

/** Step over what stands below headings and only says how long their chapters are, or which half of one this is. */
export function skipSizes(lines: readonly string[], to: number, headings: PlacedHeading[]): Skipped[] {
  const skipped: Skipped[] = [];
  for (const heading of headings) {
    let at = heading.end;
    while (at < to && at < heading.end + 2 && !/\S/.test(lines[at] ?? '')) at += 1;
    const line = lines[at] ?? '';
    if (at >= to || line.length > 60 || !(SIZE.test(line.trim()) || HALF.test(line.trim()))) continue;
    skipped.push({ what: 'header', from: at, to: at + 1 });
    heading.end = at + 1;
  }
  return skipped;
}

/** A title in capitals goes on over the lines directly below it, as long as they are in capitals too. */
function continueTitle(lines: readonly string[], to: number, heading: PlacedHeading): void {
  if (heading.title === null || /\p{Ll}/u.test(heading.title)) return;
  const more: string[] = [];
  let at = heading.end;
  while (at < to && more.length < 3 && isCapitals(lines[at] ?? '') && readHeading(lines[at] ?? '') === null) {
    more.push((lines[at] ?? '').trim());
    at += 1;
  }
  if (more.length === 0 || (at < to && /\S/.test(lines[at] ?? ''))) return;
  heading.title = [heading.title, ...more].join(' ').replace(/\s+/g, ' ');
  heading.written = [heading.written, ...more].join(' ').replace(/\s+/g, ' ');
  heading.end = at;
}

function isCapitals(line: string): boolean {
  return line.length < 100 && /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && !isRuleLine(line);
}

function titleBelow(
  lines: readonly string[],
  to: number,
  heading: PlacedHeading,
): { title: string; end: number; apart: boolean } | null {
  if (heading.value === null) return null;
  let at = heading.end;
  while (at < to && at < heading.end + 3 && !/\S/.test(lines[at] ?? '')) at += 1;
  const title: string[] = [];
  const start = at;
  while (at < to && title.length < 3 && /\S/.test(lines[at] ?? '') && !isRuleLine(lines[at] ?? '')) {
    title.push((lines[at] ?? '').trim());
    at += 1;
  }
  if (title.length === 0 || isDateLine(title[0] as string)) return null;
  if (start === heading.end && isOverText(lines, start, to)) {
    const only = (title[0] as string).replace(/\s+/g, ' ');
    return looksLikeTitle(only, true) ? { title: unquoted(only), end: start + 1, apart: false } : null;
  }
  const text = title.join(' ').replace(/\s+/g, ' ');
  if (start === heading.end && IN_WHICH.test(text) && text.length <= 160)
    return { title: text.replace(/\.$/, ''), end: at, apart: false };
  const ends = at >= to || !/\S/.test(lines[at] ?? '') || isRuleLine(lines[at] ?? '');
  if (text === '' || !ends || !looksLikeTitle(text, start > heading.end)) return null;
  return { title: unquoted(text), end: at, apart: start > heading.end };
}

/** `In which Josh sets out upon his Journey.` */
const IN_WHICH =
  /^(?:in which|wherein|worin|où l['’]on|dans lequel|en (?:el )?que|de cómo|in cui|dove si|em que|в которой)\s[^.!?]{6,150}\.?$/iu;

/** One sentence of one word or a few, with its stop: `Fear.` */
const SHORT_SENTENCE = /^\p{Lu}[^.!?…]{1,40}[.!?…]$/u;
/** A line of so many letters is a whole paragraph. */
const PARAGRAPH = 120;

/** A short line directly above the first line of a paragraph, which is long or set in. */
function isOverText(lines: readonly string[], at: number, to: number): boolean {
  const line = (lines[at] ?? '').trim();
  const next = lines[at + 1] ?? '';
  // Where every line is a paragraph, the first may be short.
  const below = lines[at + 2] ?? '';
  if (at + 2 < to && line.length <= 50 && SHORT_SENTENCE.test(next.trim()) && below.length > PARAGRAPH)
    return !/[.!?…]["”’]?$/.test(line);
  if (at + 1 >= to || !/\p{Ll}/u.test(next) || line.length > 50 || /[!?]["”’]?$/.test(line)) return false;
  return (
    next.trim().length > 40 && (line.length < next.trim().length * 0.7 || leading(next) > leading(lines[at] ?? ''))
  );
}

function unquoted(title: string): string {
  return title.replace(/^["“](.*)["”]$/, '$1');
}

/** `"Sixty Years"`: the whole title in quotation marks; a speech has its stop or comma. */
const QUOTED = /^(?:"[^"]{2,60}[\p{L}\p{N}]"|“[^“”]{2,60}[\p{L}\p{N}]”)$/u;

function looksLikeTitle(text: string, apart: boolean): boolean {
  if (text.length > (apart ? 90 : 160) || readHeading(text) !== null) return false;
  if (/[。！？」』”…]$/u.test(text)) return false;
  if (!/[\p{Ll}\p{Lu}]/u.test(text)) return /\p{L}/u.test(text) && text.length <= 40;
  if (!/\p{Ll}/u.test(text)) return true;
  const sentence =
    /[.,;:]["”’]?$/.test(text.replace(/\.\.\.$/, '')) ||
    (/["”]$/.test(text) && !QUOTED.test(text)) ||
    (/[!?]$/.test(text) && (text.match(/(?<=\s)\p{Ll}{4,}/gu)?.length ?? 0) >= 4);
  return !sentence && text.length <= 80 && /^["“'‘¿¡]?[\p{Lu}\p{N}]/u.test(text);
}
