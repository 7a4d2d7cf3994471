import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { SafeHtml } from '../../../src/render/safe-html.ts';
import { loadTemplates } from '../../../src/render/templates/load-templates.ts';
import { loadForTest } from './load-for-test.ts';
import { VIEW } from './view-for-test.ts';

const CARDS = '<a href="one/">One</a><a href="">Two</a>';

describe('an override', () => {
  test('replaces the default of its name', () => {
    const { render, messages } = loadForTest({ 'partials/card': '<i>{{title}}</i>' });
    expect(messages).toEqual([]);
    expect(render('page', VIEW)).toContain('</h1><i>One</i><i>Two</i></main>');
  });

  test('with an error is passed over, and the message has its place', () => {
    const { render, messages } = loadForTest({ 'partials/card': '<i>\n  {{titel}}</i>' });
    expect(messages).toMatchObject([
      {
        ruleId: 'template-path-unknown',
        severity: 'error',
        file: 'templates/partials/card.hbs',
        line: 2,
        column: 5,
        message: 'The template names "titel", which its view does not have.',
        hint: 'Did you mean "title"?',
        expected: ['title', 'href', 'words'],
        excerpt: '  {{titel}}</i>',
      },
    ]);
    expect(render('page', VIEW)).toContain(CARDS);
  });

  test('is judged together with the other overrides', () => {
    const { render, messages } = loadForTest({
      page: '{{#each works}}{{> partials/card mark="*"}}{{/each}}',
      'partials/card': '{{mark}}{{title}} ',
    });
    expect(messages).toEqual([]);
    expect(render('page', VIEW)).toBe('*One *Two ');
  });

  test('that needs what a passed-over override would have given is passed over too', () => {
    const { render, messages } = loadForTest({
      page: '{{#each works}}{{> partials/card mark="*"}}{{/each}}{{{title}}}',
      'partials/card': '{{mark}}{{title}} ',
    });
    expect(messages.map(({ file, ruleId }) => [file, ruleId])).toEqual([
      ['templates/page.hbs', 'template-invalid'],
      ['templates/partials/card.hbs', 'template-path-unknown'],
    ]);
    expect(render('page', VIEW)).toContain(CARDS);
  });

  test('that calls a default partial with the wrong context is to blame, not the default', () => {
    const { messages } = loadForTest({ page: '<p>x</p>\n{{> partials/card author}}' });
    expect(messages[0]).toMatchObject({
      file: 'templates/page.hbs',
      line: 2,
      message: 'The template names "href (in partials/card)", which its view does not have.',
    });
  });

  test('of a layout is to blame when the page cannot be printed into it', () => {
    const { messages, render } = loadForTest({
      'layouts/page': '<main>{{#with author}}{{> @partial-block}}{{/with}}</main>',
    });
    expect(messages).toMatchObject([{ file: 'templates/layouts/page.hbs', ruleId: 'template-invalid' }]);
    expect(render('page', VIEW)).toContain('<title>');
  });

  test('of an unknown name is reported', () => {
    const { messages } = loadForTest({ 'partials/cart': 'x', constructor: 'x' });
    expect(messages.map(({ message }) => message)).toEqual([
      'The template cannot be used: there is no template "constructor" to replace.',
      'The template cannot be used: there is no template "partials/cart" to replace.',
    ]);
  });

  test('that makes a circle with another is passed over', () => {
    const { render, messages } = loadForTest({
      'partials/card': '{{> partials/empty}}',
      'partials/empty': '{{> partials/card}}',
    });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.message).toMatch(/circle: partials\/card → partials\/empty → partials\/card/);
    expect(render('page', VIEW)).toContain('<main>');
  });

  test('that calls itself is passed over', () => {
    const { messages } = loadForTest({ 'partials/card': '{{#each works}}{{> partials/card}}{{/each}}' });
    expect(messages[0]?.message).toMatch(/circle/);
  });

  test('that calls partials by the billion is passed over', () => {
    const names = Array.from({ length: 12 }, (_, index) => `partials/p${index}`);
    const defaults = { page: `{{> ${names[0]}}}`, ...Object.fromEntries(names.map((name) => [name, ''])) };
    const bomb = Object.fromEntries(
      names.slice(0, -1).map((name, index) => [name, `{{> ${names[index + 1]}}}`.repeat(10)]),
    );
    const { messages, render } = loadForTest(bomb, defaults);
    expect(messages[0]?.message).toMatch(/never end/);
    expect(render('page', VIEW).length).toBeLessThan(1000);
  });

  test('changes the digest of the pages that use it, and no other', () => {
    const plain = loadForTest({});
    const other = loadForTest({ 'partials/empty': 'x' });
    expect(other.book.digest).not.toBe(plain.book.digest);
    expect(other.digestOf('page')).toBe(plain.digestOf('page'));
    expect(loadForTest({ 'partials/card': 'x' }).digestOf('page')).not.toBe(plain.digestOf('page'));
  });
});

