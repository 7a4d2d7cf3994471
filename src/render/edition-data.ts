import type { Config } from '../config/config.ts';
import { translator } from '../locale/messages.ts';
import type { Archive } from '../model/archive.ts';
import { isOwnPage, OWN_PAGES } from '../story/own-page.ts';
import { digestOf } from './digest.ts';
import { type Edition, makeEdition } from './edition.ts';
import { isNews } from './news.ts';
import { saysPolicy } from './print-page.ts';
import type { Asset, OwnPage, RenderContext } from './render-context.ts';
import { templateHelpers } from './template-helpers.ts';
import type { TemplateBook } from './templates/instruction.ts';
import { openTemplates } from './templates/open-templates.ts';

/** What all pages of works share, as plain data: it can be sent to another thread. */
export interface EditionData {
  config: Config;
  book: TemplateBook;
  version: string;
  /** Name and digest of the files of `public/`. */
  assets: [name: string, digest: string][];
  /** The archive's own pages, without their texts. */
  pages: OwnPage[];
  hashAssets: boolean;
  /** Indexes that name something; the menu has no others. */
  filled: string[];
}

/** Gather what all pages of works share. How stories are read, and how loud messages are, is no part of it. */
export function editionData({ archive, context, filled, pages }: Edition): EditionData {
  const { config, templates, version, assets, hashAssets } = context;
  const linked = linkedPages(archive);
  return {
    config: {
      ...config,
      rules: [],
      ignore: [],
      folders: [],
      reading: { ...config.reading, defaults: [], labels: [], contacts: [] },
      ...IN_STYLES,
      csp: saysPolicy(config) ? config.csp : [],
    },
    book: templates.book,
    version,
    assets: Array.from(assets, ([name, asset]) => [name, asset.digest]),
    // News stands in no menu: it changes the pages of those works alone that link to it.
    pages: pages
      .filter((page) => !isNews(page) || linked.has(page.file))
      .map((page) => ({ ...page, html: '', opening: '', parts: { lists: [], names: [] } })),
    hashAssets,
    filled: [...filled],
  };
}

/** Pages of the archive's own that stories link to. */
function linkedPages({ works, unlisted }: Archive): Set<string> {
  const all = [...works.values(), ...unlisted.values()].flatMap(({ links }) => links);
  return new Set(all.flatMap(({ target }) => (isOwnPage(target) ? [target.slice(OWN_PAGES.length)] : [])));
}

/** What stands in a style sheet, whose digest says it, or in no page. */
const IN_STYLES: Pick<Config, 'colours' | 'fonts' | 'aliases'> = {
  aliases: [],
  colours: { light: {}, dark: {} },
  fonts: { text: null, interface: null },
};

/** Digest what the pages of works share, for their keys. */
export function editionKey({ book, ...data }: EditionData): string {
  const templates = book.digests.filter(([page]) => WORK_TEMPLATES.has(page));
  return digestOf(data, templates);
}

const WORK_TEMPLATES = new Set(['work', 'chapter', 'entire']);

/**
 * Open an edition for making pages of works, from data alone.
 *
 * @param data What `editionData` gathered, perhaps in another thread.
 * @param loadBody Loads the fragments of one source file.
 */
export function openEdition(data: EditionData, loadBody: RenderContext['loadBody']): Edition {
  const { config, book, version, assets, pages, hashAssets, filled } = data;
  const words = translator(config.language);
  const edition = makeEdition(NO_WORKS, {
    config,
    templates: openTemplates(book, templateHelpers(words)),
    translator: words,
    version,
    loadBody,
    assets: new Map(assets.map(([name, digest]): [string, Asset] => [name, { digest, read: cannotRead }])),
    loadAsset: async () => null,
    loadOriginal: async () => null,
    pages,
    oldAddresses: [],
    typesetter: null,
    hashAssets,
  });
  return { ...edition, filled: new Set(filled) };
}

async function cannotRead(): Promise<never> {
  throw new Error('Pages of works read no files of public/.');
}

const NO_WORKS: Archive = {
  works: new Map(),
  unlisted: new Map(),
  authors: new Map(),
  series: new Map(),
  facets: new Map(),
  places: new Map(),
  moved: new Map(),
  gone: new Map(),
  copies: new Map(),
  formerAuthors: new Map(),
  totals: { works: 0, chapters: 0, words: 0 },
};
