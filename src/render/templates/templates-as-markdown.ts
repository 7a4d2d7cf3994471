import type { ZodType } from 'zod';
import type { PartUses } from './check-paths.ts';
import { chooseTemplates } from './choose-templates.ts';
import { type Shape, shapeName, shapeOf } from './shape.ts';
import type { HelperTable, TemplateFile, ViewSchemas } from './templates.ts';

/**
 * Write the manual of the templates: what they may do, and every field of every view.
 *
 * @param defaults The default templates.
 * @param views Schemas of the pages' views, with their descriptions.
 * @param helpers Helpers that templates may call.
 * @returns Markdown, the same for the same input.
 */
export function templatesAsMarkdown(defaults: TemplateFile[], views: ViewSchemas, helpers: HelperTable): string {
  const { uses } = chooseTemplates({ defaults, overrides: [] }, views, helpers);
  const names = defaults.map(({ name }) => name).sort();
  const sections = [
    INTRODUCTION,
    '## Helpers\n\nCalled as `{{name value key=value}}`, never as blocks.\n',
    table(
      ['helper', 'example', 'what it does'],
      [...helpers].map(([name, { example, about }]) => [code(name), code(`{{${example}}}`), about]),
    ),
    '## Layouts and partials\n\nA partial knows only the context it is given, the values added by `key=value`, and `@root`.\n',
    table(
      ['template', 'used with', 'fields it reads'],
      names.filter((name) => name.includes('/')).map((name) => partRow(name, uses, views.size)),
    ),
    ...pageSections(views),
  ];
  return `${sections.join('\n').trimEnd()}\n`;
}

const INTRODUCTION = `<!-- Generated from the schemas of the views by tests/render/templates/manual.test.ts; do not edit. -->

# Templates

Each page of the site is made by one template of this folder; layouts and partials are shared. To change one, put a
file of the same name into the folder \`templates/\` of your archive: \`templates/partials/footer.hbs\` replaces the
footer of every page. Yours is checked before anything is built. If it has an error, you get a message with its line,
and the default is used in its place.

The language is [Handlebars](https://handlebarsjs.com/), less all that could do harm:

| you can write | it does |
|---|---|
| \`{{title}}\`, \`{{author.name}}\`, \`{{../title}}\`, \`{{@root.title}}\` | prints a field of the view, escaped for the place where it stands |
| \`{{#if summary}} … {{else if notes}} … {{else}} … {{/if}}\`, \`{{#unless summary}} … {{/unless}}\` | prints the one or the other; empty text, an empty list, 0 and absent values count as "no" |
| \`{{#each works}} … {{else}} … {{/each}}\`, \`{{#each works as \\|work index\\|}} … {{/each}}\` | repeats; \`@index\`, \`@first\` and \`@last\` tell the place in the list |
| \`{{#with series}} … {{else}} … {{/with}}\` | goes into an object, if it is there |
| \`{{> partials/blurb}}\`, \`{{> partials/blurb work}}\`, \`{{> partials/blurb mark="new"}}\` | prints a partial |
| \`{{#> layouts/page}} … {{/layouts/page}}\` | puts a layout around the page; the layout prints it by \`{{> @partial-block}}\` |
| \`{{! words }}\` | a comment, which is not printed |

Values can be printed between elements and in attributes with quotes, except in \`style\`, \`srcdoc\` and \`on…\`. They cannot
be printed in \`<script>\` and \`<style>\`, in comments, or in the names of tags and attributes. An address (\`href\`, \`src\` …)
holds one value, alone or after a path; an address of another kind than http, https and mailto is left out. Each branch of a
block, each partial and each page closes what it opens. Markup of stories and JSON-LD are fields of their own kinds.
There are no unescaped values (\`{{{…}}}\`), calls within calls, inline partials, or partials whose names are computed.
`;

function partRow(name: string, uses: PartUses, pages: number): string[] {
  const contexts = uses.get(name) ?? new Map<string, Set<string>>();
  const fields = new Set([...contexts.values()].flatMap((used) => [...used]));
  return [code(name), usedWith(contexts.keys(), pages), [...fields].sort().map(code).join(', ')];
}

function usedWith(labels: Iterable<string>, pages: number): string {
  const sorted = [...labels].sort();
  const isEverywhere = sorted.filter((label) => !label.includes('.')).length === pages;
  return isEverywhere ? 'every page' : sorted.map(code).join(', ');
}

/** Objects that were written out already, by their fields: path of the first place. */
type Written = Map<Shape['fields'], string>;

function pageSections(views: ViewSchemas): string[] {
  const shapes = [...views].map(([page, schema]): [string, Shape] => [page, shapeOf([schema])]);
  const [first] = shapes;
  const fields = [...(first?.[1].fields ?? [])];
  const common = new Map(
    fields.filter(([name, schemas]) => shapes.every(([, shape]) => isSame(shape.fields?.get(name), schemas))),
  );
  const written: Written = new Map();
  const shared = fieldRows(common, '', 'every page', written);
  return [
    '## Fields of every page\n\nIndented fields are those of an object, or of the entries of a list.\n',
    table(FIELD_HEAD, shared),
    '## Pages\n\nThe fields that a page has besides those of every page.\n',
    ...shapes.map(([page, shape]) => pageSection(page, shape, common, written)),
  ];
}

const FIELD_HEAD = ['field', 'kind', 'meaning'];

function isSame(a: readonly ZodType[] | undefined, b: readonly ZodType[]): boolean {
  const [only] = a ?? [];
  const fields = a && shapeOf(a).fields;
  return only === b[0] || (fields != null && fields === shapeOf(b).fields);
}

function pageSection(page: string, shape: Shape, common: Shape['fields'], written: Written): string {
  const own = new Map([...(shape.fields ?? [])].filter(([name]) => !common?.has(name)));
  const rows = fieldRows(own, '', page, written);
  return `### ${code(page)}\n\n${shape.about}\n${rows.length > 0 ? `\n${table(FIELD_HEAD, rows)}` : ''}`;
}

/** Rows for the fields of an object; the fields of an object that comes again are written out once. */
function fieldRows(fields: Shape['fields'], indent: string, path: string, written: Written): string[][] {
  return [...(fields ?? [])].flatMap(([name, schemas]) => {
    const field = shapeOf(schemas);
    const inner = field.items ? shapeOf(field.items) : field;
    const here = `${path}.${name}${field.items ? '[]' : ''}`;
    const before = inner.fields && written.get(inner.fields);
    if (inner.fields && !before) written.set(inner.fields, here);
    const rows = before ? [] : fieldRows(inner.fields, `${indent}&emsp;`, here, written);
    const about = [field.about || inner.about, before ? `fields as in ${code(before)}` : ''].filter(Boolean).join('; ');
    return [[`${indent}${code(name)}`, shapeName(field), about], ...rows];
  });
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(cell).join(' | ')} |`);
  return `${lines.join('\n')}\n`;
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
