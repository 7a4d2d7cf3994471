import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadingProfile } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { type Translator, translator } from '../locale/messages.ts';
import { listStatic, readTexts } from '../read/read-texts.ts';
import { ARCHIVE_STYLE, archiveStyle } from '../render/archive-style.ts';
import { foldPath, outputPathProblem } from '../render/output-path.ts';
import type { Asset, OwnPage, RenderContext } from '../render/render-context.ts';
import { templateHelpers } from '../render/template-helpers.ts';
import { loadTemplates, type TemplateFile } from '../render/templates/load-templates.ts';
import type { CheckedTemplates, TemplateSources } from '../render/templates/templates.ts';
import { VIEWS } from '../render/views/views.ts';
import { type FileDigests, openFileDigests } from '../store/file-digests.ts';
import { PROGRAM } from '../version.ts';
import { bodyLoader } from '../work/body-loader.ts';
import type { PlannedSource } from '../work/read-story.ts';
import type { KeepRows } from './build-shelf.ts';
import type { LoadedProject } from './load-project.ts';
import { loadTypesetter } from './load-typesetter.ts';
import { PACKAGE_FOLDER } from './package-folder.ts';
import type { Stories } from './read-stories.ts';

const TEMPLATE_LIMIT = 200_000;
const MEND_TEMPLATE = 'Split it into partials; large data is no part of a template.';

/**
 * Collect what rendering needs besides the archive; messages have paths relative to the project.
 *
 * @param options Doors to what lies beside the stories. `keepRows` puts away what is needed only when a body is gone; default: it
 * stays in memory.
 */
export async function loadContext(
  loaded: LoadedProject,
  stories: Stories,
  pages: readonly OwnPage[],
  {
    keepRows = (rows) => [...rows],
    ...options
  }: Pick<RenderContext, 'hashAssets' | 'loadAsset' | 'loadOriginal' | 'oldAddresses'> & { keepRows?: KeepRows },
): Promise<{ context: RenderContext; messages: Diagnostic[] }> {
  const { project, config, cache } = loaded;
  const messages: Diagnostic[] = [];
  const words = translator(config.language);
  const defaults = await templatesIn(join(PACKAGE_FOLDER, 'templates'), PACKAGE_FOLDER, messages);
  const overrides =
    project.templatesDir === null || project.templatesDir === join(PACKAGE_FOLDER, 'templates')
      ? []
      : await templatesIn(project.templatesDir, project.root, messages);
  const templates = checkedTemplates({ defaults, overrides }, config.language, words);
  messages.push(...templates.messages);
  const digests = openFileDigests(cache);
  const assets = new Map(await publicFiles(join(PACKAGE_FOLDER, 'public'), PACKAGE_FOLDER, digests, messages));
  if (project.publicDir !== null && project.publicDir !== join(PACKAGE_FOLDER, 'public')) {
    for (const [name, asset] of await publicFiles(project.publicDir, project.root, digests, messages))
      assets.set(name, asset);
  }
  const style = archiveStyle(config);
  if (style !== null) {
    if (assets.has(ARCHIVE_STYLE)) {
      const reason = 'fabula makes it of the colours and fonts in archive.yaml; name yours custom.css';
      messages.push(report('asset-refused', `public/${ARCHIVE_STYLE}`, { with: { reason } }));
    }
    assets.set(ARCHIVE_STYLE, textAsset(style));
  }
  digests.save();
  const typeset = await loadTypesetter(project, config);
  messages.push(...typeset.messages);
  const context: RenderContext = {
    config: { ...config, outputs: { ...config.outputs, pdf: typeset.typesetter !== null } },
    templates,
    translator: words,
    version: PROGRAM,
    loadBody: await bodyLoader(cache, sourcesOfBodies(stories, keepRows), config.limits.fileSize),
    assets,
    pages,
    typesetter: typeset.typesetter,
    ...options,
  };
  return { context, messages };
}

