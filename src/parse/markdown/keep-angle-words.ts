import type { Html, Nodes, Paragraph, Parent, RootContent } from 'mdast';

/** Names of HTML's elements, old ones too; anything else in angle brackets is what somebody wrote. */
const ELEMENTS = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup ' +
    'data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins ' +
    'isindex kbd label legend li link listing main map mark marquee math menu menuitem meta meter nav nobr noembed noframes noscript object ol optgroup option output p param picture plaintext pre ' +
    'progress q rb rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr ' +
    'track tt u ul var video wbr xmp'
  ).split(' '),
);

const TAG = /^<\/?([a-z][\w:-]*)(?:\s[^<>]*)?\/?>$/i;

/** Make text of tags that are no HTML (`<sigh>`, `<thinking>`), so that no word of a story is lost. */
export function keepAngleWords(nodes: readonly RootContent[]): RootContent[] {
  return nodes.map((node) => {
    if (node.type === 'html' && isWord(node)) {
      const text = { type: 'text' as const, value: node.value, ...(node.position && { position: node.position }) };
      const paragraph: Paragraph = {
        type: 'paragraph',
        children: [text],
        ...(node.position && { position: node.position }),
      };
      return paragraph;
    }
    keepInside(node);
    return node;
  });
}

function keepInside(node: Nodes): void {
  if (!('children' in node)) return;
  const parent = node as Parent;
  parent.children = parent.children.map((child) => {
    if (child.type === 'html' && isWord(child))
      return { type: 'text', value: child.value, ...(child.position && { position: child.position }) };
    keepInside(child);
    return child;
  });
}

function isWord(node: Html): boolean {
  const name = TAG.exec(node.value.trim())?.[1];
  return name !== undefined && !ELEMENTS.has(name.toLowerCase());
}
