/**
 * Read the address at which an archive will stand.
 *
 * @param text As written in archive.yaml or after `--base-url`.
 * @returns The address with a trailing slash, without query and fragment; `null` unless it is an absolute http or
 *   https address without a password.
 */
export function parseSiteUrl(text: string): string | null {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') return null;
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}
