import { RELOAD_SCRIPT_PATH } from './reload-client.ts';

/**
 * Add the reload script to a page on its way out; the file stays as it will be published.
 *
 * @param page Bytes of an HTML file.
 * @param version Version of the site that the page belongs to, letters, digits and hyphens.
 * @returns The bytes with the script before `</head>`, or at the end when the page has none.
 */
export function addReloadScript(page: Uint8Array, version: string): Uint8Array {
  // Latin-1 gives every byte one character, so that the index is an offset whatever the page's encoding.
  const text = Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString('latin1');
  const found = text.search(/<\/head\s*>/i);
  const place = found === -1 ? page.byteLength : found;
  const script = `<script src="${RELOAD_SCRIPT_PATH}" defer data-version="${version}"></script>`;
  return Buffer.concat([page.subarray(0, place), Buffer.from(script), page.subarray(place)]);
}
