import { describe, expect, test } from 'vitest';
import { loadForTest } from './load-for-test.ts';
import { VIEW } from './view-for-test.ts';

const nested = (count: number) => '{{#if isOpen}}'.repeat(count) + '{{/if}}'.repeat(count);

/** What each way out of the cage is called, the template that tries it, and words of the message it must get. */
const BYPASSES: [name: string, template: string, message: RegExp][] = [
  ['a triple mustache', '{{{title}}}', /unescaped/],
  ['an ampersand mustache', '{{&title}}', /unescaped/],
  ['an unescaped helper', '{{{t "x"}}}', /unescaped/],
  ['lookup as a block', '{{#lookup this "title"}}{{/lookup}}', /"lookup" cannot be used as a block/],
  ['lookup as a mustache', '{{lookup this "title"}}', /"lookup" is not a helper/],
  ['lookup in a call', '{{t (lookup this "title")}}', /never a call/],
  ['log', '{{log title}}', /"log" is not a helper/],
  ['log as a block', '{{#log title}}{{/log}}', /cannot be used as a block/],
  ['helperMissing', '{{helperMissing title}}', /"helperMissing" is not a helper/],
  [
    'blockHelperMissing as a block',
    '{{#blockHelperMissing title}}x{{/blockHelperMissing}}',
    /cannot be used as a block/,
  ],
  ['a listed helper as a block', '{{#t "x"}}{{/t}}', /"t" cannot be used as a block/],
  ['a field as a block', '{{#works}}{{title}}{{/works}}', /"works" cannot be used as a block/],
  ['a field as an inverse block', '{{^works}}none{{/works}}', /cannot be used as a block/],
  ['a literal as a block', '{{#"title"}}x{{/"title"}}', /cannot be used as a block/],
  ['a path as a block', '{{#this.if title}}x{{/this.if}}', /cannot be used as a block/],
  ['an inverted if', '{{^if isOpen}}x{{/if}}', /"\^if" cannot be used/],
  ['a block as a mustache', '{{if title}}', /"if" is not a helper/],
  ['a bare block name', '{{each}}', /only be used as a block/],
  ['a helper after else', '{{#if isOpen}}{{else t "x"}}{{/if}}', /"t" cannot be used as a block/],
  ['lookup after else', '{{#if isOpen}}{{else lookup this "title"}}{{/if}}', /"lookup" cannot be used as a block/],
  ['a raw block', '{{{{raw}}}}{{title}}{{{{/raw}}}}', /"raw" cannot be used as a block/],
  ['a raw block with a listed helper', '{{{{t "x"}}}}<b>{{{{/t}}}}', /"t" cannot be used as a block/],
  ['a raw each', '{{{{each works}}}}<script>{{{{/each}}}}', /a branch cannot end in <script>/],
  ['a subexpression in a condition', '{{#if (t "x")}}{{/if}}', /one path/],
  ['a subexpression in a hash', '{{t "x" a=(t "y")}}', /never a call/],
  ['a subexpression called', '{{(lookup this "title") "x"}}', /literal|well formed/],
  ['a dynamic partial', '{{> (t "x")}}', /written out/],
  ['a dynamic partial from a view', '{{> (lookup this "user")}}', /written out/],
  ['a partial by literal', '{{> "partials/card"}}', /written out/],
  ['an unknown partial', '{{> partials/none}}', /no partial "partials\/none"/],
  ['a page as a partial', '{{> page}}', /no partial "page"/],
  ['a path to a file as a partial', '{{> ../../secret}}', /no partial/],
  ['the constructor as a partial', '{{> constructor}}', /no partial "constructor"/],
  ['a fall-back of a missing partial', '{{#> none}}{{{title}}}{{/none}}', /unescaped/],
  ['a fall-back of a known partial', '{{#> partials/card}}x{{/partials/card}}', /only a layout/],
  ['the slot as a value', '{{@partial-block}}', /"@partial-block"/],
  ['the slot outside of a layout', '{{> @partial-block}}', /in a layout/],
  ['a slot with a fall-back', '{{#> @partial-block}}x{{/@partial-block}}', /no partial "@partial-block"/],
  ['a layout inside of a block', '{{#if isOpen}}{{#> layouts/page}}{{/layouts/page}}{{/if}}', /top level/],
  ['a layout without a body', '{{> layouts/page}}', /wrapped/],
  ['a decorator', '{{* t "x"}}', /decorators/],
  ['an inline partial', '{{#*inline "partials/card"}}{{{title}}}{{/inline}}', /inline partials/],
  ['an inline partial with a computed name', '{{#*inline (lookup this "user")}}x{{/inline}}', /inline partials/],
  ['another decorator block', '{{#*t "x"}}{{/t}}', /decorators/],
  ['the constructor', '{{constructor}}', /"constructor"/],
  ['the prototype', '{{__proto__.toString}}', /"__proto__.toString"/],
  ['the constructor of a value', '{{title.constructor}}', /"title.constructor"/],
  ['the length of a text', '{{title.length}}', /"title.length"/],
  ['a literal segment', '{{this.[toHTML]}}', /"this.toHTML"/],
  ['a literal segment with a dot', '{{[author.name]}}', /"author.name"/],
  ['the markup of safe HTML', '{{prose.toHTML}}', /"prose.toHTML"/],
  ['a function of a list', '{{works.map}}', /"works.map"/],
  ['a path out of the page', '{{../title}}', /"..\/title"/],
  ['the parent of the root', '{{@root.constructor}}', /"@root.constructor"/],
  ['an unknown data variable', '{{@level}}', /"@level"/],
  ['a loop variable outside of a loop', '{{@index}}', /"@index"/],
  ['a loop variable of an outer loop', '{{#each works}}{{@../index}}{{/each}}', /"@..\/index"/],
  ['a name that shadows a helper', '{{#each works as |t|}}{{t}}{{/each}}', /"t" cannot be the name/],
  ['a name that shadows a block', '{{#with author as |if|}}{{if.name}}{{/with}}', /"if" cannot be the name/],
  ['a name from the prototype', '{{#each works as |constructor|}}{{/each}}', /"constructor" cannot be the name/],
  ['an argument named like the prototype', '{{t "x" __proto__=title}}', /"__proto__" cannot be the name/],
  ['a constructor as an argument', '{{t "x" constructor=title}}', /"constructor" cannot be the name/],
  ['an argument given twice', '{{t "x" a=title a=user}}', /twice/],
  [
    'an argument that shadows a partial context',
    '{{> partials/card letters title=letters}}',
    /only be added to an object/,
  ],
  ['an argument of another kind', '{{> partials/card title=works href=href}}', /cannot be printed/],
  ['markup for a helper', '{{t prose}}', /helpers take text/],
  ['a list for a helper', '{{t works}}', /helpers take text/],
  ['an unknown path for a helper', '{{t usr}}', /"usr"/],
  ['a literal as a value', '{{"title"}}', /literal/],
  ['a number as a value', '{{1}}', /literal/],
  ['each over an object', '{{#each author}}x{{/each}}', /not a list/],
  ['each over text', '{{#each title}}x{{/each}}', /not a list/],
  ['with a list', '{{#with works}}x{{/with}}', /not an object/],
  ['with the context itself', '{{#with this}}{{../title}}{{/with}}', /the context already/],
  ['if with options', '{{#if count includeZero=true}}x{{/if}}', /one path/],
  ['if with two values', '{{#if count title}}x{{/if}}', /one path/],
  ['a printed object', '{{author}}', /cannot be printed/],
  ['a printed list', '{{works}}', /cannot be printed/],
  [
    'a list repeated for each entry',
    '{{#each works}}{{#each @root.works}}x{{/each}}{{/each}}',
    /repeated for each entry/,
  ],
  [
    'a list repeated through a partial',
    '{{#each works}}{{#with @root}}{{#each letters}}x{{/each}}{{/with}}{{/each}}',
    /repeated/,
  ],
  ['blocks nested a thousand deep', nested(1000), /nested more than 50/],
  ['a million nested blocks', nested(1_000_000), /characters/],
  ['a chain of a thousand elses', `{{#if count}}${'{{else if count}}'.repeat(1000)}{{/if}}`, /nested/],
  ['a hundred thousand braces', '{'.repeat(100_000), /not well formed/],
  ['an open block', '{{#if title}}', /not closed/],
  ['a block with another end', '{{#if title}}{{/each}}', /doesn't match/],
  ['a partial in an attribute', '<p class="{{> partials/empty}}">', /between elements/],
  ['markup in an attribute', '<p title="{{prose}}">x</p>', /between elements only/],
  ['markup in a title', '<title>{{prose}}</title>', /between elements only/],
  ['JSON-LD as text', '{{data}}', /JSON-LD/],
  ['JSON-LD in an attribute', '<p title="{{data}}">x</p>', /JSON-LD/],
  ['text in a JSON-LD script', '<script type="application/ld+json">{{title}}</script>', /not JSON-LD/],
  ['markup in a JSON-LD script', '<script type="application/ld+json">{{prose}}</script>', /not JSON-LD/],
  [
    'a helper in a JSON-LD script',
    '<script type="application/ld+json">{{t "x"}}</script>',
    /helper cannot be used in a script/,
  ],
];

describe('the cage refuses', () => {
  test.each(BYPASSES)('%s', (_, template, message) => {
    const { messages, render } = loadForTest({ page: template });
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.map((found) => found.message).join('\n')).toMatch(message);
    expect(messages.every(({ file, severity }) => file === 'templates/page.hbs' && severity === 'error')).toBe(true);
    expect(render('page', VIEW)).toContain('<h1>&lt;b&gt;');
  });
});

