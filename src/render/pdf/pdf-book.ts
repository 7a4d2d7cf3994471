import type { Book, BookPage } from '../book/book.ts';
import { chapter, languageOf, mark, nodesOf, type PdfSource, settings } from './pdf-source.ts';
import { call, code, joined, quote, type Typst, words } from './typst.ts';
import { typstProse } from './typst-prose.ts';
import { TYPST_STYLE } from './typst-style.ts';

/**
 * Write a book of several works for the typesetter: its title page, the contents of all, and every work as it is set by
 * itself.
 *
 * @param book Its links to pages of its own are `#` and the name of the page.
 * @param label What its contents are called.
 * @param families Fonts for letters that the typesetter's own have not.
 */
export function pdfBook(book: Book, label: string, families: readonly string[]): PdfSource {
  const [title, ...pages] = book.pages.filter(({ type }) => type !== 'cover');
  const options = {
    pictures: new Set(book.pictures.map(({ path }) => path)),
    places: new Set(pages.map(({ name }) => name)),
  };
  let work: BookPage | undefined;
  const parts = pages.map((page): Typst => {
    if (page.type !== 'titlepage') return chapter(work?.title ?? '', page, nodesOf(page), options);
    work = page;
    const shown = typstProse(nodesOf(page), options);
    return joined([languageOf(page.language), code('#pagebreak();'), call('place-of', [mark(page)]), shown], '\n');
  });
  return {
    text: [
      TYPST_STYLE,
      settings(book, families),
      ...(title === undefined ? [] : [typstProse(nodesOf(title), options), '#pagebreak();']),
      languageOf(book.words.language),
      call('contents', [quote(label)], joined(entries(pages), '\n')),
      ...parts,
    ].join('\n'),
    pictures: new Map(book.pictures.map(({ path, bytes }) => [path, bytes])),
  };
}

/** The name of a work stands above its pages, which are led to one by one. */
function entries(pages: readonly BookPage[]): Typst[] {
  return pages.flatMap((page) => [
    ...(page.division === null ? [] : [call('contents-part', null, words(page.division))]),
    ...(page.type === 'titlepage'
      ? [call('contents-work', [mark(page), quote(page.title)])]
      : [call('entry', [mark(page), quote(page.title)])]),
  ]);
}
