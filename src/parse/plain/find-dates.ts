import { undress } from '../undress.ts';
import type { PlacedHeading } from './placed-heading.ts';
import { standing } from './stands.ts';
import { partsWell, titleHeading } from './title-heading.ts';

const MONTHS =
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sept? oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre enero febrero marzo mayo junio julio agosto septiembre octubre noviembre diciembre gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
    .split(' ')
    .join('|');
const DAYS =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const DATE = new RegExp(
  String.raw`^(?:(?:${DAYS})[,.]?\s)?(?:(?:the|am|den|le|el|il)\s)?(?:(?:${MONTHS})\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th|\.|er|º)?\s(?:of\s|de\s)?(?:${MONTHS}))(?:\.|,)?(?:\s(?:de\s)?\d{4})?[.:]?$`,
  'iu',
);
/** A journal has at least so many entries; fewer are scenes that say when. */
const LEAST = 4;

/** Find the dates that head the entries of a journal, or the letters of a novel in letters. */
export function findDates(lines: readonly string[], from: number, to: number): PlacedHeading[] {
  const dates: PlacedHeading[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (line.length > 120 || line.length < 4 || !/\d/.test(line) || standing(lines, from, to, at) !== 'alone') continue;
    if (DATE.test(undress(line))) dates.push(titleHeading(line, at, null));
  }
  return dates.length >= LEAST && partsWell(lines, from, to, dates, true) ? dates : [];
}

/** Tell whether a line is a date and nothing else. */
export function isDateLine(line: string): boolean {
  return line.length < 120 && DATE.test(undress(line));
}
