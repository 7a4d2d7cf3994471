import { type Field, firstField } from '../../story/header.ts';
import type { Head } from './head.ts';
import { readSubject } from './read-subject.ts';

/** `Salt Road (2/3)`, `Salt Road [Part 1 of 2]`: which part it is does not belong to a title. */
const PART_BEHIND =
  /[\s,:;–-]*[([](?:(?:parts?|pt\.?|teil|partie|parte|часть)\s)?(\d{1,3})\s?(?:\/|of)\s?(\d{1,3}|\?)[)\]]$/i;
/** Without brackets, where something else says the same number: `Ranma 1/2` is a name. */
const PART_LOOSE = /[\s,:;–-]{1,4}(?:(?:parts?|pt\.?)\s)?(\d{1,3})(?:\/|\sof\s)(\d{1,3}|\?)$/i;
/** `Salt Road, part 2`, where a field says the same. */
const PART_NAMED = /[\s,:;–-]{1,4}[([]?(?:part|pt\.?|teil|partie|parte|часть)\s?#?(\d{1,3})[)\]]?$/i;
/** `(Prologue-3 + Epilogue)`, `(Parts 1-3 of 3)`, `(Complete)`: which parts a file holds. */
const STRETCH_BEHIND =
  /[\s,:;–-]{1,4}[([]\s?(?:(?:parts?|pts?\.?|chapters?|ch\.?|prologue|epilogue|complete[d]?|all|of|and|to|through|[1-9]\d?)(?:[\s/+&,–-]{1,3}|(?=[)\]]))){1,8}[)\]]$/i;
/** `(1-3/?)`, `[2-4 of 9]`. */
const RANGE_BEHIND = /[\s,:;–-]{0,4}[([]\s?\d{1,3}\s?[-–]\s?\d{1,3}\s?(?:\/|of)\s?(?:\d{1,3}|\?)\s?[)\]]$/i;
/** `《雪夜》全集`: what a library says of its copy stands behind the marks of a book. */
const BOOK = /^[《『]([^《》『』]{1,60})[》』]\s?(?:[全完][集本文结結]?|精校版?|txt|[（(【[].{1,20}[)）】\]])?$/iu;
/** Lines at the end that may say which part ends there. */
const CLOSING = 12;

/** `(Lanternfall, Mara/Bren, PG)` behind a title: a rating or a pairing among what the bracket lists. */
const CODES_BEHIND = /\s+[([]([^()[\]]{2,80})[)\]]$/;
const RATING = /^(?:rated\s)?(G|PG(?:-?1[35])?|R|NC-?1[78]|K\+?|T|M|MA|FR(?:1[358]|AO|T|M))$/i;
const CODE =
  /^(?:gen|het|slash|femslash|wip|complete|one-?shot|drabble|\d[\d,.]*\s?(?:words|k)|(?:\p{Lu}\p{L}{0,20}|[mf])\/(?:\p{Lu}\p{L}{0,20}|[mf]))$/iu;
/** A title in quotation marks: behind the words of a newsgroup, or with a rating behind it. */
const QUOTED = /^(?:[A-Z][A-Z\d]{1,9}[:,]?\s{1,3}){0,4}["“][^"“”]{2,80}["”]\s{0,3}[[(\d]/;

/** Part titles from what does not belong to them, and keep it in fields of its own: codes, ratings, numbers of parts. */
export function bareTitles(fields: Field[], head: Head): Field[] {
  return partTitles(codedTitles(subjectTitles(fields)), head);
}

/** `NEW TNG "Salt Road" 1/3 [PG] (P,R)` heads a file that lost the rest of its mail header. */
function subjectTitles(fields: Field[]): Field[] {
  return fields.flatMap((field) => {
    const isPlaced = field.origin === 'layout' || /^story$/i.test(field.label ?? '');
    if (field.name !== 'title' || !isPlaced || !QUOTED.test(field.value)) return [field];
    const subject = readSubject(field.value);
    if (subject.title === '' || (subject.part === null && subject.rating === null)) return [field];
    const part = subject.total === null ? subject.part : `${subject.part}/${subject.total}`;
    const more: Field[] = [{ ...field, name: 'extra', label: 'Subject' }];
    if (part !== null) more.push({ ...field, name: 'part', value: String(part) });
    if (subject.rating !== null) more.push({ ...field, name: 'rating', value: subject.rating });
    return [
      { ...field, value: subject.title },
      ...more.filter(({ name }) => name === 'extra' || firstField(fields, name) === null),
    ];
  });
}

/** Part titles from the codes that journals set behind them; a rating among these is the story's. */
function codedTitles(fields: Field[]): Field[] {
  const isRated = firstField(fields, 'rating') !== null;
  return fields.flatMap((field) => {
    const match = field.name === 'title' && field.origin === 'label' ? CODES_BEHIND.exec(field.value) : null;
    const codes = match?.[1]?.split(/[,;]\s*/) ?? [];
    const rating = codes.find((code) => RATING.test(code)) ?? null;
    if (match === null || match.index === 0 || !codes.some((code) => RATING.test(code) || CODE.test(code)))
      return [field];
    const bare = { ...field, value: field.value.slice(0, match.index) };
    return rating === null || isRated ? [bare] : [bare, { ...field, name: 'rating' as const, value: rating }];
  });
}

/** Part titles from the number of their part, and keep it in a field of its own. */
function partTitles(fields: Field[], head: Head): Field[] {
  const part = firstField(fields, 'part');
  return fields.flatMap((field) => {
    if (field.name !== 'title' || field.origin === 'front-matter') return [field];
    const book = BOOK.exec(field.value)?.[1];
    if (book !== undefined) return [{ ...field, value: book }];
    const range = RANGE_BEHIND.exec(field.value);
    const stretch = range ?? STRETCH_BEHIND.exec(field.value);
    if (stretch !== null && stretch.index > 0 && (range !== null || /\p{L}/u.test(stretch[0])))
      return [{ ...field, value: field.value.slice(0, stretch.index) }];
    const match = PART_BEHIND.exec(field.value) ?? readLoose(field.value, part, head);
    if (match === null || match.index === 0) return [field];
    const [, number = '', total = ''] = match;
    if (part !== null && Number(number) !== Number.parseInt(part.value, 10)) return [field];
    const bare = { ...field, value: field.value.slice(0, match.index) };
    return part === null ? [bare, { ...field, name: 'part' as const, value: `${number}/${total}` }] : [bare];
  });
}

function readLoose(title: string, part: Field | null, head: Head): RegExpExecArray | null {
  const match = PART_LOOSE.exec(title) ?? (part === null ? null : PART_NAMED.exec(title));
  if (match === null || part !== null) return match;
  const [, number = '', total = ''] = match;
  // `Salt Road 1/1` and `Salt Road 5/?` count nothing else.
  if (number === total || total === '?') return match;
  const stem = head.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  const named = new RegExp(String.raw`(?<!\d)0{0,2}${number}$`).test(stem);
  const said = new RegExp(String.raw`(?<!\d)${number}\s?(?:\/|of)\s?${total.replace('?', '\\?')}(?!\d)`);
  return named ||
    head.lines.slice(Math.max(head.from, head.to - CLOSING), head.to).some((line) => said.test(line.slice(0, 200)))
    ? match
    : null;
}
