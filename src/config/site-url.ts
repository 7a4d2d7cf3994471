/**
 * Read the address at which an archive will stand.
 *
 * @param text As written in archive.yaml or after `--base-url`.
 * @returns The address with a trailing slash, without query and fragment; `null` unless it is an absolute http or
 *   https address without a password and without an empty folder (`//`) in its path.
 */
export function parseSiteUrl(text: string): string | null {
  const url = /^https?:\/\//i.test(text) ? parse(text) : null;
  if (url === null || url.pathname.includes('//') || url.username !== '' || url.password !== '') return null;
  url.search = '';
  url.hash = '';
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** `URL.canParse` begins to refuse addresses with letters outside ASCII after some thousand calls on Node 20. */
function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
