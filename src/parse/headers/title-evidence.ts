import {
  imprintLabel,
  isDateLine,
  isDateline,
  isGreeting,
  isPostalLine,
  isSizeLine,
  isTownLine,
} from './front-lines.ts';

/**
 * How much a line that stands alone looks like a title, 0 to 1: centred, in capitals, in quotation marks, dressed in
 * marks, short, with capital initials.
 *
 * @param line As it stands in the file.
 * @param title The same without its dress.
 */
export function titleEvidence(line: string, title: string): number {
  const text = line.trim();
  if (/[.!?…]["”’]?$/.test(text) && text.length > 40) return 0;
  if (/^(?:to whom)\b/i.test(text) || (isGreeting(text) && text.split(' ').length <= 4)) return 0;
  // `EXT. QUAY - NIGHT` heads a scene of a script.
  if (isDateline(line) || /^(?:INT|EXT|I\/E)[.:]\s/.test(text)) return 0;
  if (isDateLine(line) || isPostalLine(line) || isTownLine(line) || isSizeLine(line) || imprintLabel(line) !== null)
    return 0;
  const centred = /^\s{8,}|^\t{2,}/.test(line);
  // A sentence in capitals opens a story as often as it names it.
  if (!centred && /[^.]\.$/.test(text) && title.split(' ').length > 3) return 0;
  let score = 0;
  if (centred) score += 0.4;
  if (/\p{Lu}{2}/u.test(title) && !/\p{Ll}/u.test(title)) score += 0.5;
  if (/^(?:["“«].*["”»]|『.*』|《.*》)$/.test(text) && text.length < 50) score += 0.3;
  if (isDressed(text)) score += 0.4;
  if (text.length <= 60 && !/[.!?,:;"”]$/.test(text)) score += 0.3;
  const words = title.split(' ');
  const small = /^[\p{Lu}\p{N}]|^(?:a|an|and|the|of|in|on|to|for|de|la|von|und|der|et|y)$/u;
  if (words.length > 1 && words.every((word) => small.test(word))) score += 0.2;
  return Math.min(0.8, score);
}

const DRESS = /^(?:[*_=#~].*[*_=#~]|\{[^{}]*\}|<[^<>]*>)$/;

/** Tell whether a line stands between marks: `~ Salt Road ~`, `{ Salt Road }`, `## Salt Road ##`. */
export function isDressed(line: string): boolean {
  return line.length <= 120 && DRESS.test(line.trim());
}
