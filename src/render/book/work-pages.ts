import type { Translator } from '../../locale/messages.ts';
import type { BodyRef, Work, WorkChapter } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { type Pictures, resolveBytes } from '../resolve-prose.ts';
import type { Route } from '../routes.ts';
import { SafeHtml } from '../safe-html.ts';
import { chapterName } from '../views/chapter-name.ts';
import { detailsOf } from '../views/details.ts';
import { endingOf } from '../views/ending.ts';
import { marksOf } from '../views/marks.ts';
import { authorsOf } from '../views/people.ts';
import { summaryOf } from '../views/summary.ts';
import { termGroupsOf } from '../views/terms.ts';
import { type Text, textOf } from '../views/text.ts';
import { element, fragment, text, type Xml } from '../xml.ts';
import type { BookPage, BookPictures, BookProse } from './book.ts';
import { COVER_IMAGE } from './cover-image.ts';

/** How the pages of a work stand in a book. */
export interface WorkPagesOptions {
  prose: BookProse;
  pictures: BookPictures;
  /** Names of its pages. */
  names: {
    title: string;
    notes: string;
    chapter(chapter: Pick<WorkChapter, 'ordinal'>): string;
    after: string;
  };
  /** Depth of its title page in the contents; its other pages stand at that depth in a book of one work, else below it. */
  depth: 0 | 1;
  /** Address of the work's page; `null` when the site's is unknown. */
  source: string | null;
}

/** Make the page with the cover. */
export function coverPage(
  { translator }: Pick<Edition, 'translator'>,
  { title, language, picture }: { title: string; language: string; picture: string | null },
): BookPage {
  const image = element('img', { src: picture ?? COVER_IMAGE, alt: title, role: 'doc-cover' });
  return page('cover', translator.t('book-cover'), 'cover', null, language, [
    element('div', { class: 'cover' }, [image]),
  ]);
}

/** Make the pages of a work: title page with all that is known, notes, chapters, afterword. */
export function workPages(edition: Edition, work: Work, options: WorkPagesOptions): BookPage[] {
  const { translator } = edition;
  const { names, prose, depth } = options;
  const shown: Pictures = new Map(
    Array.from(options.pictures, ([path, { path: href, size }]) => [path, { route: placeOf(href), size }]),
  );
  const take = (ref: BodyRef) => SafeHtml.fromStore(resolveBytes(edition, prose(ref), HERE, shown));
  const hasNotes = edition.config.outputs.bookNotes;
  const note = (label: string, refs: readonly (BodyRef | null)[]): Xml[] =>
    refs.flatMap((ref) =>
      ref === null || !hasNotes
        ? []
        : [element('aside', { class: 'note' }, [element('p', { class: 'label' }, label), fragment(take(ref))])],
    );
  const below = { depth };
  const before = note(translator.t('notes-before'), work.notesBefore);
  return [
    { ...page(names.title, work.title, 'titlepage', null, work.language, titlePage(edition, work)), depth: 0 },
    ...(before.length === 0
      ? []
      : [
          {
            ...page(names.notes, translator.t('notes-before'), 'preface', 'doc-preface', work.language, before),
            ...below,
          },
        ]),
    ...work.chapters.map((chapter) => {
      const shownText = textOf(edition, work, chapter, take, HERE);
      const title = shownText.quiet ? work.title : chapterName(translator, chapter).full;
      const { type, role } = ROLES.get(chapter.role) ?? CHAPTER;
      return {
        ...page(names.chapter(chapter), title, type, role, work.language, [
          element('h2', {}, shownText.quiet ? [text(work.title)] : headingOf(shownText)),
          ...(hasNotes ? aboutOf(translator, shownText.about) : []),
          ...note(translator.t('chapter-notes-before'), [chapter.notesBefore]),
          element('div', { class: 'prose' }, [fragment(shownText.text)]),
          ...note(translator.t('chapter-notes-after'), [chapter.notesAfter]),
        ]),
        ...below,
        division: chapter.division,
      };
    }),
    { ...afterword(edition, work, options, note(translator.t('notes-after'), work.notesAfter)), ...below },
  ];
}

