import type { BookProse } from './book.ts';

/** Give prose as it stands in an EPUB. */
export function notedProse(prose: BookProse): BookProse {
  return (ref) => {
    const html = Buffer.from(prose(ref));
    return html.includes(NOTES) ? Buffer.from(withNoteTypes(html.toString())) : html;
  };
}

/**
 * Say of footnotes and of the marks that lead to them what they are (EPUB SSV 1.1 and DPUB-ARIA 1.1), so that readers
 * show a note where its mark is touched. A note stands in a box of its item, since an item can have no other role.
 *
 * @param html A fragment of prose; ids of notes are those of our own code, for it takes all others away.
 */
function withNoteTypes(html: string): string {
  const open: boolean[] = [];
  return html.replace(TAG, (tag: string, mark?: string, back?: string, id?: string) => {
    if (mark !== undefined) return `<a epub:type="noteref" role="doc-noteref"${mark}`;
    if (back !== undefined) return `<a role="doc-backlink"${back}`;
    if (tag === '</li>') return open.pop() === true ? '</div></li>' : tag;
    open.push(id !== undefined);
    return id === undefined ? tag : `<li><div id="${id}" epub:type="footnote" role="doc-footnote">`;
  });
}

const TAG =
  /<a( href="#[^"]*" id="[^"]*-fnref-[^"]*")|<a( href="#[^"]*-fnref-[^"]*" aria-label="[^"]*" class="footnote-back")|<li id="([^"]*-fn-[^"]*)">|<li(?=[\s>])|<\/li>/g;

/** What stands before footnotes. */
const NOTES = '<div class="footnotes">';
