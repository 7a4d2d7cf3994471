import type { ReadingProfile } from '../config/config.ts';

/** Names of months in de, es, fr, it, nl, pl, pt, ru beside English, as they stand in dates. */
const MONTHS = monthTable([
  'january jan januar janvier janv enero ene gennaio gen janeiro januari styczeń stycznia январь января янв',
  'february feb februar février fevrier févr fév febrero febbraio fevereiro fev februari luty lutego февраль февраля фев',
  'march mar märz maerz mars marzo março marco maart mrt marzec marca март марта',
  'april apr avril avr abril abr aprile kwiecień kwietnia апрель апреля апр',
  'may mai mayo maggio mag maio mei maj maja май мая',
  'june jun juni juin junio giugno giu junho czerwiec czerwca июнь июня',
  'july jul juli juillet juil julio luglio lug julho lipiec lipca июль июля',
  'august aug août aout agosto ago augustus sierpień sierpnia август августа авг',
  'september sep sept septembre septiembre settembre set setembro wrzesień września сентябрь сентября сен',
  'october oct okt oktober octobre octubre ottobre ott outubro out październik października октябрь октября окт',
  'november nov novembre noviembre novembro listopad listopada ноябрь ноября ноя',
  'december dec dez dezember décembre decembre déc diciembre dic dicembre dezembro grudzień grudnia декабрь декабря дек',
]);

/** Times of a year that have no month of their own: the year alone is sure. */
const SEASON =
  /^(?:in|on|about|around|circa|ca|c|early|mid|late|the|of|copyright|spring|summer|autumn|fall|winter|christmas|xmas|easter|halloween|thanksgiving|new|year|years?|eve|frühling|frühjahr|sommer|herbst|weihnachten|printemps|été|automne|hiver|noël|primavera|verano|otoño|invierno|estate|autunno|inverno|verão|outono|lente|zomer|herfst|wiosna|lato|jesień|zima|весна|лето|осень|зима|год|года|г)$/u;

/**
 * Read a date as people write it, keeping its precision.
 *
 * @param written `2004-07-31`, `31 July 2004`, `July 2004`, `1998`, `10/03/98`, `Spring 2001`, epoch seconds.
 * @param order What the parts of a numeric date mean where it is not clear from the numbers; `null`: day first.
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `null` when it is no date or an impossible one.
 */
export function readDate(written: string, order: ReadingProfile['dateOrder']): string | null {
  const text = plain(written);
  if (text === '' || text.length > 80) return null;
  return iso(text) ?? epoch(text) ?? cjk(text) ?? numeric(text, order) ?? named(text) ?? season(text);
}

/**
 * Tell whether a numeric date could be read in two ways: day and month are both at most 12, and differ.
 *
 * Full stops nearly always part a day from the month behind it.
 */
export function isAmbiguousDate(written: string): boolean {
  const match = NUMERIC.exec(plain(written));
  if (match === null) return false;
  const [first, separator, second] = [Number(match[1]), match[2], Number(match[3])];
  return separator !== '.' && first <= 12 && second <= 12 && first !== second;
}

function plain(written: string): string {
  return written
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[[("]+|[\])".]+$/g, '');
}

function iso(text: string): string | null {
  const match = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[t\s].*)?)?)?$/.exec(text);
  return match === null ? null : make(match[1], match[2], match[3]);
}

function epoch(text: string): string | null {
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (compact !== null) return make(compact[1], compact[2], compact[3]);
  if (!/^\d{9,10}$|^\d{13}$/.test(text)) return null;
  const time = Number(text) * (text.length === 13 ? 1 : 1000);
  return new Date(time).toISOString().slice(0, 10);
}

function cjk(text: string): string | null {
  const match = /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?/.exec(text);
  return match === null ? null : make(match[1], match[2], match[3]);
}

const NUMERIC = /^(\d{1,4})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{1,4})(?:[\s,].*)?$/;

function numeric(text: string, order: ReadingProfile['dateOrder']): string | null {
  const match = NUMERIC.exec(text);
  if (match === null) return null;
  const [first, second, third] = [match[1] as string, match[3] as string, match[4] as string];
  if (first.length > 2 || (order === 'ymd' && third.length <= 2)) return make(first, second, third);
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
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

/** `Spring 2001`, `late 1998`, `1998-1999`: the first year is sure. */
function season(text: string): string | null {
  const match = /^([^\d]{0,40})(\d{4})(?:\s?[-–—/]\s?(\d{4}))?([^\d]{0,40})$/.exec(text);
  if (match === null) return null;
  const words = `${match[1]} ${match[4]}`.match(/\p{L}+/gu) ?? [];
  return words.every((word) => SEASON.test(word) || MONTHS.has(word)) ? make(match[2]) : null;
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
