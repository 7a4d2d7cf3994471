import type { Field, FieldName } from '../../story/header.ts';
import { lettersOf } from '../letters-of.ts';
import { readValues } from '../read-values.ts';
import type { Frame } from './frame.ts';
import { type Head, isBlank, isRule, removedRange } from './head.ts';
import { readSubject } from './read-subject.ts';

/** What stands beside a post on a board, by what the line says. */
const COUNTED =
  /^\s*(?:joined|join date|posts|registered|member since|location|gender|age|reputation|status)\s?:\s?\S.{0,60}$/i;
const RANK =
  /^\s*(?:(?:(?:senior|junior|new|full|active|veteran|forum|site|global|super) )*(?:member|newbie|admin(?:istrator)?|moderator|regular|veteran|poster)|author\s{1,9}message|#\d{1,5}|offline|online|quote|reply)\s*$/i;
const SUBJECT = /(?:^|\s)(?:post )?subject\s?:\s?(\S.{0,120})$/i;
const POSTED = /^\s*(?:posted|post)\s?:?\s.{0,40}\d{4}\b.{0,160}$/i;
/** `by Corvane » Tue Mar 09, 2004 8:14 pm`. */
const BY = /^\s*(?:post\s?)?by (\S.{0,40}?) (?:»|on) ([^»]{6,40}\d{4}.{0,12})$/i;
const LINES = 16;
/** So many such lines are the frame of a board, and no accident. */
const ENOUGH = 2;

/** Read the frame that a board puts around a post: who wrote, rank, since when, how many posts, and the subject. */
export function readForum(head: Head): Frame | null {
  const others: { text: string; at: number }[] = [];
  const found: { subject?: { text: string; at: number }; author?: { text: string; at: number }; date?: string } = {};
  let signs = 0;
  let end = head.from;
  let filled = 0;
  for (let at = head.from; at < head.to && filled < LINES; at += 1) {
    const line = head.lines[at] ?? '';
    if (isBlank(line) || isRule(head, at)) continue;
    filled += 1;
    const by = BY.exec(line);
    const subject = SUBJECT.exec(line)?.[1];
    if (by !== null) {
      found.author = { text: by[1] as string, at };
      found.date = by[2] as string;
      signs += ENOUGH;
    } else if (POSTED.test(line) || (signs > 0 && subject !== undefined)) {
      if (subject !== undefined) found.subject = { text: subject, at };
      signs += 1;
    } else if (COUNTED.test(line) || RANK.test(line)) signs += RANK.test(line) ? 0 : 1;
    else if (line.length > 90 || signs >= ENOUGH) break;
    else {
      others.push({ text: line.trim(), at });
      continue;
    }
    end = at + 1;
  }
  const above = others.filter(({ at }) => at < end);
  const title = found.subject ?? above[0];
  const author =
    found.author ?? above.find(({ text, at }) => at !== title?.at && lettersOf(text) !== lettersOf(title?.text ?? ''));
  if (signs < ENOUGH || title === undefined || author === undefined || above.length > 3) return null;
  const read = readSubject(title.text);
  const fields: Field[] = [];
  const add = (name: FieldName, written: string, line: number): void => {
    fields.push(
      ...readValues({ name, label: null, written, line: line + 1, origin: 'layout', confidence: 0.7 }, head.profile),
    );
  };
  add('title', read.title === '' ? title.text : read.title, title.at);
  add('authors', author.text, author.at);
  if (read.rating !== null) add('rating', read.rating, title.at);
  if (found.date !== undefined) add('published', found.date, author.at);
  return {
    convention: 'H23',
    fields,
    lines: head.lines,
    bodyStart: end,
    bodyEnd: head.to,
    removed: removedRange(head, 'mail', head.from, end),
    open: true,
  };
}
