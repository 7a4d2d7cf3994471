import { footnotesIn, isWayBack, notedBy } from '../take-away/footnotes.ts';
import {
  elements,
  type FragmentElement,
  type FragmentNode,
  hasClass,
  textOfNodes,
} from '../take-away/parse-fragment.ts';
import { call, code, content, EMPTY, joined, quote, type Typst, words } from './typst.ts';

/** What a text is written with. */
export interface ProseOptions {
  /** Pictures that are there, by the address that fragments have of them. */
  pictures: ReadonlySet<string>;
  /** Places in the file that links may lead to. */
  places: ReadonlySet<string>;
}

/** Options, and where in the text we are. */
interface Place extends ProseOptions {
  /** Footnotes by id, each with what it says; empty inside a footnote. */
  footnotes: ReadonlyMap<string, FragmentElement>;
  /** Footnotes that stand already, by id. */
  noted: Set<string>;
  /** Blocks around this one. */
  depth: number;
}

/** Blocks that are indented; deeper ones are not, since a line has an end and Typst a greatest depth. */
const DEEPEST = 8;

/** Write a fragment of prose for the typesetter. */
export function typstProse(nodes: readonly FragmentNode[], options: ProseOptions): Typst {
  const footnotes = new Map(footnotesIn(nodes).map((item) => [item.attributes.get('id') ?? '', item]));
  return blocks(nodes, { ...options, footnotes, noted: new Set(), depth: 0 });
}

const INLINE = new Set(
  'a abbr b br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** Write nodes as blocks; words among them are a paragraph. */
function blocks(nodes: readonly FragmentNode[], place: Place): Typst {
  const written: Typst[] = [];
  let run: FragmentNode[] = [];
  const flush = () => {
    if (run.some((node) => typeof node !== 'string' || node.trim() !== '')) written.push(paragraph(run, place));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || INLINE.has(node.name)) run.push(node);
    else {
      flush();
      written.push(block(node, place));
    }
  }
  flush();
  return joined(written, '\n');
}

function paragraph(nodes: readonly FragmentNode[], place: Place): Typst {
  const [only, ...others] = nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
  const isPicture = typeof only === 'object' && only.name === 'img' && others.length === 0;
  return isPicture ? picture(only, place, 'picture') : call('p', null, inlines(nodes, place));
}

type Writer = (element: FragmentElement, place: Place) => Typst;

const inside: Writer = (element, place) => blocks(element.children, place);
const ofName =
  (name: string): Writer =>
  (element, place) =>
    call(name, null, inside(element, deeper(place)));

function deeper(place: Place): Place {
  return { ...place, depth: place.depth + 1 };
}

/** Blocks by the class that our own code gave them; the first that fits. */
const BY_CLASS: readonly (readonly [name: string, writer: Writer])[] = [
  ['visually-hidden', () => EMPTY],
  ['footnotes', () => EMPTY],
  ['verse', ofName('verse')],
  ['log', ofName('log')],
  ['letter', ofName('letter')],
  ['epigraph', ofName('epigraph')],
  ['flashback', ofName('flashback')],
  ['centred', ofName('centred')],
  ['end', ofName('centred')],
  ['signature', ofName('signature')],
  ['title-page', ofName('title-block')],
  ['summary', ofName('summary')],
];

/** Blocks by their element; all others are what they hold. */
const BLOCKS: Record<string, Writer> = {
  p: (element, place) =>
    hasClass(element, 'label') ? call('label-line', null, line(element, place)) : paragraph(element.children, place),
  hr: (element) => (hasClass(element, 'soft') ? code('#soft-break') : code('#scene-break')),
  h1: (element, place) => call('book-title', null, line(element, place)),
  h2: (element, place) => call('sub-heading', null, line(element, place)),
  h3: (element, place) => call('sub-heading', null, line(element, place)),
  h4: (element, place) => call('sub-heading', null, line(element, place)),
  h5: (element, place) => call('sub-heading', null, line(element, place)),
  h6: (element, place) => call('sub-heading', null, line(element, place)),
  blockquote: ofName('quotation'),
  aside: ofName('note'),
  details: ofName('note'),
  summary: (element, place) => call('label-line', null, line(element, place)),
  figcaption: (element, place) => call('caption-line', null, line(element, place)),
  pre: (element) => call('preformatted', [quoteLines(textOfNodes(element.children).replace(/\n$/, ''))]),
  ul: (element, place) => list('bullets', element, place),
  ol: (element, place) => list('numbers', element, place, [code(String(startOf(element)))]),
  table,
  dl: (element, place) => call('facts', null, inside(element, place)),
  dt: (element, place) => call('term', null, line(element, place)),
  dd: (element, place) => call('meaning', null, blocks(element.children, place)),
};

function block(element: FragmentElement, place: Place): Typst {
  const [, byClass] = BY_CLASS.find(([name]) => hasClass(element, name)) ?? [];
  const write = byClass ?? BLOCKS[element.name] ?? inside;
  if (place.depth >= DEEPEST && write !== BLOCKS.p) return inside(element, place);
  return write(element, place);
}

