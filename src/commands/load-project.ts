import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AUTHORS_FILE, type Authors } from '../config/authors.ts';
import { CATALOGUE_FILE, type Catalogue } from '../config/catalogue.ts';
import { CHECKED_FILE, type CheckedReading, readChecked } from '../config/checked.ts';
import type { Config } from '../config/config.ts';
import type { HostName } from '../config/hosts.ts';
import { loadConfig } from '../config/load-config.ts';
import { readAuthors } from '../config/read-authors.ts';
import { readCatalogue } from '../config/read-catalogue.ts';
import { readTaxonomy } from '../config/read-taxonomy.ts';
import type { SiteConfig } from '../config/site-settings.ts';
import { parseSiteUrl } from '../config/site-url.ts';
import { TAXONOMY_FILE, type Taxonomy } from '../config/taxonomy.ts';
import { type Diagnostic, hasErrors, report } from '../diagnostics/diagnostic.ts';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { readText, type TextRead } from '../intake/read-text.ts';
import { findProject } from '../read/find-project.ts';
import type { Project } from '../read/project.ts';
import { type ProjectPlaces, placesOf } from './project-places.ts';

/** A project with its configuration and the folders that fabula writes. */
export interface LoadedProject extends ProjectPlaces {
  project: Project;
  config: Config;
  taxonomy: Taxonomy;
  /** What a person decided about the authors. */
  authors: Authors;
  /** What a person decided about the files; `null` without a catalogue.csv. */
  catalogue: Catalogue | null;
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
  const people = await readPeople(project);
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
  const decided = await readDecisions(project, config);
  const checked = project.checkedFile === null ? null : await readSettings(project.checkedFile, CHECKED_FILE);
  return {
    project,
    config,
    taxonomy: read.taxonomy,
    authors: people.authors,
    authorsMessages: people.messages,
    checked: readChecked(checked?.text ?? ''),
    catalogue: decided?.catalogue ?? null,
    catalogueMessages: decided?.messages ?? [],
    taxonomyMessages: [...(terms?.messages ?? []), ...read.messages],
    messages: [...(settings?.messages ?? []), ...loaded.messages, ...(decided?.broken ?? []), ...people.broken],
    site,
    ...placesOf(project, site === null ? options : { out: join(project.root, site.out), ...options }),
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

/** The catalogue, in whatever encoding a spreadsheet left it; `broken` says why nothing can be built with it. */
async function readDecisions(
  { catalogueFile }: Project,
  config: Config,
): Promise<{ catalogue: Catalogue; messages: Diagnostic[]; broken: Diagnostic[] } | null> {
  if (catalogueFile === null) return null;
  const { text, messages } = await readSettings(catalogueFile, CATALOGUE_FILE);
  if (text === null) {
    const reason = messages.length > 0 ? 'it is no text' : 'it is empty';
    const mend = 'Save it from the spreadsheet as CSV, or restore catalogue.csv.bak.';
    const values = { reason, mend };
    return {
      catalogue: new Map(),
      messages: [],
      broken: [report('catalogue-invalid', CATALOGUE_FILE, { with: values })],
    };
  }
  const read = readCatalogue(text, config);
  const isBroken = ({ ruleId }: Diagnostic) => ruleId === 'catalogue-invalid';
  // What encoding a spreadsheet saves in is no news.
  const other = messages.filter(({ ruleId }) => ruleId !== 'encoding-converted');
  return {
    catalogue: read.catalogue,
    messages: [...other, ...read.messages.filter((message) => !isBroken(message))],
    broken: read.messages.filter(isBroken),
  };
}

/** What authors.yaml says; `broken` says why nothing can be built with it. */
async function readPeople({
  authorsFile,
}: Project): Promise<{ authors: Authors; messages: Diagnostic[]; broken: Diagnostic[] }> {
  if (authorsFile === null) return { authors: [], messages: [], broken: [] };
  const { text, messages } = await readSettings(authorsFile, AUTHORS_FILE);
  if (text === null && messages.length > 0) {
    const values = { reason: 'It is no text.', mend: 'Save it again as plain text.' };
    return { authors: [], messages: [], broken: [report('authors-invalid', AUTHORS_FILE, { with: values })] };
  }
  const read = readAuthors(text ?? '');
  const isBroken = ({ ruleId }: Diagnostic) => ruleId === 'authors-invalid';
  return {
    authors: read.authors,
    messages: [...messages, ...read.messages.filter((message) => !isBroken(message))],
    broken: read.messages.filter(isBroken),
  };
}

/** The text of archive.yaml, taxonomy.yaml or authors.yaml, whatever its encoding, and what is to be said about its bytes. */
export async function readSettings(file: string, path: string): Promise<TextRead> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${diskReason(error)}.`);
  }
  const read = readText({ path, bytes, profile: loadConfig(null, '').config.reading, isPart: false });
  // A file without a setting is none the worse for it.
  return { ...read, messages: read.messages.filter((message) => message.ruleId !== 'file-empty') };
}