describe('names in a template', () => {
  test.each([
    ['the fields of an entry', '{{#each works}}{{title}}{{#unless @last}}, {{/unless}}{{/each}}', 'One, Two'],
    ['the number and key of an entry', '{{#each letters}}{{@index}}{{@key}}{{this}}{{/each}}', '00A11B'],
    ['the context above', '{{#each letters}}{{../user}} {{/each}}', 'constructor constructor '],
    [
      'the root',
      '{{#each groups}}{{#each works}}{{@root.user}} {{../name}} {{title}}{{/each}}{{/each}}',
      'constructor G Three',
    ],
    [
      'named values',
      '{{#each groups as |group|}}{{#each group.works as |work i|}}{{group.name}}{{work.title}}{{i}}{{/each}}{{/each}}',
      'GThree0',
    ],
    ['the length of a list', '{{#if works.length}}{{works.length}}{{/if}}', '2'],
    ['the other branch of a list', '{{#with author}}{{name}}{{else}}{{user}}{{/with}}', 'constructor'],
    ['a chain of conditions', '{{#if count}}a{{else if isOpen}}b{{else}}c{{/if}}', 'b'],
    ['a field of a helper’s name, by this', '{{#if this.title}}{{number count}}{{/if}}', 'n0'],
    ['the root in a partial', '{{> partials/empty}}', 'constructor'],
  ])('can mean %s', (_, page, html) => {
    const { messages, render } = loadForTest({ page, 'partials/empty': '{{@root.user}}' });
    expect(messages).toEqual([]);
    expect(render('page', VIEW)).toBe(html);
  });

  test.each([
    ['a loop variable of the caller', '{{#each works}}{{> partials/empty}}{{/each}}', '{{@index}}'],
    ['a named value of the caller', '{{#each works as |work|}}{{> partials/empty}}{{/each}}', '{{work.title}}'],
    ['the context above the caller', '{{#each works}}{{> partials/empty}}{{/each}}', '{{../user}}'],
  ])('cannot mean, in a partial, %s', (_, page, partial) => {
    const { messages } = loadForTest({ page, 'partials/empty': partial });
    expect(messages.map(({ file, ruleId }) => [file, ruleId])).toEqual([
      ['templates/partials/empty.hbs', 'template-path-unknown'],
    ]);
  });

  test('keep their meaning in the part of a page that a layout prints with further values', () => {
    const page = '{{#> layouts/page kind="k"}}{{kind}}{{#each letters}}{{../kind}}{{this}}{{/each}}{{/layouts/page}}';
    const { messages, render } = loadForTest({ page, 'layouts/page': '[{{kind}}|{{> @partial-block}}]' });
    expect(messages).toEqual([]);
    expect(render('page', VIEW)).toBe('[k|kkAkB]');
  });

  test('may be reached through a schema that contains itself', () => {
    const Term = z.object({
      name: z.string(),
      get terms() {
        return z.array(Term);
      },
    });
    const file = { name: 'page', text: '{{#each terms}}{{name}}{{#each terms}}{{name}}{{/each}}{{/each}}', file: 'x' };
    const { render } = loadTemplates({ defaults: [file], overrides: [] }, new Map([['page', Term]]), new Map());
    expect(String(render('page', { name: 'a', terms: [{ name: 'b', terms: [{ name: 'c', terms: [] }] }] }))).toBe('bc');
  });
});

describe('a default template', () => {
  test.each([
    ['{{titel}}', /default\/page\.hbs:1:3: The template names "titel"/],
    ['{{{title}}}', /unescaped/],
    ['{{#if', /not well formed/],
  ])('with an error is a fault of the program: %s', (page, message) => {
    expect(() => loadForTest({}, { page })).toThrow(message);
  });

  test('must exist for every view', () => {
    expect(() => loadForTest({}, {})).toThrow(/"page" has a view, but no template/);
  });
});

describe('a view', () => {
  test.each([
    ['with a method of its own', { toHTML: () => '<script>' }],
    ['with a borrowed prototype', Object.create(SafeHtml.prototype)],
    ['that is a list', ['<script>']],
    ['that is a function', () => '<script>'],
  ])('value %s is never printed', (_, title) => {
    const { render } = loadForTest({ page: '<p>{{title}}</p>' });
    expect(() => render('page', { ...VIEW, title })).toThrow(TypeError);
  });

  test('cannot bring markup to a place for plain text', () => {
    const { render } = loadForTest({ page: '<p title="{{title}}">x</p>' });
    expect(() => render('page', { ...VIEW, title: SafeHtml.fromSanitised('">') })).toThrow(TypeError);
  });

  test('gives nothing from its prototype', () => {
    const { render } = loadForTest({ page: '<p>{{user}}</p>' });
    expect(render('page', Object.create({ user: 'x' }))).toBe('<p></p>');
  });

  test('can be compared with its schema', () => {
    const { checkView } = loadForTest({});
    expect(checkView('page', VIEW)).toEqual([]);
    expect(checkView('page', { ...VIEW, works: [{ title: 1, href: '', words: null }], prose: '<p>' })).toEqual([
      expect.stringMatching(/^prose: /),
      expect.stringMatching(/^works\.0\.title: /),
    ]);
  });
});
