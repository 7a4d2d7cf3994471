import fc from 'fast-check';
import type { Nodes } from 'hast';
import rehypeRaw from 'rehype-raw';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { loadForTest } from './load-for-test.ts';
import { VIEW } from './view-for-test.ts';

/** Pieces of HTML that, put together at random, come near every state of the tokenizer. */
// biome-ignore format: a table
const PIECES = [
  '<p', '<a', '<h', '<svg', '<svg>', '</svg>', '<script', '</script>', '<script>', '<style>', '</style>', '<title>', '</title>',
  '<textarea>', '</textarea>', '<noscript>', '</noscript>', '<p>', '</p>', '<p ', '<a ', '</', '<', '>', '/>', '/', ' ', '=', '"', "'",
  ' title="', " title='", ' href="', ' onclick="', ' style="', ' type="application/ld+json"', '<!--', '-->', '--', '-', '!', '<!', '<?',
  '<![CDATA[', ']]>', 'x', '&', ':', '#', 'java', '{{title}}', '{{! c }}', '{{> partials/empty}}', '{{~title~}}',
];
/** Whole ones, so that enough templates pass. */
const WHOLE = [
  '{{title}}',
  '<p title="{{title}}">',
  "<a href='{{title}}'>",
  '<title>{{title}}</title>',
  '<!-- x -->',
  '<br/>',
];

const { template } = fc.letrec<{ template: string; block: string }>((tie) => ({
  template: fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 3, arbitrary: fc.constantFrom(...WHOLE) },
        { weight: 1, arbitrary: tie('block') },
      ),
      {
        maxLength: 9,
      },
    )
    .map((pieces) => pieces.join('')),
  block: fc.oneof(
    { depthSize: 'small' },
    fc.tuple(tie('template'), tie('template')).map(([a, b]) => `{{#if isOpen}}${a}{{else}}${b}{{/if}}`),
    tie('template').map((body) => `{{#each letters}}${body}{{/each}}`),
    tie('template').map((body) => `{{#if count}}${body}{{/if}}`),
  ),
}));

const HARMFUL = [
  '"\'><script>alert(1)</script>',
  '-->\'"]]></title></textarea></style></noscript><img src=x onerror=alert(1)>',
  ' onload=alert(1) x="',
  'javascript:alert(1)',
];

const parser = unified().use(rehypeRaw);

/** The last element makes the parser finish the text before it. Elements, names of attributes, comments and text of scripts: everything but the values that may differ. */
function skeleton(html: string): unknown {
  return describe(parser.runSync({ type: 'root', children: [{ type: 'raw', value: `${html}<hr>` }] }) as Nodes, '');
}

function describe(node: Nodes, parent: string): unknown {
  if (node.type === 'text') return parent === 'script' || parent === 'style' ? node.value : 'text';
  if (node.type === 'comment') return `comment ${node.value}`;
  const children = 'children' in node ? node.children : [];
  const name = node.type === 'element' ? node.tagName : node.type;
  const attributes = node.type === 'element' ? Object.keys(node.properties) : [];
  return [name, attributes, children.map((child) => describe(child, name))];
}

test('whatever a template that passes looks like, no value changes the structure of the page', () => {
  let passed = 0;
  fc.assert(
    fc.property(template, fc.constantFrom(...HARMFUL), (text, title) => {
      const { messages, render } = loadForTest({ page: text });
      if (messages.length > 0) return;
      passed += text.includes('{{title}}') ? 1 : 0;
      const harmless = render('page', { ...VIEW, title: 'aaa' });
      expect(skeleton(render('page', { ...VIEW, title }))).toEqual(skeleton(harmless));
    }),
    { numRuns: Number(process.env.RUNS ?? 600) },
  );

  expect(passed).toBeGreaterThan(10);
});

test('any text is printed so that a browser reads the same text', () => {
  const { render } = loadForTest({ page: '<p title="{{title}}">{{title}}</p>' });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      const tree = parser.runSync({
        type: 'root',
        children: [{ type: 'raw', value: render('page', { ...VIEW, title }) }],
      });
      const read = title.replace(/\r\n?/g, '\n').replaceAll('\0', '');
      expect(tree.children[0]).toMatchObject({
        tagName: 'p',
        children: read === '' ? [] : [{ type: 'text', value: read }],
      });
    }),
  );
});
