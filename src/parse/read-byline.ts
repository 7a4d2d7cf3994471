import { HIDDEN_EMAIL } from '../story/email.ts';

/** The people a by-line names. */
export interface Byline {
  authors: string[];
  /** First e-mail address in the line, or `null`. */
  email: string | null;
  /** Rating behind the names, as written, or `null`: it belongs to the story. */
  rating: string | null;
}

const ADDRESS = new RegExp(HIDDEN_EMAIL, 'i');
const COPYRIGHT =
  /(?:©|\(c\)|copyright|^c\.(?=\s?(?:19|20)\d\d))\s*(?:,?\s*\d{4}(?:\s*[-,]\s*\d{2,4})*)?\s*,?\s*(?:by\s+)?/gi;

/**
 * Take the authors' names out of a by-line or an `Author:` value.
 *
 * @param written `ndnickerson`, `Ann Lee <ann@example.org>`, `A. Moss & B. Fern`, `Name <>`, `Name (`, `© 1994 Name`.
 */
export function readByline(written: string): Byline {
  const text = written.replace(/\s+/g, ' ').trim();
  const email = ADDRESS.exec(text)?.[0] ?? null;
  let names = (email === null ? text : text.replace(email, ''))
    .replace(BRACKETED, '$1')
    .replace(ALIAS, '')
    .replace(ABOUT, '');
  names = names.replace(RANGE, '');
  const rating = RATING.exec(names)?.slice(1).find(Boolean) ?? null;
  names = names
    .replace(/^(?:(?:written|story)\s+)?by[:\s]+/i, '')
    .replace(/^(?:por|par|door)\s+(?=\p{Lu}\S*\s+\S)/iu, '')
    .replace(/^作者[:：]\s*/, '')
    .replace(/^((?:©|\(c\)|copyright).{3,60}\p{L})\s(?:19|20)\d\d$/iu, '$1')
    .replace(COPYRIGHT, '')
    .replace(WEB, '')
    .replace(RATING, '')
    .replace(YEAR, '')
    .replace(/<\s*>?|\(\s*\)?$|\[\s*\]?$|\(\s*\)|\bmailto:/g, ' ')
    .replace(/[\s,;(<[-]+$/, '')
    .replace(/^["“”]+|["“”]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^>+$/.test(names)) names = '';
  if (names === '' && email !== null) names = email.replace(/(?:@|\s+(?:at|\(at\)|\[at\])\s+|\(at\)|\[at\]).*$/i, '');
  return { authors: splitPeople(names), email, rating };
}

/** The page of an author behind the name. */
const WEB = /\s*[<([]?\s*https?:\/\/[^\s<>()[\]]{2,200}\s*[>)\]]?/gi;
/** A rating behind the name belongs to the story; without brackets it says that it is one, or can be nothing else. */
const RATING =
  /\s*[([]\s*(?:rated:?\s+)?(G|PG(?:-?1[35])?|R|NC-?1[78]|M|T|K\+?)\s*[)\]]\s*$|\s*[,;–-]\s*rated:?\s+(G|PG(?:-?1[35])?|R|NC-?1[78]|M|T|K\+?)\s*$|\s*[,;–-]\s+(PG-?1[35]|NC-?1[78])\s*$/i;
/** `ann@example.org (Ann Lee)` without the address. */
const BRACKETED = /^\s*\(([^()]{2,60})\)\s*$/;
/** `Ann Lee a.k.a. Moth`: the first name is whose it is. */
const ALIAS = /(?<=\p{Ll})\s+(?:a\.?\s?k\.?\s?a\.?|also known as)\s.{2,60}$/iu;
/** `Ann Lee (1-4/4)`, `Ann Lee [2/?]`: which part it is. */
const RANGE = /\s*[([]\s?\d{1,3}(?:\s?[-–]\s?\d{1,3})?\s?(?:\/|of)\s?(?:\d{1,3}|\?)\s?[)\]]\s*$/i;
/** `Ann Lee, based on the films of …`: what a by-line goes on to say of the story. */
const ABOUT =
  /\s*,\s(?:based|inspired|suggested|featuring|starring|continu(?:ed|ing)|adapted|translated|from an? (?:idea|story)|after (?:an? |the )|with (?:apologies|thanks|help|many)|d['’]après|basad[oa]|nach (?:einer?|den|der|dem)|по мотивам)\s.{3,120}$/iu;
/** `Ann Lee, 1993` and `Ann Lee (May 1993)`: when, not who. */
const YEAR =
  /\s*[,([-]\s*(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,?\s+)?(?:\d{1,2},?\s+)?(?:1[5-9]|20)\d\d\s*[)\]]?\s*$/i;
/** Stands for a comma that parts nothing. */
const KEPT = '\u0000';
const SUFFIX =
  /^(?:jr|sr|ph\.?d|m\.?d|[bm]\.?a|d\.?d|ll\.?d|d\.?litt|f\.?r\.?s|r\.?n|s\.?j|o\.?p|retd?|esq|ii|iii|iv)\.?$/i;

/** Names parted by `,` `;` `&` `/` `and` `with`; `Smith, Jr.` and what stands in brackets stay whole. */
function splitPeople(text: string): string[] {
  const names: string[] = [];
  const whole = text.replace(/\([^()]*\)/g, (inside) => inside.replaceAll(',', KEPT));
  for (const part of whole.split(
    /\s*(?:;|&|\/|(?:,\s*)?(?<![\p{L}\p{M}\p{N}_])(?:and|with)(?![\p{L}\p{M}\p{N}_])|\s(?:und|et|oraz|и|と)\s|[,，、])\s*/iu,
  )) {
    for (const one of partNames(part)) {
      const name = one.replaceAll(KEPT, ',').replace(/^[\s.,-]+|[\s,;-]+$/g, '');
      if (name === '') continue;
      if (SUFFIX.test(name) && names.length > 0) names[names.length - 1] += `, ${name}`;
      else names.push(name);
    }
  }
  return names;
}

/** `Ana Ruiz y Luis Prado` are two; `José Ortega y Gasset` is one, for nobody is called Gasset alone beside a full name. */
const TWO = /^(\p{Lu}\S{0,40}(?:\s\S{1,40}){1,4}?)\s(?:[yeiY]|och|og|en)\s(\p{Lu}\S{0,40}\s\S.{0,80})$/u;

function partNames(text: string): string[] {
  const two = TWO.exec(text);
  return two === null ? [text] : [two[1] as string, two[2] as string];
}
