import { createHash } from 'node:crypto';
import { chooseTemplates } from './choose-templates.ts';
import type { TemplateBook } from './instruction.ts';
import { lowerTemplate } from './lower-template.ts';
import { openTemplates } from './open-templates.ts';
import type { CheckedTemplates, HelperTable, TemplateSources, ViewSchemas } from './templates.ts';

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
export function loadTemplates(sources: TemplateSources, views: ViewSchemas, helpers: HelperTable): CheckedTemplates {
  const { templates, messages } = chooseTemplates(sources, views, helpers);
  const texts = new Map([...templates].map(([name, template]) => [name, template.file.text]));
  const book: TemplateBook = {
    programs: Array.from(templates, ([name, template]) => [name, lowerTemplate(template, helpers)]),
    digests: Array.from(views.keys(), (page) => [page, digestOf(texts, reachableFrom(templates, page))]),
    digest: digestOf(texts, texts.keys()),
  };
  return {
    ...openTemplates(book, helpers),
    messages,
    checkView(page, view) {
      const issues = views.get(page)?.safeParse(view).error?.issues;
      return (issues ?? []).map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
    },
  };
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
