import { AUTHORS_FILE } from '../config/authors.ts';
import { CATALOGUE_FILE } from '../config/catalogue.ts';
import { TAXONOMY_FILE } from '../config/taxonomy.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { addressesOutside } from '../model/addresses.ts';
import type { Archive, GoneWork, Work } from '../model/archive.ts';
import { buildArchive } from '../model/build-archive.ts';
import type { DraftedArchive } from '../model/change-text.ts';
import { type CheckedFiles, checkedFiles } from '../model/checked-files.ts';
import type { ArchiveSettings } from '../model/make-seeds.ts';
import { makeEdition } from '../render/edition.ts';
import { withMentions } from '../render/mentions.ts';
import { pageMessages } from '../render/page-messages.ts';
import { pdfMessages } from '../render/pdf/pdf-messages.ts';
import type { RenderContext } from '../render/render-context.ts';
import { renderMessages } from '../render/render-site.ts';
import type { StoryFacts } from '../story/facts.ts';
import { OWN_PAGES } from '../story/own-page.ts';
import { aboutCatalogue } from './about-catalogue.ts';
import { archiveOfSite } from './archive-of-site.ts';
import type { KeepRows } from './build-shelf.ts';
import { finishMessages } from './finish-messages.ts';
import { loadContext } from './load-context.ts';
import { loadOldAddresses } from './load-old-addresses.ts';
import { noOriginal, originalsIn } from './load-originals.ts';
import { loadPages } from './load-pages.ts';
import { makePictureShelf } from './load-pictures.ts';
import type { LoadedProject } from './load-project.ts';
import { factsOf, type Stories } from './read-stories.ts';
import { unmatchedFolders } from './unmatched-folders.ts';

/** The archive of a project, everything that its pages need, and all that is to be said about it. */
export interface MadeArchive extends DraftedArchive {
  context: RenderContext;
  /** Addresses of works that stand on none but other sites of the archive, with the notices that belong there. */
  elsewhere: ReadonlyMap<string, GoneWork>;
  messages: Diagnostic[];
}

/** Files of the project that the archive is made with; all others lie in the content folder. */
function isOfProject({ file }: Diagnostic): boolean {
  return file === TAXONOMY_FILE || file === CATALOGUE_FILE || file === AUTHORS_FILE;
}

/** What a person checked is not doubted again; errors are no doubts. */
function isSilenced({ file, severity }: Diagnostic, { silent }: CheckedFiles): boolean {
  return severity !== 'error' && silent.has(file ?? '');
}

/** Join stories into the archive, load templates, assets and pages, and gather the messages of all of them. */
export async function makeArchive(
  loaded: LoadedProject,
  stories: Stories,
  options: {
    drafts: boolean;
    hashAssets: boolean;
    compare?: boolean;
    keepWork?: (work: Work) => Work;
    keepRows?: KeepRows;
  },
  onStage: (stage: string) => void = () => undefined,
): Promise<MadeArchive> {
  const { config, taxonomy } = loaded;
  const own = await loadPages(loaded);
  const pages = new Set(own.pages.map((page) => `${OWN_PAGES}${page.file}`));
  const assets = new Set(stories.assets.keys());
  const settings: ArchiveSettings = {
    config,
    taxonomy,
    authors: loaded.authors,
    catalogue: loaded.catalogue,
    drafts: options.drafts,
    compare: options.compare ?? false,
    assets,
    pages,
  };
  const facts = factsOf(stories);
  const keep = options.keepWork === undefined ? {} : { keepWork: options.keepWork };
  const whole = buildArchive(facts, loaded.site === null ? { ...settings, ...keep } : settings);
  const found = [...whole.messages];
  const { archive, drafts } =
    loaded.site === null ? whole : archiveOfSite(facts, { ...settings, ...keep }, loaded.site, whole, found);
  onStage('model');
  const pictures = makePictureShelf(stories.assets);
  const refused = await pictures.check(archive, stories.facts);
  const old = await loadOldAddresses(
    loaded,
    loaded.site === null ? stories.facts : filesIn(archive, stories.facts),
    archive,
  );
  const { context, messages: other } = await loadContext(loaded, stories, own.pages, {
    oldAddresses: old.addresses,
    hashAssets: options.hashAssets,
    loadAsset: pictures.load,
    loadOriginal: config.outputs.original ? originalsIn(stories, config.limits.fileSize) : noOriginal,
    ...(options.keepRows !== undefined && { keepRows: options.keepRows }),
  });
  const broken = [...own.links].flatMap(([file, links]) =>
    links
      .filter((link) => link.kind === 'file' && !whole.archive.places.has(link.target) && !pages.has(link.target))
      .map((link) => report('link-broken', `pages/${file}`, { with: { target: link.target } })),
  );
  const edition = makeEdition(archive, context);
  const letters = pdfMessages(archive, context);
  const empty = archive.works.size + archive.unlisted.size === 0 ? [report('archive-empty', null)] : [];
  const unmatched = unmatchedFolders(config, [...stories.sources.map((source) => source.path), ...assets]);
  const checked = checkedFiles(loaded.catalogue, loaded.checked, stories.facts);
  const messages = finishMessages(
    loaded,
    [
      ...stories.messages.filter((message) => !isSilenced(message, checked)),
      ...checked.messages,
      ...found.filter((message) => !isOfProject(message)),
      ...refused,
      ...letters,
    ],
    [
      ...loaded.taxonomyMessages,
      ...loaded.authorsMessages,
      ...loaded.catalogueMessages,
      ...aboutCatalogue(loaded, stories),
      ...found.filter(isOfProject),
      ...empty,
      ...unmatched,
      ...own.messages,
      ...pageMessages(loaded.site === null ? edition : makeEdition(whole.archive, context)),
      ...broken,
      ...old.messages,
      ...other,
      ...renderMessages(context),
    ],
  );
  onStage('templates');
  const elsewhere = loaded.site === null ? new Map<string, GoneWork>() : addressesOutside(whole.archive, archive);
  return { drafts, archive: withMentions(edition), context, elsewhere, messages };
}

/** What headers of other sites' works say of old addresses is none of this one's business. */
function filesIn({ places, copies }: Archive, facts: readonly StoryFacts[]): StoryFacts[] {
  return facts.filter(({ path }) => places.has(path) || copies.has(path));
}
