/**
 * Reduce a `Range` header to the one form that sirv reads as the standard means it (RFC 9110, section 14).
 *
 * sirv takes `-500` for the first 500 bytes, and a range that runs backwards ends the process. A range may always be
 * ignored; then the whole file is sent.
 *
 * @param header Value of the header.
 * @param size Size of the file in bytes.
 * @returns `bytes=first-last`, or `null` when the header is to be ignored.
 */
export function plainRange(header: string | undefined, size: number): string | null {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return null;
  if (first === '') return size > Number(last) && Number(last) > 0 ? `bytes=${size - Number(last)}-${size - 1}` : null;
  const end = last === '' ? Math.max(size - 1, Number(first)) : Number(last);
  return end < Number(first) || end === 0 ? null : `bytes=${Number(first)}-${end}`;
}
