import { describe, expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { holesIn } from '../support/holes-in.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';
import { readFragment } from './read-fragment.ts';

const PAYLOADS: readonly [what: string, markup: string][] = [
  ['a script', '<script>alert(1)</script>'],
  ['a script with an address', '<script src="//evil.example/x.js"></script>'],
  ['a script in pieces', '<scr<script>ipt>alert(1)</scr</script>ipt>'],
  ['a script in capitals', '<SCRIPT\n>alert(1)</SCRIPT\n>'],
  ['a script that is never closed', '<script>alert(1)'],
  ['an end without a beginning', '</p></div></main></body></html><script>alert(1)</script>'],
  ['a handler', '<b onclick="alert(1)">x</b>'],
  ['a handler without quotes', '<img src=x onerror=alert(1)//'],
  ['a handler after a slash', '<img/src="x"/onerror="alert(1)">'],
  ['a handler with a made-up name', '<p onwhatever=alert(1) ONCLICK=alert(1)>x</p>'],
  ['a handler on details', '<details open ontoggle=alert(1)><summary>x</summary></details>'],
  ['a javascript link', '<a href="javascript:alert(1)">x</a>'],
  ['a javascript link with a tab', '<a href="java\tscript:alert(1)">x</a>'],
  ['a javascript link with references', '<a href="&#106;avascript&colon;alert(1)">x</a>'],
  ['a javascript link after a control', '<a href="&#1;javascript:alert(1)">x</a>'],
  ['a javascript link after a space', '<a href=" \n javascript:alert(1)">x</a>'],
  [
    'a javascript link of Markdown',
    '[x](javascript:alert(1)) [y](<javascript:alert(1)>) [z][r]\n\n[r]: javascript:alert(1)',
  ],
  ['a javascript autolink', '<javascript:alert(1)>'],
  ['a vbscript link', '[x](vbscript:msgbox(1)) <a href="vbscript:x">y</a>'],
  ['a data link', '[x](data:text/html,<script>alert(1)</script>) <a href="data:text/html;base64,PHNjcmlwdD4=">y</a>'],
  ['a data picture', '![x](data:image/svg+xml,<svg/onload=alert(1)>) <img src="data:image/svg+xml;base64,PHN2Zz4=">'],
  ['a file link', '[x](file:///etc/passwd) ![y](file:///etc/passwd)'],
  [
    'a link to another host without a scheme',
    '[x](//evil.example/) ![y](//evil.example/y.png) <a href="\\\\evil.example">z</a>',
  ],
  [
    'a forged placeholder',
    '[x](fabula:file/secret.txt) ![y](fabula:asset/secret.png) <a href="fabula:file/secret.txt">z</a>',
  ],
  ['a style', '<style>@import "//evil.example/x.css"; p { display: none }</style>'],
  ['a style attribute', '<p style="position:fixed;top:0;background:url(//evil.example)">x</p>'],
  ['a link element', '<link rel="stylesheet" href="//evil.example/x.css">'],
  [
    'a drawing',
    '<svg onload="alert(1)"><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  ],
  [
    'a drawing with foreign content',
    '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>"></iframe></foreignObject></svg>',
  ],
  [
    'a formula',
    '<math><mi xlink:href="javascript:alert(1)">x</mi><annotation-xml encoding="text/html"><script>1</script></annotation-xml></math>',
  ],
  [
    'a formula that changes its parser',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ],
  ['a drawing that changes its parser', '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">'],
  ['a form in a formula', '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>'],
  ['noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
  ['a frame', '<iframe src="https://evil.example/" srcdoc="<script>alert(1)</script>"></iframe>'],
  ['a frame set', '<frameset><frame src="javascript:alert(1)"></frameset>'],
  ['an object', '<object data="data:text/html,x"></object><embed src="//evil.example"><applet code=x></applet>'],
  ['a base', '<base href="https://evil.example/">'],
  ['a meta refresh', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
  ['a template', '<template><script>alert(1)</script><img src=x onerror=alert(1)></template>'],
  [
    'a form',
    '<form action="https://evil.example/"><input name=x autofocus onfocus=alert(1)><button formaction="javascript:alert(1)">x</button></form>',
  ],
  [
    'raw text elements',
    '<textarea></textarea><script>alert(1)</script><title></title><xmp><script>x</script></xmp><plaintext><b>x',
  ],
  [
    'media',
    '<video src="//evil.example" onerror=alert(1) autoplay></video><audio src=x><source src=y></audio><picture><source srcset="//evil.example"></picture>',
  ],
  [
    'a portal and a dialog',
    '<portal src="//evil.example"></portal><dialog open>x</dialog><slot name=x></slot><marquee onstart=alert(1)>x</marquee>',
  ],
  ['a custom element', '<x-y onclick=alert(1) is="z">x</x-y>'],
  [
    'foreign ids and names',
    '<a id="text-1" name="location">x</a><p id="search">y</p><p id="text-1">z</p><img name="body" id="cookie" src="a.png">',
  ],
  ['foreign classes', '<div class="letter site-menu hidden">x</div>'],
  [
    'data and accessibility attributes',
    '<p data-x="y" aria-hidden="true" role="button" tabindex="0" contenteditable accesskey="x" hidden>x</p>',
  ],
  [
    'a target and a ping',
    '<a href="https://a.example/" target="_top" ping="//evil.example" rel="opener" download>x</a>',
  ],
  [
    'picture sets',
    '<img src="a.png" srcset="//evil.example 2x" usemap="#m" crossorigin loading=eager><map name=m><area href="javascript:1"></map>',
  ],
  ['a comment that ends early', '<!--><script>alert(1)</script>--><!-- --!><img src=x onerror=alert(1)>'],
  [
    'a character section',
    '<![CDATA[<script>alert(1)</script>]]> ]]> <?php echo 1 ?> <!DOCTYPE html [<!ENTITY x "y">]> &x;',
  ],
  [
    'references to characters that XML forbids',
    '&#0; &#1; &#8; &#12; &#xB; &#x1F; &#xFFFE; &#xD800; <b>&#1;&#12;&#x1F;&#xFFFF;</b>',
  ],
  [
    'forbidden characters in attributes',
    '![&#1;&#12;](a.png "&#1;&#12;") <img src="a.png" alt="&#1;&#12;" title="&#xFFFF;">',
  ],
  ['quotes in attributes', '![" onerror=alert(1) x="](a.png) <img src="a.png" alt=\'" onerror="alert(1)\'>'],
  ['a footnote with markup', 'x[^1] y[^1]\n\n[^1]: <script>alert(1)</script> <a href="javascript:1">z</a>'],
  ['a footnote with a hostile name', 'x[^"><script>]\n\n[^"><script>]: y'],
  ['code', '`<script>alert(1)</script>`\n\n```html\n<script>alert(1)</script>\n```'],
  ['attributes that differ in namespace', '<p xml:lang="en" xmlns:x="y" xlink:href="z" xmlns="evil">x</p>'],
  ['names that are no XML', '<b"c>x</b"c> <a\u0000b>y <p 1a=2 @b=3 :c=4 "=5>z</p>'],
  ['hundreds of open elements', '<b><i>'.repeat(200)],
  ['a table in pieces', '<table><script>alert(1)</script><tr onclick=x><td>x<td>y</table><td>z'],
];

describe('markup of a story', () => {
  test.each(PAYLOADS)('%s brings nothing foreign onto a page', (_what, markup) => {
    const head = '---\ntitle: Title\nauthor: A\nsummary: S\n---\n\n';
    for (const text of [markup, `${head}${markup}`, `${head}Before ${markup} after.\n\n> ${markup}`]) {
      expect(holesIn(fragmentsOf('text.md', text))).toEqual([]);
    }
  });

  test.each(PAYLOADS)('%s is only text in a plain story', (_what, markup) => {
    const elements = fragmentsOf('text.txt', `Title\nby A\n\nBefore.\n\n${markup}\n\nAfter.\n`).flatMap(
      (html) => readFragment(html).elements,
    );
    expect(
      elements.filter(({ name }) => !['p', 'em', 'strong', 'br', 'hr', 'div', 'blockquote'].includes(name)),
    ).toEqual([]);
  });

  test.each(PAYLOADS)('%s in a summary or a note brings nothing foreign onto a page', (_what, markup) => {
    const quoted = JSON.stringify(markup);
    const text = `---\ntitle: ${quoted}\nsummary: ${quoted}\nnotes: ${quoted}\nendnotes: ${quoted}\n---\n\nText.\n`;
    expect(holesIn(fragmentsOf('text.md', text))).toEqual([]);
    expect(holesIn(fragmentsOf('text.txt', text))).toEqual([]);
  });
});

/** All HTML that a file brings: its fragments and its summary. */
function fragmentsOf(path: string, text: string): string[] {
  const { facts, fragments } = intake({ path, bytes: Buffer.from(text), profile: TEST_PROFILE, isPart: false });
  return [...fragments.map(({ html }) => html), ...(facts.summary === null ? [] : [facts.summary.html])];
}

test.each([
  ['a sign in a caption', '![a <b id="c"> d](x.png)', 'alt="a &#x3C;b id=&#x22;c&#x22;> d"'],
  ['an address that is none', '[a](https:javascript:alert(1))', '<a>a</a>'],
  ['an address without a host', '<a href="https:/\\evil.example/">a</a>', '<a>a</a>'],
  ['a language and a direction that are none', '<ul lang="!!" dir="up"><li>a</ul>', '<ul><li>a</li></ul>'],
  ['a list from no number', '<ol start="-3x"><li value="b">a</li></ol>', '<ol><li>a</li></ol>'],
  ['a picture as wide as half a page', '<img src="x.png" alt="a" width="50%" height=9>', 'alt="a" height="9" />'],
  ['a cell over no columns', '<table><tr><td colspan="0" rowspan="2">a</table>', '<td rowspan="2">a</td>'],
  ['a note whose reference was removed', '<select>a[^1]</select>\n\nb\n\n[^1]: c', '<a aria-label="↩"'],
])('%s is mended', (_what, markup, expected) => {
  const html = fragmentsOf('text.md', markup).join('');
  expect(html).toContain(expected);
  expect(holesIn([html])).toEqual([]);
});