function startOf({ attributes }: FragmentElement): number {
  const start = Number(attributes.get('start') ?? '1');
  return Number.isSafeInteger(start) && start >= 0 ? start : 1;
}

/** Lists are one call an item, so that no item is an argument that Typst keeps whole in memory. */
function list(name: string, element: FragmentElement, place: Place, values: readonly Typst[] = []): Typst {
  const items = elements(element.children).map((item) => content(blocks(item.children, deeper(place))));
  return items.length === 0 ? EMPTY : call(name, [...values, ...items]);
}

function table(element: FragmentElement, place: Place): Typst {
  const rows = named(element, 'tr').map((row) => elements(row.children));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const captions = named(element, 'caption').map((one) => call('caption-line', null, line(one, place)));
  if (columns === 0) return joined(captions);
  const cells = rows.flatMap((row) =>
    Array.from({ length: columns }, (_, index) => {
      const cell = row[index];
      if (cell === undefined) return content(EMPTY);
      const written = inlines(cell.children, place);
      return content(cell.name === 'th' ? call('strong', null, written) : written);
    }),
  );
  return joined([...captions, call('rows', [code(String(columns)), ...cells])]);
}

function named(element: FragmentElement, name: string): FragmentElement[] {
  return elements(element.children).flatMap((node) => (node.name === name ? [node] : named(node, name)));
}

/** The words of an element whose blocks, if it has any, are of no account. */
function line(element: FragmentElement, place: Place): Typst {
  return inlines(element.children, place);
}

function inlines(nodes: readonly FragmentNode[], place: Place): Typst {
  return joined(
    nodes.map((node) => (typeof node === 'string' ? words(node.replace(/[ \t\n]+/g, ' ')) : inline(node, place))),
  );
}

const emphasis: Writer = (element, place) => call('emph', null, line(element, place));
const strong: Writer = (element, place) => call('strong', null, line(element, place));
const struck: Writer = (element, place) => call('strike', null, line(element, place));
const under: Writer = (element, place) => call('underline', null, line(element, place));
const typed: Writer = (element) => call('typed', [quote(textOfNodes(element.children))]);

/** Elements within a line; all others are what they hold. */
const INLINES: Record<string, Writer> = {
  em: emphasis,
  i: emphasis,
  cite: emphasis,
  dfn: emphasis,
  var: emphasis,
  strong,
  b: strong,
  del: struck,
  s: struck,
  u: under,
  ins: under,
  code: typed,
  kbd: typed,
  samp: typed,
  br: () => code('#linebreak();'),
  wbr: () => code('#sym.zws;'),
  rp: () => EMPTY,
  rt: () => EMPTY,
  small: (element, place) => call('small', null, line(element, place)),
  sub: (element, place) => call('sub', null, line(element, place)),
  sup: (element, place) => footnote(element, place) ?? call('super', null, line(element, place)),
  q: (element, place) => (hasClass(element, 'voice') ? emphasis(element, place) : line(element, place)),
  ruby,
  a: link,
  img: (element, place) => picture(element, place, 'small-picture'),
};

function inline(element: FragmentElement, place: Place): Typst {
  const write = INLINES[element.name];
  return write === undefined ? line(element, place) : write(element, place);
}

function ruby(element: FragmentElement, place: Place): Typst {
  const reading = textOfNodes(elements(element.children).filter(({ name }) => name === 'rt'));
  return call('ruby', [quote(reading)], line(element, place));
}

function footnote(element: FragmentElement, place: Place): Typst | null {
  const id = notedBy(element) ?? '';
  const note = place.footnotes.get(id);
  if (note === undefined || place.noted.has(id)) return null;
  place.noted.add(id);
  const here = { ...place, footnotes: new Map(), depth: DEEPEST };
  const [first, ...others] = elements(note.children);
  // The first paragraph stands on the line of the number.
  if (first?.name !== 'p') return call('footnote', null, inlines(note.children, here));
  return call('footnote', null, joined([inlines(first.children, here), blocks(others, here)]));
}

function link(element: FragmentElement, place: Place): Typst {
  const { attributes } = element;
  if (isWayBack(element)) return EMPTY;
  const address = attributes.get('href') ?? '';
  const shown = line(element, place);
  if (address.startsWith('#'))
    return place.places.has(address.slice(1)) ? call('link', [code(`<${address.slice(1)}>`)], shown) : shown;
  if (!/^(?:https?|mailto):/.test(address)) return shown;
  // On paper the address is all that is left of a link.
  return textOfNodes(element.children) === address
    ? call('link', [quote(address)], call('address', [quote(address)]))
    : call('cited', [quote(address)], shown);
}

function picture({ attributes }: FragmentElement, { pictures }: Place, how: 'picture' | 'small-picture'): Typst {
  const [source, says] = [attributes.get('src') ?? '', attributes.get('alt') ?? ''];
  if (!pictures.has(source)) return how === 'picture' ? call('p', null, words(says)) : words(says);
  return call(how, [quote(`/${source}`), quote(says)]);
}

function quoteLines(text: string): Typst {
  return code(text.split('\n').map(quote).join(' + "\\n" + '));
}
