import { basename, join } from 'node:path';
import type { Authors } from '../config/authors.ts';
import type { Catalogue } from '../config/catalogue.ts';
import { CHECKED_FILE, type CheckedReading, readChecked } from '../config/checked.ts';
import type { Config } from '../config/config.ts';
import type { HostName } from '../config/hosts.ts';
import { loadConfig } from '../config/load-config.ts';
import { readTaxonomy } from '../config/read-taxonomy.ts';
import type { SiteConfig } from '../config/site-settings.ts';
import { parseSiteUrl } from '../config/site-url.ts';
import { TAXONOMY_FILE, type Taxonomy } from '../config/taxonomy.ts';
import type { RowCells } from '../config/withdrawn-rows.ts';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { makePeople } from '../model/people.ts';
import { findProject } from '../read/find-project.ts';
import type { Project } from '../read/project.ts';
import { loadAuthors } from './load-authors.ts';
import { loadCatalogue } from './load-catalogue.ts';
import { type ProjectPlaces, placesOf } from './project-places.ts';
import { readSettings } from './read-settings.ts';

/** A project with its configuration and the folders that fabula writes. */
export interface LoadedProject extends ProjectPlaces {
  project: Project;
  config: Config;
  taxonomy: Taxonomy;
  /** What a person decided about the authors. */
  authors: Authors;
  /** What a person decided about the files; `null` without a catalogue.csv. */
  catalogue: Catalogue | null;
  /** Rows that withdraw a work or remember one that was, with those that are gone. */
  withdrawnRows: readonly RowCells[];
  /** Rows that withdrew a work, and are gone from catalogue.csv without anybody having taken that back. */
  forgotten: readonly RowCells[];
  /** By file, addresses that its row in catalogue.csv named before and no row names now. */
  keptSlugs: ReadonlyMap<string, readonly string[]>;
  /** The one of several sites that is made; `null`: the whole archive. */
  site: SiteConfig | null;
  /** What was read of files when a person checked them. */
  checked: ReadonlyMap<string, CheckedReading>;
  /** Faults of archive.yaml, and of a catalogue or authors.yaml that cannot be read; with an error among them nothing is built. */
  messages: Diagnostic[];
  /** Faults of taxonomy.yaml: what can be read of it is used. */
  taxonomyMessages: Diagnostic[];
  /** Faults of authors.yaml: what can be read of it is used. */
  authorsMessages: Diagnostic[];
  /** Cells and rows of catalogue.csv that say nothing. */
  catalogueMessages: Diagnostic[];
}

/**
 * Find the project in a folder and read its configuration.
 *
 * A plain folder of stories is only read: its site goes beside it, named like it with `-site`, unless `out` says else.
 *
 * @throws UsageError when the folder or the base URL cannot be used.
 */
export async function loadProject(
  dir: string,
  options: { out?: string; baseUrl?: string; cache?: string; host?: HostName; portable?: boolean; site?: string },
): Promise<LoadedProject> {
  const project = await findProject(dir);
  const settings = project.configFile === null ? null : await readSettings(project.configFile, 'archive.yaml');
  const loaded = loadConfig(settings?.text ?? null, 'archive.yaml');
  const untitled = project.configFile === null ? { title: titleOf(project) } : {};
  const people = await loadAuthors(project, placesOf(project, options).cache);
  // A story may say what its author's page says.
  const contacts = people.authors.flatMap(({ contact, showContact, show }) =>
    showContact && contact !== null && show === 'name' ? [contact] : [],
  );
  const reading = { ...loaded.config.reading, contacts: contacts.sort() };
  const site = loaded.config.sites.find(({ key }) => key === options.site) ?? null;
  // With errors among its settings nothing is built anyway.
  if (site === null && options.site !== undefined && !hasErrors(loaded.messages))
    throw new UsageError(`archive.yaml has no site "${options.site}" under "sites:".`);
  const config: Config = {
    ...loaded.config,
    ...(site !== null && asSite(loaded.config, site)),
    reading,
    ...untitled,
    ...siteUrl(options.baseUrl),
    ...placed(options),
  };
  const terms = project.taxonomyFile === null ? null : await readSettings(project.taxonomyFile, TAXONOMY_FILE);
  const read = readTaxonomy(
    terms?.text ?? '',
    config.facets.map((facet) => facet.key),
    TAXONOMY_FILE,
  );
  const places = placesOf(project, site === null ? options : { out: join(project.root, site.out), ...options });
  const outs = [places.out, ...config.sites.map((one) => join(project.root, one.out))];
  const isSecret = (slug: string): boolean => makePeople(people.authors, read.taxonomy).tells(slug);
  const decided = await loadCatalogue(project, config, { cache: places.cache, outs, isSecret });
  const checked = project.checkedFile === null ? null : await readSettings(project.checkedFile, CHECKED_FILE);
  return {
    project,
    config,
    taxonomy: read.taxonomy,
    authors: people.authors,
    authorsMessages: people.messages,
    checked: readChecked(checked?.text ?? ''),
    catalogue: decided.catalogue,
    withdrawnRows: decided.withdrawnRows,
    forgotten: decided.forgotten,
    keptSlugs: decided.keptSlugs,
    catalogueMessages: decided.messages,
    taxonomyMessages: [...(terms?.messages ?? []), ...read.messages],
    messages: [...(settings?.messages ?? []), ...loaded.messages, ...decided.broken, ...people.broken],
    site,
    ...places,
  };
}

/** The settings of one of several sites: its own name, address and identity. */
function asSite({ id, sites }: Config, site: SiteConfig): Partial<Config> {
  const elsewhere = sites.find(({ key }) => key === site.elsewhere) ?? null;
  return {
    id: `${id}-${site.key}`,
    title: site.title,
    url: site.url,
    sites: [],
    elsewhere,
  };
}

/** What the command line says of where the site will be read. */
function placed({ host, portable }: { host?: HostName; portable?: boolean }): Partial<Config> {
  return { ...(host !== undefined && { host }), ...(portable === true && { isPortable: true }) };
}

/** Without a configuration the archive is named like its folder. */
function titleOf(project: Project): string {
  const words = basename(project.root).replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'Stories' : words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function siteUrl(baseUrl: string | undefined): { url?: string } {
  if (baseUrl === undefined) return {};
  const url = parseSiteUrl(baseUrl);
  if (url === null) throw new UsageError(`"${baseUrl}" is no web address; write it like https://example.org/stories/.`);
  return { url };
}