describe('a template made to be slow is judged soon', () => {
  test.each([
    ['a long address', `<a href="${'a'.repeat(190_000)}/{{user}}">x</a>`],
    ['a long address after a value', `<a href="{{user}}${'a'.repeat(190_000)}">x</a>`],
    ['a long type', `<script type="${'a'.repeat(190_000)}"></script>`],
    ['many tags', '<p title="a">'.repeat(15_000)],
    ['many values', '{{user}}'.repeat(15_000)],
    ['many braces', '{{'.repeat(90_000)],
    ['many escaped braces', '\\{{'.repeat(60_000)],
    ['loops in a tag', `<p ${'{{#each letters}}'.repeat(45)}a="b"${'{{/each}}'.repeat(45)}>x</p>`],
    [
      'loops in an address',
      `<a href="${'{{#each @root.letters}}'.repeat(45)}x{{user}}${'{{/each}}'.repeat(45)}">x</a>`,
    ],
    ['a long path', `{{${'a.'.repeat(90_000)}a}}`],
    ['many arguments', `{{t "x"${' user'.repeat(30_000)}}}`],
  ])('%s', { timeout: 120_000 }, (_, page) => {
    // It takes milliseconds; the bound is so far above that no busy machine reaches it.
    const start = performance.now();
    loadForTest({ page });
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
