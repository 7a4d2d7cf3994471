/** What can be told of a cell that shall hold a date. */
export type CellDate = { date: string } | { doubt: string };

const MEND = 'write it as 2004-07-31, and format the column as text';

/**
 * Read a date out of a cell of a spreadsheet, if there is one way alone to read it. Spreadsheets rewrite dates as their
 * country does, cut their years and turn them into numbers.
 *
 * @param order What comes first in numeric dates, if the archive says so.
 * @returns The date, whole or without its day (ISO), or why it cannot be trusted.
 */
export function trustedDate(cell: string, order: 'dmy' | 'mdy' | 'ymd' | null): CellDate {
  const text = cell.trim();
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.{0,20})?$/.exec(text);
  if (iso !== null) return made(iso[1], iso[2], iso[3]);
  if (/^#+$/.test(text)) return { doubt: `the spreadsheet saved signs for a column too narrow; ${MEND}` };
  if (/^\d{5}(?:[.,]\d+)?$/.test(text)) return { doubt: `the spreadsheet saved a number for a date; ${MEND}` };
  const backward = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
  if (backward !== null) return made(backward[1], backward[2], backward[3]);
  const numbers = /^(\d{1,2})([./-])(\d{1,2})\2(\d{2}|\d{4})(?: \d{1,2}:\d{2}.{0,9})?$/.exec(text);
  if (numbers === null) return { doubt: `this is no date; ${MEND}` };
  const [, first = '', sign, second = '', year = ''] = numbers;
  if (year.length < 4) return { doubt: `the century is missing; ${MEND}` };
  const isDayFirst = sign === '.' || order === 'dmy' || Number(first) > 12 || first === second;
  if (isDayFirst) return made(year, second, first);
  if (order === 'mdy' || Number(second) > 12) return made(year, first, second);
  return { doubt: `the month may stand first or second; ${MEND}, or set "date-order:" in archive.yaml` };
}

function made(year = '', month?: string, day?: string): CellDate {
  const isMonth = month === undefined || (Number(month) >= 1 && Number(month) <= 12);
  const days = new Date(Date.UTC(Number(year), Number(month ?? 1), 0)).getUTCDate();
  if (!isMonth || (day !== undefined && (Number(day) < 1 || Number(day) > days)))
    return { doubt: `there is no such day; ${MEND}` };
  return { date: [year, ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join('-') };
}
