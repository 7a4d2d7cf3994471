const UNITS = new Map([
  ['', 1],
  ['b', 1],
  ['kb', 1e3],
  ['mb', 1e6],
  ['gb', 1e9],
  ['kib', 2 ** 10],
  ['mib', 2 ** 20],
  ['gib', 2 ** 30],
]);

/**
 * Read a size such as `50 MB`.
 *
 * @param text A number with or without a unit: B, kB, MB, GB (thousands) or KiB, MiB, GiB (1,024); letter case and
 *   the space between count nothing.
 * @returns Whole bytes, at least 1; `null` when the text is no size.
 */
export function parseSize(text: string): number | null {
  const match = /^\s*(\d{1,15}(?:\.\d{1,15})?)\s*([a-z]{0,3})\s*$/i.exec(text);
  const unit = UNITS.get((match?.[2] ?? '').toLowerCase());
  if (!match || unit === undefined) return null;
  const bytes = Math.round(Number(match[1]) * unit);
  return bytes >= 1 && Number.isSafeInteger(bytes) ? bytes : null;
}
