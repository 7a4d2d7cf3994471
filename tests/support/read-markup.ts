/** One start tag of a page or feed. */
export interface Tag {
  /** Name as written, lower case. */
  name: string;
  /** Attributes by lower-case name, character references decoded. */
  attributes: ReadonlyMap<string, string>;
  /** 1-based line on which the tag begins. */
  line: number;
  /** Text up to the next tag, as written; whole for `script`, `style` and `loc`. */
  text: string;
}

/**
 * List the start tags of an HTML or XML file.
 *
 * It reads what a valid file may hold; that files are valid is the Nu checker's business.
 *
 * @param markup The whole file.
 * @returns Tags in order; comments, declarations and end tags are left out.
 */
export function readMarkup(markup: string): Tag[] {
  const tags: Tag[] = [];
  let line = 1;
  let counted = 0;
  for (const match of markup.matchAll(TOKEN)) {
    const { name, attributes, raw } = match.groups ?? {};
    if (name === undefined) continue;
    line += markup.slice(counted, match.index).split('\n').length - 1;
    counted = match.index;
    const end = match.index + match[0].length;
    tags.push({
      name: name.toLowerCase(),
      attributes: readAttributes(attributes ?? ''),
      line,
      text: raw ?? markup.slice(end, markup.indexOf('<', end) < 0 ? undefined : markup.indexOf('<', end)),
    });
  }
  return tags;
}

/** Decode the character references that a serialiser writes: the five of XML, and numbers. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, decimal, hexadecimal, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return NAMED.get(String(name).toLowerCase()) ?? '';
  });
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const ATTRIBUTES = String.raw`(?<attributes>(?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*/?>`;

/** A comment, a character section, or a start tag; scripts and styles swallow their text. */
const TOKEN = new RegExp(
  String.raw`<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(?<name>[a-z][\w:.-]*)${ATTRIBUTES}(?:(?<=<(?:script|style)\b[^>]*>)(?<raw>[\s\S]*?)(?=</(?:script|style))|)`,
  'gi',
);

const ATTRIBUTE = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map((match) => [
      (match[1] ?? '').toLowerCase(),
      decodeReferences(match[2] ?? match[3] ?? match[4] ?? ''),
    ]),
  );
}
