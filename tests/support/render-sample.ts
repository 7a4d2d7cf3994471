import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { translator } from '../../src/locale/messages.ts';
import type { Archive } from '../../src/model/archive.ts';
import type { RenderContext } from '../../src/render/render-context.ts';
import { renderSite } from '../../src/render/render-site.ts';
import { templateHelpers } from '../../src/render/template-helpers.ts';
import { loadTemplates, type TemplateFile } from '../../src/render/templates/load-templates.ts';
import { VIEWS } from '../../src/render/views/views.ts';
import { textOf } from './text-of.ts';

const root = new URL('../../templates/', import.meta.url).pathname;

/** The default templates. */
function defaultTemplates(): TemplateFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .sort()
    .map((path) => ({
      name: path.replaceAll('\\', '/').slice(0, -4),
      text: readFileSync(join(root, path), 'utf8'),
      file: `templates/${path}`,
    }));
}

const english = translator('en');
const templates = loadTemplates({ defaults: defaultTemplates(), overrides: [] }, VIEWS, templateHelpers(english));

/** Settings for a made-up archive: the defaults, with some changed. */
export function configWith(changes: Partial<Config> = {}): Config {
  const { config } = loadConfig(null, 'archive.yaml');
  return { ...config, title: 'The Lantern Shelf', url: 'https://shelf.example/stories/', ...changes };
}

/** What most pages of the archive's own do without. */
export const PLAIN_PAGE = { date: null, opening: '', parts: { lists: [], names: [] } };

/** What rendering needs, with a text for every fragment. */
export function contextWith(
  changes: Partial<RenderContext> = {},
): RenderContext & { checkView: typeof templates.checkView } {
  return {
    config: configWith(),
    templates,
    translator: english,
    version: '0.0.0',
    loadBody: async (key) => ({
      html: (fragment) => Buffer.from(`<p id="${key}-p${fragment}">Text ${fragment} of ${key}.</p>`),
    }),
    assets: new Map([['style.css', { digest: 'a'.repeat(64), read: async () => new Uint8Array() }]]),
    loadAsset: async () => null,
    loadOriginal: async () => null,
    pages: [{ slug: 'about', title: 'About', html: '<p>Hello.</p>', file: 'pages/about.md', order: 1, ...PLAIN_PAGE }],
    oldAddresses: [],
    typesetter: null,
    hashAssets: true,
    ...changes,
    checkView: templates.checkView,
  };
}

/** Files of a made-up site: path → text. */
export async function renderSample(
  archive: Archive,
  context: RenderContext = contextWith(),
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const file of renderSite(archive, context)) {
    if (files.has(file.path)) throw new Error(`two files at ${file.path}`);
    files.set(file.path, textOf(await file.content()));
  }
  return files;
}

/** Keys of a made-up site: path → key. */
export async function keysOf(archive: Archive, context: RenderContext = contextWith()): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for await (const file of renderSite(archive, context)) keys.set(file.path, file.key);
  return keys;
}
