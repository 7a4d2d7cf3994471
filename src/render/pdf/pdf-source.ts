import type { Work } from '../../model/archive.ts';
import type { Book, BookPage } from '../book/book.ts';
import { bookEdition } from '../book/book-edition.ts';
import { bookAuthors, lastChange, subjectsOf } from '../book/book-metadata.ts';
import { workPages } from '../book/work-pages.ts';
import type { Edition } from '../edition.ts';
import {
  type FragmentElement,
  type FragmentNode,
  hasClass,
  parseFragment,
  textOfNodes,
} from '../take-away/parse-fragment.ts';
import type { TakenWork } from '../take-away/taken-work.ts';
import { call, code, joined, quote, type Typst, words } from './typst.ts';
import { typstProse } from './typst-prose.ts';
import { TYPST_STYLE } from './typst-style.ts';

/** What a typesetter is given: a text in Typst's language, and pictures by path. */
export interface PdfSource {
  text: string;
  pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * Write a work for the typesetter: its title page, the contents, and everything that its book has.
 *
 * @param families Fonts for letters that the typesetter's own have not. Default: none.
 */
export function pdfSource({ edition, work, prose, pictures }: TakenWork, families: readonly string[] = []): PdfSource {
  const nameOf = (ordinal: number) => `chapter-${ordinal}`;
  const pages = workPages(bookEdition(edition, new Map([[work.id, (ordinal) => `#${nameOf(ordinal)}`]])), work, {
    prose,
    pictures,
    names: { title: 'title-page', notes: 'notes', chapter: ({ ordinal }) => nameOf(ordinal), after: 'afterword' },
    depth: 0,
    source: edition.routes.work(work).absolute,
  });
  const [title, ...others] = pages;
  const options = {
    pictures: new Set(Array.from(pictures.values(), ({ path }) => path)),
    places: new Set(others.map(({ name }) => name)),
  };
  const parts = [
    settings(headOfWork(edition, work), families),
    ...(title === undefined ? [] : [typstProse(nodesOf(title), options), code('#pagebreak();')]),
    ...(work.chapters.length > 1 ? [contents(edition.translator.t('contents'), others)] : []),
    ...others.map((page) => chapter(work.title, page, nodesOf(page), options)),
  ];
  return {
    text: TYPST_STYLE + joined(parts, '\n'),
    pictures: new Map(Array.from(pictures.values(), ({ path, bytes }) => [path, bytes])),
  };
}

function headOfWork(edition: Edition, work: Work): Head {
  return {
    title: work.title,
    authors: bookAuthors(edition, work),
    subjects: subjectsOf(edition, work),
    description: work.summary?.text ?? null,
    modified: lastChange(edition, work),
    language: work.language,
  };
}

/** Write some lines as a page for the typesetter: a heading, and paragraphs below it. */
export function pdfNotice(
  { language, heading, lines }: { language: string; heading: string; lines: readonly string[] },
  families: readonly string[] = [],
): string {
  const body = [call('book-title', null, words(heading)), ...lines.map((line) => call('p', null, words(line)))];
  const parts = [
    settings({ title: heading, authors: [], subjects: [], description: null, modified: '', language }, families),
    call('title-block', null, joined(body)),
  ];
  return TYPST_STYLE + joined(parts, '\n');
}

function fontsOf(families: readonly string[]): Typst {
  return code(`#set text(font: (${['Libertinus Serif', ...families].map((name) => `${quote(name)}, `).join('')}))`);
}

export function nodesOf({ body }: BookPage): FragmentNode[] {
  return parseFragment(body.join(''));
}

/** Say what a file is, in its metadata too; nothing of it comes from the clock. */
export function settings(
  { title, authors, subjects, description, modified, language }: Head,
  families: readonly string[],
): Typst {
  const list = (values: readonly string[]) => `(${values.map((value) => `${quote(value)}, `).join('')})`;
  const [date, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(modified) ?? [];
  const names = authors.map(({ name }) => name);
  const lines = [
    `#set document(title: ${quote(title)}, author: ${list(names)}, keywords: ${list(subjects)})`,
    ...(description === null ? [] : [`#set document(description: ${quote(description)})`]),
    date === undefined
      ? '#set document(date: none)'
      : `#set document(date: datetime(year: ${Number(year)}, month: ${Number(month)}, day: ${Number(day)}))`,
    languageOf(language),
    fontsOf(families),
  ];
  return code(lines.join('\n'));
}

/** What is told of a book in its file. */
type Head = Pick<Book, 'title' | 'authors' | 'subjects' | 'description' | 'modified' | 'language'>;

/** Languages whose paragraphs all begin with an empty square, and whose lines want more room. */
const WITH_SQUARES = new Set(['ja', 'zh']);

export function languageOf(tag: string): Typst {
  const [language = '', ...subtags] = tag.split('-');
  const region = subtags.find((one) => /^[A-Za-z]{2}$/.test(one));
  const known = /^[a-z]{2,3}$/.test(language) ? language : 'und';
  const indent = WITH_SQUARES.has(known) ? '(amount: 1em, all: true)' : '1.3em';
  const lines = [
    `#set text(lang: "${known}"${region === undefined ? '' : `, region: "${region.toLowerCase()}"`})`,
    `#set par(first-line-indent: ${indent}${WITH_SQUARES.has(known) ? ', leading: 0.9em, spacing: 0.9em' : ''})`,
  ];
  return code(lines.join('\n'));
}

function contents(name: string, pages: readonly BookPage[]): Typst {
  const entries = pages.flatMap((page) => [
    ...(page.division === null ? [] : [call('contents-part', null, words(page.division))]),
    call('entry', [mark(page), quote(page.title)]),
  ]);
  return call('contents', [quote(name)], joined(entries, '\n'));
}

export function mark({ name }: BookPage): Typst {
  return code(`<${name}>`);
}

type Options = Parameters<typeof typstProse>[1];

/** The heading stands first, and its parts are lines of their own. */
export function chapter(work: string, page: BookPage, nodes: readonly FragmentNode[], options: Options): Typst {
  const [first, ...others] = nodes;
  const isHeaded = typeof first === 'object' && first.name === 'h2';
  const head = isHeaded ? headOf(first) : quote(page.title);
  const values = [mark(page), quote(work), quote(page.title), head];
  return call('chapter', values, joined([code('\n'), typstProse(isHeaded ? others : nodes, options), code('\n')]));
}

function headOf(heading: FragmentElement): Typst {
  const part = (name: string) => {
    const found = heading.children.find(
      (node): node is FragmentElement => typeof node === 'object' && hasClass(node, name),
    );
    return found === undefined ? 'none' : quote(textOfNodes(found.children));
  };
  const spans = heading.children.some((node) => typeof node === 'object');
  if (!spans) return quote(textOfNodes(heading.children));
  return code(`chapter-head(${part('division')}, ${part('label')}, ${part('chapter-title')})`);
}
