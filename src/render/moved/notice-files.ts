import { bookId } from '../book/book-id.ts';
import { bookWords } from '../book/book-metadata.ts';
import { packEpub } from '../book/pack-epub.ts';
import { digestOf } from '../digest.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { pdfNotice } from '../pdf/pdf-source.ts';
import type { Route } from '../routes.ts';
import { type FormatName, formatsOf } from '../take-away/formats.ts';
import type { Notice } from '../views/moved.ts';
import { element } from '../xml.ts';

/**
 * Describe the files to take away at the address of a work that is no longer there: a catalogue of books, or a reader's
 * device, may still ask for them.
 *
 * @param pageAt Makes a page that says the same, for the format that is one.
 */
export function* noticeFiles(
  edition: Edition,
  old: { slug: string },
  notice: Notice,
  pageAt: (route: Route) => OutputFile,
): Generator<OutputFile> {
  for (const { name, extension } of formatsOf(edition.config)) {
    const route = edition.routes.download(old, extension);
    if (name === 'html') yield pageAt(route);
    else yield noticeFile(edition, route.path, name, old.slug, notice);
  }
}

/** Describe a notice in a format that is no page; the slug tells books apart. */
export function noticeFile(
  edition: Edition,
  path: string,
  name: Exclude<FormatName, 'html'>,
  slug: string,
  notice: Notice,
): OutputFile {
  const { version, typesetter } = edition.context;
  const parts = [version, name, notice.heading, notice.says, linkOf(notice), name === 'pdf' ? typesetter?.key : ''];
  return { path, key: digestOf(parts), content: () => MAKE_NOTICE[name](edition, { slug }, notice) };
}

/** What writes a notice in each format that is no page. */
const MAKE_NOTICE: Record<
  Exclude<FormatName, 'html'>,
  (edition: Edition, old: { slug: string }, notice: Notice) => string | Uint8Array
> = {
  epub: noticeBook,
  pdf: noticePdf,
  txt: (_edition, _old, notice) => noticeText(notice),
  markdown: (_edition, _old, notice) => noticeText(notice),
};

function linkOf({ to }: Notice): { label: string; address: string | null } | null {
  return to === null ? null : { label: to.label, address: to.route.absolute };
}

function noticeText(notice: Notice): string {
  const link = linkOf(notice);
  const lines = [notice.heading, '', notice.says, ...(link === null ? [] : [link.label, link.address ?? ''])];
  return `${lines.join('\n').trimEnd()}\n`;
}

function noticePdf(
  { context: { typesetter }, translator }: Edition,
  _old: { slug: string },
  notice: Notice,
): Uint8Array {
  if (typesetter === null) throw new Error('No typesetter sets PDFs here.');
  const { label, address } = linkOf(notice) ?? { label: '', address: null };
  const lines = [notice.says, label, address ?? ''].filter((line) => line !== '');
  const page = { language: translator.language, heading: notice.heading, lines };
  return typesetter.typeset(pdfNotice(page, typesetter.families), new Map());
}

function noticeBook(edition: Edition, { slug }: { slug: string }, notice: Notice): Uint8Array {
  const { config, translator } = edition;
  const link = linkOf(notice);
  const linked =
    link === null ? [] : [link.address === null ? link.label : element('a', { href: link.address }, link.label)];
  const { language } = translator;
  return packEpub({
    id: bookId(config.id, 'work', `notice ${slug}`),
    title: notice.heading,
    sortTitle: notice.heading,
    authors: [],
    language,
    direction: directionOf(language),
    description: null,
    subjects: [],
    series: [],
    publisher: config.title,
    source: null,
    published: null,
    modified: config.since ?? '2000',
    pages: [
      {
        name: 'notice',
        title: notice.heading,
        type: 'chapter',
        role: null,
        language,
        depth: 0,
        division: null,
        body: [
          element('h1', {}, notice.heading),
          element('p', {}, notice.says),
          ...linked.map((one) => element('p', {}, typeof one === 'string' ? one : [one])),
        ],
      },
    ],
    pictures: [],
    cover: null,
    words: bookWords(edition),
  });
}
