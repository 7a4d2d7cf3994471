import { createHash } from 'node:crypto';
import { chooseTemplates } from './choose-templates.ts';
import { compileTemplates } from './compile-templates.ts';
import type { HelperTable, TemplateSources, Templates, ViewSchemas } from './templates.ts';

export type { TemplateFile, Templates } from './templates.ts';

/**
 * Check templates and make them ready to be filled.
 *
 * A page is `{{#> layouts/page}} … {{/layouts/page}}`; the layout prints what it is wrapped around by
 * `{{> @partial-block}}`, once and outside of blocks; everything smaller is `{{> partials/name}}`,
 * `{{> partials/name context}}` or `{{> partials/name key=value}}`.
 *
 * @param sources Default templates, and those that replace some of them by name.
 * @param views Schema of every page's view, by the page's name.
 * @param helpers Functions that templates may call.
 * @returns The templates, with a message for every override that cannot be used.
 * @throws Error when a default template is wrong or missing.
 */
export function loadTemplates(sources: TemplateSources, views: ViewSchemas, helpers: HelperTable): Templates {
  const { templates, messages } = chooseTemplates(sources, views, helpers);
  const pages = compileTemplates(templates, helpers);
  const texts = new Map([...templates].map(([name, template]) => [name, template.file.text]));
  const digests = new Map([...views.keys()].map((page) => [page, digestOf(texts, reachableFrom(templates, page))]));
  return {
    render: (page, view) => known(pages, page)(view),
    messages,
    digest: digestOf(texts, texts.keys()),
    digestOf: (page) => known(digests, page),
    checkView(page, view) {
      const { error } = known(views, page).safeParse(view);
      return (error?.issues ?? []).map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
    },
  };
}

function known<Value>(table: ReadonlyMap<string, Value>, page: string): Value {
  const value = table.get(page);
  if (value === undefined) throw new Error(`There is no page template "${page}"`);
  return value;
}

/** Names of all templates that a page is made from, itself included. */
function reachableFrom(templates: ReadonlyMap<string, { calls: ReadonlySet<string> }>, page: string): Set<string> {
  const names = new Set([page]);
  for (const name of names) for (const call of templates.get(name)?.calls ?? []) names.add(call);
  return names;
}

function digestOf(texts: ReadonlyMap<string, string>, names: Iterable<string>): string {
  const parts = [...names].sort().map((name) => [name, texts.get(name)]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
