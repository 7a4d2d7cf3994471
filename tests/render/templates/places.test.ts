import { describe, expect, test } from 'vitest';
import { loadForTest } from './load-for-test.ts';
import { VIEW } from './view-for-test.ts';

/** Places in HTML where nothing may be printed or no block may stand. */
const REFUSED: [name: string, template: string, message: RegExp][] = [
  ['a script', '<script>var x = "{{title}}"</script>', /in <script>/],
  ['a script in capitals', '<SCRIPT>{{title}}</SCRIPT>', /in <script>/],
  ['a module', '<script type="module">{{data}}</script>', /in <script>/],
  [
    'a script of two types',
    '<script type="text/javascript" type="application/ld+json">{{data}}</script>',
    /in <script>/,
  ],
  [
    'a script whose type is conditional',
    '<script {{#if count}}type="application/ld+json"{{/if}}>{{data}}</script>',
    /in <script>/,
  ],
  ['a script whose type is printed', '<script type="{{title}}">{{data}}</script>', /of a script/],
  [
    'a JSON-LD script with code',
    '<script type="application/ld+json">[{{data}}]</script>',
    /one value and nothing else/,
  ],
  [
    'two values in a JSON-LD script',
    '<script type="application/ld+json">{{data}}{{data}}</script>',
    /beside the value/,
  ],
  ['a script after a half comment', '<script><!--<script></script>{{title}}</script>', /"<!--" cannot stand/],
  ['a block in a script', '<script>{{#if isOpen}}x{{/if}}</script>', /in <script>/],
  ['a script cut by a comment', '<scr{{! x }}ipt>{{title}}</script>', /in <script>/],
  ['a style element', '<style>a { color: {{title}} }</style>', /in <style>/],
  ['a noscript element', '<noscript>{{title}}</noscript>', /<noscript> cannot be used/],
  ['an iframe', '<iframe>{{title}}</iframe>', /in <iframe>/],
  ['a style in a drawing', '<svg><style></style>{{title}}</svg>', /cannot stand in <svg>/],
  ['markup in a drawing', '<svg>{{prose}}</svg>', /between elements only/],
  ['a partial in a drawing', '<svg>{{> partials/empty}}</svg>', /drawing/],
  ['a drawing that stays open', '<svg>', /ends within/],
  ['a comment', '<!-- {{title}} -->', /in a comment/],
  ['a comment after an odd end', '<!--> {{title}} <!-- --!> <!-- {{title}} -->', /in a comment/],
  ['a declaration', '<!doctype {{title}}>', /comment or declaration/],
  ['a processing instruction', '<?xml {{title}}?>', /cannot be used in HTML/],
  ['a CDATA section', '<svg><![CDATA[ {{title}} ]]></svg>', /after "<!"/],
  ['the name of a tag', '<{{title}}>', /name of a tag/],
  ['the middle of the name of a tag', '<h{{count}}>', /name of a tag/],
  ['the name of an end tag', '</{{title}}>', /name of a tag/],
  ['a nameless end tag', '</ {{title}}>', /followed by a name/],
  ['an unknown declaration', '<!doc{{title}}>', /comment or declaration/],
  ['an attribute of an end tag', '</p title="{{title}}">', /end tag/],
  ['the name of an attribute', '<p {{title}}="x">', /name of an attribute/],
  ['the middle of the name of an attribute', '<p data-{{title}}="x">', /name of an attribute/],
  ['an attribute without quotes', '<p title={{title}}>', /without quotes/],
  ['the middle of an attribute without quotes', '<p title=a{{title}}>', /without quotes/],
  ['an event', '<p onclick="{{title}}">', /"onclick"/],
  ['an event in capitals', "<p OnClick='{{title}}'>", /"onclick"/],
  ['a condition in an event', '<p onclick="{{#if isOpen}}{{title}}{{/if}}">', /"onclick"/],
  ['a style attribute', '<p style="{{title}}">', /"style"/],
  ['a whole document', '<iframe srcdoc="{{title}}"></iframe>', /"srcdoc"/],
  ['a header', '<meta http-equiv="{{title}}" content="x">', /"http-equiv"/],
  ['the value of a header', '<meta http-equiv="refresh" content="0; url={{href}}">', /http-equiv/],
  ['the value before a header', '<meta content="0; url={{href}}" http-equiv="refresh">', /http-equiv/],
  ['an animation of an address', '<svg><a><set attributeName="href" to="{{href}}"/></a></svg>', /<set>/],
  ['an address after a scheme', '<a href="javascript:{{title}}">x</a>', /address after text/],
  ['an address after half a scheme', '<a href="java{{title}}">x</a>', /address after text/],
  ['an address after a hidden scheme', '<a href="java&#115;cript:{{title}}">x</a>', /address after text/],
  ['an address of two values', '<a href="{{title}}{{user}}">x</a>', /after another value/],
  ['an address with a colon after a value', '<a href="{{title}}:alert(1)">x</a>', /scheme/],
  ['an address with a hidden colon after a value', '<a href="{{title}}&colon;alert(1)">x</a>', /scheme/],
  ['an address that repeats', '<a href="{{#each letters}}{{this}}{{/each}}">x</a>', /after another value/],
  ['an address of branches', '<a href="{{#if isOpen}}java{{else}}{{/if}}{{title}}">x</a>', /after another value/],
  ['an address without quotes around a block', '<a href={{#if isOpen}}x{{/if}}>x</a>', /without quotes/],
  ['branches of which one opens a tag', '{{#if isOpen}}<p title="{{else}}<p>{{/if}}{{title}}">', /different places/],
  ['a branch that opens a comment', '{{#if isOpen}}<!--{{/if}}{{title}}-->', /in a comment/],
  ['a branch that opens an attribute', '<p {{#if isOpen}}title={{/if}}"{{title}}">', /without quotes/],
  ['a loop that opens a tag', '{{#each letters}}<p title="{{this}}{{/each}}">', /different places/],
  ['text in a title that looks like a tag', '<title><b>{{title}}</b></title>', /only text can stand in <title>/],
  ['the end of a title', '<title></tit{{title}}le>', /end tag/],
  ['a page that ends in a tag', '<p title="', /ends within/],
  ['attributes without a space', '<p title="a"class="b">', /space is missing/],
  ['an odd name of a tag', '<script#>{{title}}', /cannot stand in the name/],
  ['a quote in the name of an attribute', '<p a"b="{{title}}">', /cannot stand in the name/],
];

