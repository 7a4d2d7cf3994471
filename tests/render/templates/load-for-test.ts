import * as z from 'zod';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { html, jsonLd } from '../../../src/render/templates/schema.ts';
import type { CheckedTemplates, Helper, HelperTable, TemplateFile } from '../../../src/render/templates/templates.ts';

const Card = z.object({
  title: z.string().describe('Title of the work'),
  href: z.string(),
  words: z.number().nullable(),
});

/** A view with a field of every kind. */
export const View = z.object({
  title: z.string(),
  user: z.string(),
  count: z.number(),
  isOpen: z.boolean(),
  href: z.string(),
  other: z.string(),
  subtitle: z.string().nullable(),
  prose: html(),
  data: jsonLd(),
  author: z.object({ name: z.string(), homepage: z.string().optional() }).nullable(),
  works: z.array(Card),
  groups: z.array(z.object({ name: z.string(), works: z.array(Card) })),
  letters: z.array(z.string()),
  mixed: z.union([z.string(), z.number(), z.null()]),
});

export const HELPERS: HelperTable = new Map<string, Helper>([
  [
    't',
    {
      about: 'A word of the interface.',
      example: 't "works" count=works.length',
      call: ([id], named) => `${id}(${Object.entries(named)})`,
    },
  ],
  ['number', { about: 'A number.', example: 'number count', call: ([value]) => `n${value}` }],
]);

const DEFAULTS = {
  page: '{{#> layouts/page}}<h1>{{title}}</h1>{{#each works}}{{> partials/card}}{{/each}}{{/layouts/page}}',
  'layouts/page': '<title>{{title}}</title><main>{{> @partial-block}}</main>',
  'partials/card': '<a href="{{href}}">{{title}}</a>',
  'partials/empty': '',
};

function fileOf(name: string, text: string, folder: string): TemplateFile {
  return { name, text, file: `${folder}/${name}.hbs` };
}

/** Load four small default templates with some of them replaced. */
export function loadForTest(
  overrides: Record<string, string>,
  defaults: Record<string, string> = DEFAULTS,
): Omit<CheckedTemplates, 'render'> & { render(page: string, view: object): string } {
  const templates = loadTemplates(
    {
      defaults: Object.entries(defaults).map(([name, text]) => fileOf(name, text, 'default')),
      overrides: Object.entries(overrides).map(([name, text]) => fileOf(name, text, 'templates')),
    },
    new Map([['page', View]]),
    HELPERS,
  );
  return { ...templates, render: (page, view) => Buffer.from(templates.render(page, view)).toString() };
}
