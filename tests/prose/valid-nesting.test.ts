import type { Element, Nodes, Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { validNesting } from '../../src/prose/valid-nesting.ts';

/** Write a fragment as it stands after mending. */
function mend(html: string): string {
  const raw = { type: 'root', children: [{ type: 'raw', value: html } as never] } as Root;
  const tree = unified().use(rehypeRaw).runSync(raw) as Root;
  validNesting(tree);
  return unified()
    .use(rehypeStringify)
    .stringify(tree as never);
}

test.each([
  ['a list within a list', '<ul><li>a</li><ul><li>b</li></ul></ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['words in a list', '<ol>a<li>b</li>c</ol>', '<ol><li>a</li><li>bc</li></ol>'],
  ['a list without anything', '<ul> </ul>', '<ul> </ul>'],
  ['a term of which nothing is said', '<dl><dt>a</dl>', '<dl><dt>a</dt><dd></dd></dl>'],
  ['what is said of no term', '<dl>a<dd>b</dl>', '<dl><dt></dt><dd>a</dd><dd>b</dd></dl>'],
  ['a list of no terms', '<dl></dl>', '<div></div>'],
  [
    'a foot above the body',
    '<table><tfoot><tr><td>a</tfoot><tbody><tr><td>b</table>',
    '<table><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>a</td></tr></tfoot></table>',
  ],
  ['a table of a caption alone', '<table><caption>a</table>', '<div>a</div>'],
  [
    'two captions',
    '<table><caption>a<caption>b<tr><td>c</table>',
    '<table><caption>ab</caption><tbody><tr><td>c</td></tr></tbody></table>',
  ],
  [
    'a caption in the middle of a figure',
    '<figure>a<figcaption>b</figcaption>c<figcaption>d</figcaption></figure>',
    '<figure><figcaption>b</figcaption>ac<div>d</div></figure>',
  ],
  ['a passage without a name', '<details>a</details>', '<div>a</div>'],
  [
    'the name of a passage at its end',
    '<details>a<summary>b</summary></details>',
    '<details><summary>b</summary>a</details>',
  ],
  ['a list in bold', '<b><ul><li>a</ul></b>', '<div><ul><li>a</li></ul></div>'],
  [
    'a table in bold in italics',
    '<i><b><table><tr><td>a</table></b></i>',
    '<div><div><table><tbody><tr><td>a</td></tr></tbody></table></div></div>',
  ],
  ['a paragraph in a heading', '<h2><p>a</p>b</h2>', '<h2>a b</h2>'],
  ['a reading of nothing', '<ruby><rt>a</ruby>', '<span><span>a</span></span>'],
  ['a base without a reading', '<ruby>a</ruby>', '<span>a</span>'],
  ['a term in a term', '<dfn>a <dfn>b</dfn></dfn>', '<dfn>a <span>b</span></dfn>'],
  [
    'what stands where it may',
    '<p>a <b>b</b></p><ruby>c<rt>d</rt></ruby>',
    '<p>a <b>b</b></p><ruby>c<rt>d</rt></ruby>',
  ],
])('%s is mended', (_what, written, expected) => {
  expect(mend(written)).toBe(expected);
});

test('no word is lost, and mending twice changes nothing', () => {
  const words = (node: Nodes): string =>
    node.type === 'text' ? node.value : 'children' in node ? node.children.map(words).join(' ') : '';
  const names = [
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
    'table',
    'caption',
    'tfoot',
    'thead',
    'figure',
    'figcaption',
    'details',
    'summary',
    'b',
    'h3',
    'ruby',
    'rt',
    'dfn',
    'p',
  ];
  for (const outer of names) {
    for (const inner of names) {
      const box = (tagName: string, children: Element['children']): Element => ({
        type: 'element',
        tagName,
        properties: {},
        children,
      });
      const tree: Root = {
        type: 'root',
        children: [
          box(outer, [
            { type: 'text', value: 'one' },
            box(inner, [box(outer, [{ type: 'text', value: 'two' }])]),
            { type: 'text', value: 'three' },
          ]),
        ],
      };
      validNesting(tree);
      expect(words(tree).split(/\s+/).filter(Boolean).sort(), `${outer} ${inner}`).toEqual(['one', 'three', 'two']);
      const once = JSON.stringify(tree);
      validNesting(tree);
      expect(JSON.stringify(tree), `${outer} ${inner}`).toBe(once);
    }
  }
});
