import type { ReadingProfile } from '../config/config.ts';

const MONTHS = monthTable([
  'january jan januar janvier janv enero ene январь января',
  'february feb februar février fevrier févr febrero февраль февраля',
  'march mar märz maerz mars marzo март марта',
  'april apr avril avr abril abr апрель апреля',
  'may mai mayo май мая',
  'june jun juni juin junio июнь июня',
  'july jul juli juillet juil julio июль июля',
  'august aug août aout agosto ago август августа',
  'september sep sept septembre septiembre сентябрь сентября',
  'october oct okt oktober octobre octubre октябрь октября',
  'november nov novembre noviembre ноябрь ноября',
  'december dec dez dezember décembre decembre diciembre dic декабрь декабря',
]);

/**
 * Read a date as people write it, keeping its precision.
 *
 * @param written `2004-07-31`, `31 July 2004`, `July 2004`, `1998`, `10/03/98`, `3rd October 1998`, epoch seconds.
 * @param order What the parts of a numeric date mean where it is not clear from the numbers.
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when it is no date or an impossible one.
 */
export function readDate(written: string, order: ReadingProfile['dateOrder']): string | null {
  const text = written.trim().toLowerCase();
  if (text === '' || text.length > 80) return null;
  return iso(text) ?? epoch(text) ?? cjk(text) ?? numeric(text, order) ?? named(text);
}

function iso(text: string): string | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[t\s].*)?)?)?$/.exec(text);
  return match === null ? null : make(match[1], match[2], match[3]);
}

function epoch(text: string): string | null {
  if (!/^\d{9,10}$|^\d{13}$/.test(text)) return null;
  const time = Number(text) * (text.length === 13 ? 1 : 1000);
  return new Date(time).toISOString().slice(0, 10);
}

function cjk(text: string): string | null {
  const match = /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?/.exec(text);
  return match === null ? null : make(match[1], match[2], match[3]);
}

function numeric(text: string, order: ReadingProfile['dateOrder']): string | null {
  const match = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:\s.*)?$/.exec(text);
  if (match === null) return null;
  const [first, second, third] = [match[1] as string, match[2] as string, match[3] as string];
  if (order === 'ymd') return make(first, second, third);
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return Number(month) > 12 ? make(third, day, month) : make(third, month, day);
}

/** Any order of a month's name, a year and a day: `July 31st, 2004`, `Sat, 31 Jul 2004 10:00`, `31. Juli 2004`. */
function named(text: string): string | null {
  const words = text.replace(/\d{1,2}:\d{2}.*$/, ' ').match(/\p{L}+|\d+/gu) ?? [];
  if (words.length > 9) return null;
  const monthAt = words.findIndex((word) => MONTHS.has(word));
  if (monthAt < 0) return null;
  const numbers = words.filter((word) => /^\d+$/.test(word));
  const year =
    numbers.find((word) => word.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined) ?? twoDigits(text);
  if (year === undefined) return null;
  const day = numbers.find((word) => word !== year && word.length <= 2);
  return make(year, String(MONTHS.get(words[monthAt] as string)), day);
}

function twoDigits(text: string): string | undefined {
  return /[’'](\d{2})\b/.exec(text)?.[1];
}

function make(year: string | undefined, month?: string, day?: string): string | null {
  if (year === undefined) return null;
  const number = Number(year);
  const full = year.length <= 2 ? (number >= 70 ? 1900 + number : 2000 + number) : number;
  if (full < 1000 || full > 2999) return null;
  if (month === undefined) return String(full);
  const monthNumber = Number(month);
  if (monthNumber < 1 || monthNumber > 12) return null;
  const start = `${full}-${String(monthNumber).padStart(2, '0')}`;
  if (day === undefined) return start;
  const dayNumber = Number(day);
  const last = new Date(Date.UTC(full, monthNumber, 0)).getUTCDate();
  return dayNumber < 1 || dayNumber > last ? null : `${start}-${String(dayNumber).padStart(2, '0')}`;
}

function monthTable(rows: string[]): ReadonlyMap<string, number> {
  return new Map(rows.flatMap((row, index) => row.split(' ').map((name) => [name, index + 1] as const)));
}
