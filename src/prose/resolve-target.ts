/** What a link in a story names. */
export type Target =
  | { kind: 'file'; path: string; fragment: string }
  /** The path climbs out of the content folder. */
  | { kind: 'escapes' }
  /** Nothing that can be led to. */
  | { kind: 'nothing' };

/**
 * Resolve a relative address against the file that holds it.
 *
 * @param href As written: `../other.md#scene`, `02-next.md`, `picture%20one.jpg`.
 * @param from Path of the file, relative to the content folder (`../pages/about.md` for a page of the archive's own).
 * @returns A path relative to the content folder; only `../pages/…` lies beside it.
 */
export function resolveTarget(href: string, from: string): Target {
  const match = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/.exec(href.trim());
  if (match === null || /^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//')) return { kind: 'nothing' };
  const written = decode(match[1] ?? '').replaceAll('\\', '/');
  if (written === '' || /[\u0000-\u001F]/.test(written)) return { kind: 'nothing' };
  const parts = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of written.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    // One step out of the content folder is still inside the project.
    else if (parts.length === 0) parts.push('..');
    else if (parts.pop() === '..') return { kind: 'escapes' };
  }
  if (parts[0] === '..' && parts[1] === 'content') parts.splice(0, 2);
  if (parts[0] === '..' && parts[1] !== 'pages') return { kind: 'escapes' };
  if (parts.length === 0) return { kind: 'nothing' };
  const fragment = match[2] === undefined ? '' : encodeURI(match[2]);
  return { kind: 'file', path: parts.join('/').normalize('NFC'), fragment };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
