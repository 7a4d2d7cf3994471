import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const TEMPLATES = fileURLToPath(new URL('../../templates/', import.meta.url));

/**
 * Load everything after intake: model, templates and pages.
 *
 * @param {string} program The compiled program.
 * @returns {Promise<(made: { facts: any, fragments: { html: string, text: string }[] }) => Promise<number>>} Makes all
 *   pages of an archive that holds one file, and returns how many characters they have.
 */
export async function makePages(program) {
  const part = (/** @type {string} */ file) => import(pathToFileURL(join(dirname(program), file)).href);
  const [{ buildArchive }, { renderSite }, { loadTemplates }, { templateHelpers }, { translator }, { VIEWS }] =
    await Promise.all(
      [
        'model/build-archive.js',
        'render/render-site.js',
        'render/templates/load-templates.js',
        'render/template-helpers.js',
        'locale/messages.js',
        'render/views/views.js',
      ].map(part),
    );
  const config = { ...(await part('config/load-config.js')).loadConfig(null, 'archive.yaml').config };
  config.url = 'https://archive.example/';
  const words = translator('en');
  const templates = loadTemplates({ defaults: defaults(), overrides: [] }, VIEWS, templateHelpers(words));
  return async ({ facts, fragments }) => {
    const known = { ...facts, digest: 'd'.repeat(64), bodyKey: 'b'.repeat(64) };
    const { archive } = buildArchive([known], { config, drafts: false, assets: new Set(), pages: new Set() });
    const body = {
      html: (/** @type {number} */ at) => Buffer.from(fragments[at].html),
      text: (/** @type {number} */ at) => fragments[at].text,
    };
    const context = {
      config,
      templates,
      translator: words,
      version: '0',
      pages: [],
      hashAssets: false,
      oldAddresses: [],
    };
    let characters = 0;
    for await (const output of renderSite(archive, {
      ...context,
      assets: new Map(),
      loadBody: async () => body,
      loadAsset: async () => null,
    })) {
      characters += (await output.content()).length;
    }
    return characters;
  };
}

function defaults() {
  return readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => path.replaceAll('\\', '/'))
    .map((path) => ({
      name: path.slice(0, -4),
      text: readFileSync(join(TEMPLATES, path), 'utf8'),
      file: `templates/${path}`,
    }));
}