/** What the chapter's own file says of it. */
function aboutOf(translator: Translator, about: Text['about']): Xml[] {
  if (about === null) return [];
  const row = (label: string, value: readonly Xml[]) => [element('dt', {}, label), element('dd', {}, value)];
  const summary = about.summary === null ? [] : row(translator.t('label-summary'), [fragment(about.summary)]);
  return [
    element('dl', {}, [...summary, ...about.extra.flatMap(({ label, text: value }) => row(label, [text(value)]))]),
  ];
}

function page(
  name: string,
  title: string,
  type: string,
  role: string | null,
  language: string,
  body: readonly Xml[],
): BookPage {
  return { name, title, type, role, language, body, depth: 0, division: null };
}

/** Vocabulary of EPUB and DPUB-ARIA by the role of a chapter; all others are chapters. */
const CHAPTER = { type: 'chapter', role: 'doc-chapter' };
const ROLES = new Map([
  ['prologue', { type: 'prologue', role: 'doc-prologue' }],
  ['epilogue', { type: 'epilogue', role: 'doc-epilogue' }],
  ['preface', { type: 'preface', role: 'doc-preface' }],
]);

function headingOf({
  division,
  label,
  title,
}: {
  division: string | null;
  label: string | null;
  title: string | null;
}): Xml[] {
  const parts: [name: string, words: string | null][] = [
    ['division', division],
    ['label', label],
    ['chapter-title', title],
  ];
  return parts.flatMap(([name, words]) => (words === null ? [] : [element('span', { class: name }, words), text(' ')]));
}

/** Title, authors, rating and warnings, summary, terms, facts: what the page of the work says, without its links. */
function titlePage(edition: Edition, work: Work): Xml[] {
  const { translator } = edition;
  // On the page of the work itself lists are whole.
  const from = { ...HERE, path: edition.routes.work(work).path };
  const authors = authorsOf(edition, work, from)
    .map(({ label }) => label)
    .join(', ');
  const marks = marksOf(edition, work, from)
    .map(({ label }) => label)
    .join(' · ');
  const summary = summaryOf(edition, work, from);
  const rows: [label: string, value: string][] = [
    ...termGroupsOf(edition, work, from).flatMap(({ label, terms, rest }): [string, string][] =>
      terms.length === 0 ? [] : [[label, [...terms.map((term) => term.label), ...rest].join(', ')]],
    ),
    ...detailsOf(edition, work, from).map(({ label, text: value }): [string, string] => [label, value]),
  ];
  return [
    element('div', { class: 'title-page' }, [
      element('h1', {}, work.title),
      element('p', {}, translator.t('by-line', { authors })),
      ...(work.recipient === null
        ? []
        : [element('p', {}, translator.t('written-for', { recipient: work.recipient }))]),
      element('p', {}, marks),
    ]),
    ...(summary === null ? [] : [element('div', { class: 'summary plain' }, [fragment(summary)])]),
    element(
      'dl',
      {},
      rows.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]),
    ),
  ];
}

function afterword(edition: Edition, work: Work, { names, source }: WorkPagesOptions, notes: readonly Xml[]): BookPage {
  const { config, translator } = edition;
  const title = translator.t('book-afterword');
  const words =
    source === null
      ? [text(translator.t('book-archive', { archive: config.title }))]
      : linked(translator.t('book-source', { archive: config.title, address: ADDRESS }), source);
  return page(names.after, title, 'afterword', 'doc-afterword', translator.language, [
    element('h2', {}, title),
    ...notes,
    element('p', { class: 'plain' }, endingOf(edition, work)),
    element('p', { class: 'plain' }, words),
  ]);
}

/** Stands for the address until the sentence around it is written. */
const ADDRESS = '\uFFFC';

function linked(sentence: string, address: string): Xml[] {
  const [before = '', after = ''] = sentence.split(ADDRESS);
  return [text(before), element('a', { href: address }, address), text(after)];
}

/** All pages of a book lie in one folder. */
function placeOf(href: string): Route {
  return { path: href, address: href, absolute: null, href: () => href };
}

const HERE = placeOf('page.xhtml');