/** Find the source of a body by its key. */
function sourcesOfBodies({ facts, sources }: Stories, keepRows: KeepRows): (key: string) => PlannedSource | null {
  const bodies = new Map(facts.map(({ path, bodyKey }) => [path, bodyKey]));
  // Thousands of files share a few profiles.
  const profiles = new Map<ReadingProfile, number>();
  const rows = Array.from(sources, ({ profile, ...source }): BodyRow => {
    const number = profiles.get(profile) ?? profiles.size;
    profiles.set(profile, number);
    return [bodies.get(source.path) ?? '', number, source];
  });
  return finderIn(keepRows(rows), [...profiles.keys()]);
}

type BodyRow = [key: string, profile: number, source: Omit<PlannedSource, 'profile'>];

/**
 * Hardly any build asks; the first that does has all rows fetched.
 *
 * Apart from the function before: what it returns lives as long as pages are made, and would hold all that is named there.
 */
function finderIn(rows: Iterable<BodyRow>, profiles: readonly ReadingProfile[]): (key: string) => PlannedSource | null {
  let known: ReadonlyMap<string, PlannedSource> | null = null;
  return (key) => {
    known ??= new Map(
      Array.from(rows).flatMap(([body, number, source]): [string, PlannedSource][] => {
        const profile = profiles[number];
        return profile === undefined ? [] : [[body, { ...source, profile }]];
      }),
    );
    return known.get(key) ?? null;
  };
}

/** A preview builds again and again, and its templates seldom change: the last ones are kept. */
function checkedTemplates(sources: TemplateSources, language: string, words: Translator): CheckedTemplates {
  const key = createHash('sha256')
    .update(JSON.stringify([language, sources]))
    .digest('hex');
  if (lastTemplates?.key !== key) {
    lastTemplates = { key, templates: loadTemplates(sources, VIEWS, templateHelpers(words)) };
  }
  return lastTemplates.templates;
}

let lastTemplates: { key: string; templates: CheckedTemplates } | null = null;

async function templatesIn(folder: string, root: string, messages: Diagnostic[]): Promise<TemplateFile[]> {
  const read = await readTexts(folder, { root, limit: TEMPLATE_LIMIT, mend: MEND_TEMPLATE });
  messages.push(...inFolder('templates/', read.messages));
  return read.files
    .filter((file) => file.path.endsWith('.hbs'))
    .map((file) => ({ name: file.path.replace(/\.hbs$/, ''), text: file.text, file: `templates/${file.path}` }));
}

async function publicFiles(
  folder: string,
  root: string,
  digests: FileDigests,
  messages: Diagnostic[],
): Promise<[string, Asset][]> {
  const found = await listStatic(folder, { root });
  messages.push(...inFolder('public/', found.messages));
  const files: [string, Asset][] = [];
  const taken = new Set<string>();
  for (const file of found.files) {
    // Ours is published in any case, and says the same.
    if (file.path === '.nojekyll') continue;
    const twin = taken.has(foldPath(file.path));
    const problem =
      outputPathProblem(file.path) ?? (twin ? 'another file has the same name but for case or accents' : null);
    taken.add(foldPath(file.path));
    if (problem !== null) {
      messages.push(report('asset-refused', `public/${file.path}`, { with: { reason: problem } }));
      continue;
    }
    const asset = await fileAsset(file.absolute, (make) => digests.of(file, make));
    if (typeof asset === 'string')
      messages.push(report('file-unreadable', `public/${file.path}`, { with: { reason: asset } }));
    else files.push([file.path, asset]);
  }
  return files;
}

/** A file that is published as it is; the reason when it cannot be read. `remember` may know its digest. */
async function fileAsset(
  absolute: string,
  remember: (make: () => Promise<string>) => Promise<string> = (make) => make(),
): Promise<Asset | string> {
  const make = async () =>
    createHash('sha256')
      .update(await readFile(absolute))
      .digest('hex');
  try {
    return { digest: await remember(make), read: () => readFile(absolute) };
  } catch (error) {
    return diskReason(error);
  }
}

function textAsset(text: string): Asset {
  const bytes = Buffer.from(text);
  return { digest: createHash('sha256').update(bytes).digest('hex'), read: async () => bytes };
}

function inFolder(folder: string, messages: readonly Diagnostic[]): Diagnostic[] {
  return messages.map((message) => ({ ...message, file: message.file === null ? null : `${folder}${message.file}` }));
}
