import { slugify } from '../story/slug.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Longest that an address may be; those that fabula makes are shorter. */
const LONGEST = 120;
/** What a spreadsheet takes for a number, a date or a truth value, and then writes in its own way. */
const NUMBER = /^\d[\d.,]*(?:e[+-]?\d+)?$/i;
const DATE = /^\d{1,4}(?:[-/.]\d{1,4}){1,2}$/;
const MONTHS =
  'jan|feb|mar|mär|maerz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|ene|abr|ago|dic|fev|avr|aout|out|set|lug|giu|gen|mag|ott';
const MONTH = new RegExp(
  `^(?:\\d{1,4}[-/. ]{1,2})?(?:${MONTHS})[a-zä]{0,6}\\.?[-/. ]\\d{1,4}$|^\\d{1,4}[-/. ]{1,2}(?:${MONTHS})[a-zä]{0,6}$`,
  'i',
);
const TRUTH = /^(?:true|false|wahr|falsch|vrai|faux|verdadero|falso|vero|waar|onwaar)$/i;

/** Tell whether a spreadsheet would change a cell: `007`, `1e5`, `may-1`, `true`. */
function isChanged(cell: string): boolean {
  return NUMBER.test(cell) || DATE.test(cell) || MONTH.test(cell) || TRUTH.test(cell);
}

/** Write a name so that spreadsheets leave it alone: with an apostrophe, where they would not. */
export function guardName(name: string): string {
  return isChanged(name) ? `'${name}` : name;
}

/** Take off the apostrophe that `guardName` sets. */
export function plainName(cell: string): string {
  return cell.startsWith("'") && isChanged(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * Read the cell of an address: behind that of today may stand those that the work had before.
 *
 * @param cell Its words without spaces around them.
 * @param stem Name of the file, from which a number may come.
 * @param doubt Says what is wrong with the cell.
 */
export function readSlugs(cell: string, stem: string, doubt: (reason: string) => void): string[] {
  const whole = plainName(cell);
  if (whole === cell && mayBeMangled(cell, stem)) {
    const mend = "write the address again, with an apostrophe before it: '007";
    doubt(`a spreadsheet may have made a number, a date or a truth value of it; ${mend}`);
  }
  const slugs = new Set<string>();
  for (const written of whole.split(/[\s,;|]+/)) {
    const part = plainName(written);
    if (part === '' || part === '-') continue;
    const slug = SLUG.test(part) && part.length <= LONGEST ? part : slugify(part);
    if (slug !== part && !isMangled(whole))
      doubt(`an address has small letters, digits and hyphens; "${part}" is read as "${slug}"`);
    else if (slugs.has(slug)) doubt(`"${slug}" stands there twice`);
    if (slug !== '') slugs.add(slug);
  }
  return [...slugs];
}

/** What no address is, and spreadsheets make of one: `TRUE`, `02-Mar`, `01. Mai`, `1,00E+05`. */
function isMangled(cell: string): boolean {
  return isChanged(cell) && !SLUG.test(cell);
}

function mayBeMangled(cell: string, stem: string): boolean {
  return isMangled(cell) || (/^[1-9]\d*$/.test(cell) && slugify(stem) !== cell);
}
