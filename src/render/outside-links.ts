import { decodeReferences } from './resolve-prose.ts';

/**
 * List the addresses outside the archive that a fragment links to, in order and as often as it does.
 *
 * One pass over the text, linear in its length; nearly all fragments have none and are not read.
 *
 * @param html Sanitised fragment, whose attributes stand in double quotes; bytes are UTF-8.
 */
export function outsideLinks(html: string | Uint8Array): string[] {
  const text = typeof html === 'string' ? html : Buffer.from(html.buffer, html.byteOffset, html.byteLength);
  if (!text.includes(HREF)) return [];
  return Array.from(text.toString().matchAll(LINK), ([, address = '']) => decodeReferences(address));
}

/** What every such link holds; the style sheet for paper numbers the same links. */
const HREF = 'href="http';

/** Values are passed over whole, so that one that holds `href` is none. */
const LINK = /<a(?:\s(?!href=)[\w-]+="[^"]*")*\shref="(http[^"]*)"/g;
