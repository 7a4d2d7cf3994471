import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { translator } from '../../../src/locale/messages.ts';
import { templateHelpers } from '../../../src/render/template-helpers.ts';
import { templatesAsMarkdown } from '../../../src/render/templates/templates-as-markdown.ts';
import { VIEWS } from '../../../src/render/views/views.ts';
import { expectGolden } from '../../support/golden.ts';
import { HELPERS, View } from './load-for-test.ts';

test('templates/README.md describes the views as they are', () => {
  const text = templatesAsMarkdown(defaultTemplates(), VIEWS, templateHelpers(translator('en')));
  expectGolden('templates/README.md', text);
});

function defaultTemplates() {
  const folder = new URL('../../../templates/', import.meta.url);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.hbs'))
    .map((path) => ({
      name: path.slice(0, -4),
      text: readFileSync(new URL(path, folder), 'utf8'),
      file: `templates/${path}`,
    }));
}

test('no default template is longer than what one sees at once', () => {
  for (const { file, text } of defaultTemplates()) {
    expect(text.split('\n').length - 1, file).toBeLessThanOrEqual(40);
  }
});

test('the manual names kinds, meanings, contexts and the fields that partials read', () => {
  const defaults = [
    { name: 'page', text: '{{#each works}}{{> partials/card mark="x"}}{{/each}}', file: 'page.hbs' },
    { name: 'partials/card', text: '{{mark}}{{#if words}}{{title}}{{/if}}{{@root.count}}', file: 'card.hbs' },
  ];
  const manual = templatesAsMarkdown(defaults, new Map([['page', View.describe('A page.')]]), HELPERS);
  expect(manual).toContain('### `page`\n\nA page.\n');
  expect(manual).toContain('| `subtitle` | text, may be absent |  |\n');
  expect(manual).toContain('| `works` | list of object |  |\n| &emsp;`title` | text | Title of the work |\n');
  expect(manual).toContain('| `partials/card` | `page.works[]` | `mark`, `title`, `words` |\n');
  expect(manual).toContain('| `number` | `{{number count}}` | A number. |\n');
});
