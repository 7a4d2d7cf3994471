/** Where a request points inside the server, decoded. */
export interface RequestPath {
  /** Decoded names; never empty, `.`, `..`, or with a slash, a backslash or a control character in them. */
  segments: string[];
  /** True when the address ends with a slash. */
  isFolder: boolean;
  /** The query with its question mark, as it was sent; empty when there is none. */
  query: string;
}

/**
 * Read the target of a request.
 *
 * Repeated slashes count as one, so that no address made from the result can begin with `//`, which a browser would
 * take for another host.
 *
 * @param target Request target as it was sent (`/works/?page=2`).
 * @returns The path; `null` when it is no path or tries to leave the site, in whatever spelling.
 */
export function readRequestPath(target: string): RequestPath | null {
  if (!target.startsWith('/')) return null;
  const [, written = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(target) ?? [];
  const segments: string[] = [];
  for (const part of written.split('/')) {
    if (part === '') continue;
    const name = decode(part);
    if (name === null || name === '.' || name === '..' || /[\u0000-\u001F\u007F\\/]/.test(name)) return null;
    segments.push(name);
  }
  return { segments, isFolder: written.endsWith('/'), query };
}

/**
 * Write names as the path of an address.
 *
 * @param segments Decoded names.
 * @returns A path with a slash before every name and none at the end; empty without names.
 */
export function writePath(segments: readonly string[]): string {
  return segments.map((name) => `/${encodeURIComponent(name)}`).join('');
}

/**
 * Tell whether a path leads to a hidden file or folder, which no static host publishes.
 *
 * @param segments Decoded names below the root of the site.
 * @returns True when a name begins with a dot, except `.well-known` at the root.
 */
export function isHiddenPath(segments: readonly string[]): boolean {
  return segments.some((name, index) => name.startsWith('.') && !(index === 0 && name === '.well-known'));
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
