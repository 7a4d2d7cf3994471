import type { BookPage, BookPictures } from '../book/book.ts';
import { bookEdition } from '../book/book-edition.ts';
import { BOOK_STYLE } from '../book/book-style.ts';
import { workPages } from '../book/work-pages.ts';
import { directionOf } from '../direction.ts';
import { robotsWords } from '../robots-words.ts';
import { element, type Xml } from '../xml.ts';
import type { TakenWork } from './taken-work.ts';

/** Write a work as one HTML page that needs no other file: style and pictures are in it, and it may ask for nothing. */
export function htmlFile({ edition, work, prose, pictures }: TakenWork): string {
  const nameOf = (ordinal: number) => `chapter-${ordinal}`;
  const here = bookEdition(edition, new Map([[work.id, (ordinal) => `#${nameOf(ordinal)}`]]));
  const pages = workPages(here, work, {
    prose,
    pictures: inPage(pictures),
    names: { title: 'title-page', notes: 'notes', chapter: ({ ordinal }) => nameOf(ordinal), after: 'afterword' },
    depth: 0,
    source: edition.routes.work(work).absolute,
  });
  const [title, ...others] = pages;
  const head = element('head', {}, [
    element('meta', { charset: 'utf-8' }),
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // It repeats the pages, and those of an unlisted work are in no list.
    element('meta', { name: 'robots', content: robotsWords(edition.config, true) }),
    element('title', {}, work.title),
    element('style', {}),
  ]);
  const body = element('body', {}, [
    element('main', {}, [
      ...(title === undefined ? [] : [section(title)]),
      ...(work.chapters.length > 1 ? [contents(edition.translator.t('contents'), others)] : []),
      ...others.map(section),
    ]),
  ]);
  const page = element('html', { lang: work.language, dir: directionOf(work.language) }, [head, body]);
  const styled = page.replace('<style/>', () => `<style>${STYLE}</style>`);
  return `<!DOCTYPE html>\n${styled.replace(EMPTY, '<$1$2></$1>')}\n`;
}

/** Nothing is asked of anybody, whatever the text says. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const STYLE = `:root { color-scheme: light dark; }
body { margin: 0; font: 1.125rem/1.6 Georgia, "Noto Serif", serif; hyphens: auto; }
main { max-width: 56ch; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
section, nav { margin-bottom: 4rem; }
${BOOK_STYLE}`;

/** Elements that HTML does not close by itself. */
const EMPTY = /<(?!(?:br|hr|img|wbr|meta|link)\b)([a-z][a-z0-9]*)((?:\s[\w:-]+="[^"]*")*)\s?\/>/g;

function inPage(pictures: BookPictures): BookPictures {
  return new Map(
    Array.from(pictures, ([path, picture]) => {
      const data = Buffer.from(picture.bytes).toString('base64');
      return [path, { ...picture, path: `data:${picture.mediaType};base64,${data}` }];
    }),
  );
}

function section({ name, language, body, title, role }: BookPage): Xml {
  const attributes = { id: name, lang: language, dir: directionOf(language), role };
  return element('section', { ...attributes, 'aria-label': role === null ? null : title }, body);
}

function contents(label: string, pages: readonly BookPage[]): Xml {
  const entries = pages.map(({ name, title }) => element('li', {}, [element('a', { href: `#${name}` }, title)]));
  return element('nav', { 'aria-label': label }, [element('h2', {}, label), element('ol', {}, entries)]);
}