describe('nothing can be printed at', () => {
  test.each(REFUSED)('%s', (_, template, message) => {
    const { messages } = loadForTest({ page: template });
    expect(messages.map((found) => found.message).join('\n')).toMatch(message);
  });

  test('the inside of a partial that does not begin where it ends', () => {
    const { messages } = loadForTest({ 'partials/card': '<p title="{{title}}' });
    expect(messages).toMatchObject([{ ruleId: 'template-invalid', file: 'templates/partials/card.hbs' }]);
  });
});

/** Ordinary templates, and what they print from the harmful view. */
const ALLOWED: [name: string, template: string, html: string][] = [
  ['text between elements', '<p>{{user}}</p>', '<p>constructor</p>'],
  ['markup between elements', '<div>{{prose}}</div>', '<div><p>Prose</p></div>'],
  ['text in a title', '<title>{{title}}</title>', '<title>&lt;b&gt;&quot;Title&#39; &amp; more&lt;/b&gt;</title>'],
  [
    'text in an attribute',
    "<p title='{{title}}'>x</p>",
    "<p title='&lt;b&gt;&quot;Title&#39; &amp; more&lt;/b&gt;'>x</p>",
  ],
  ['a condition in an attribute', '<p class="a{{#if isOpen}} b{{/if}}">x</p>', '<p class="a b">x</p>'],
  ['a conditional attribute', '<li{{#if isOpen}} aria-current="page"{{/if}}>x</li>', '<li aria-current="page">x</li>'],
  ['a conditional attribute after a space', '<li {{#if count}}hidden{{/if}}>x</li>', '<li >x</li>'],
  [
    'a conditional attribute without a value',
    '<details{{#if isOpen}} open{{/if}}>x</details>',
    '<details open>x</details>',
  ],
  ['an address', '<a href="{{href}}">x</a>', '<a href="works/one/">x</a>'],
  ['an address after a path', '<a href="../{{href}}">x</a>', '<a href="../works/one/">x</a>'],
  ['an address before a path', '<a href="{{href}}chapter/">x</a>', '<a href="works/one/chapter/">x</a>'],
  [
    'an address of two values with a path between',
    '<a href="{{href}}#{{user}}">x</a>',
    '<a href="works/one/#constructor">x</a>',
  ],
  [
    'an address from branches',
    '<a href="{{#if count}}#top{{else}}{{href}}{{/if}}">x</a>',
    '<a href="works/one/">x</a>',
  ],
  [
    'JSON-LD',
    '<script type="application/ld+json">{{data}}</script>',
    '<script type="application/ld+json">{"name":"\\u003c/script\\u003e"}</script>',
  ],
  [
    'JSON-LD among spaces',
    '<script type="application/ld+json">\n{{data}}\n</script>',
    '<script type="application/ld+json">\n{"name":"\\u003c/script\\u003e"}\n</script>',
  ],
  ['a script by address', '<script src="{{href}}" defer></script>', '<script src="works/one/" defer></script>'],
  ['a meta element', '<meta name="description" content="{{user}}">', '<meta name="description" content="constructor">'],
  [
    'a drawing',
    '<svg viewBox="0 0 1 1"><title>{{user}}</title><path d="M0 0"/></svg>',
    '<svg viewBox="0 0 1 1"><title>constructor</title><path d="M0 0"/></svg>',
  ],
  [
    'a declaration and a comment',
    '<!doctype html><!-- a > b --><p>{{user}}</p>',
    '<!doctype html><!-- a > b --><p>constructor</p>',
  ],
  ['a lone angle', 'a < b {{user}}', 'a < b constructor'],
  ['absent text', '<p>{{subtitle}}{{author.name}}{{author.homepage}}</p>', '<p></p>'],
  ['numbers and truth values', '{{count}} {{isOpen}} {{mixed}}', '0 true 7'],
  [
    'a helper in an attribute',
    '<p title="{{t title a=user}}">x</p>',
    '<p title="&lt;b&gt;&quot;Title&#39; &amp; more&lt;/b&gt;(a,constructor)">x</p>',
  ],
  ['escaped braces', '\\{{title}}', '{{title}}'],
];

describe('a template can print', () => {
  test.each(ALLOWED)('%s', (_, template, html) => {
    const { messages, render } = loadForTest({ page: template });
    expect(messages).toEqual([]);
    expect(render('page', VIEW)).toBe(html);
  });
});

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'blob:x',
  'file:///etc/passwd',
  'view-source:x',
  'feed:javascript:x',
])('the address %j is blanked', (href) => {
  const { render } = loadForTest({ page: '<a href="{{href}}">x</a>' });
  expect(render('page', { ...VIEW, href })).toBe('<a href="">x</a>');
});

test.each([
  'https://example.org/',
  'HTTP://example.org/',
  'mailto:a@example.org',
  '../a/b:c',
  '#a:b',
  '?a:b',
  '//example.org/',
  '',
])('the address %j is kept', (href) => {
  const { render } = loadForTest({ page: '<a href="{{href}}">x</a>' });
  expect(render('page', { ...VIEW, href })).toBe(`<a href="${href}">x</a>`);
});
