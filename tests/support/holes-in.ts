import { readFragment } from '../prose/read-fragment.ts';

/** What a story may bring onto a page; everything else in a fragment is a hole. */
const ELEMENTS = new Set(
  (
    'a abbr aside b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h3 h4 h5 h6 hr i img ' +
    'ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead ' +
    'tr u ul var wbr'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  'alt aria-label class colspan dir height href id lang role rowspan scope src start tabindex title type value width'.split(
    ' ',
  ),
);
const ADDRESS = /^(?:https?:\/\/|mailto:|fabula:file\/|#[^\s"<>]*-fn(?:ref)?-)/;
const PICTURE = /^fabula:asset\//;

/** Values that only our own code writes, and no others of their attribute. */
function isHole(key: string, value: string): boolean {
  if (key === 'href') return !ADDRESS.test(value);
  if (key === 'src') return !PICTURE.test(value);
  if (key === 'tabindex') return value !== '0';
  return key === 'role' && value !== 'group';
}

/**
 * Find elements, attributes and addresses that no fragment may hold, with a parser that is not the program's own.
 *
 * @throws When a fragment is not well-formed XML.
 */
export function holesIn(fragments: readonly string[]): string[] {
  return fragments.flatMap((html) =>
    readFragment(html).elements.flatMap(({ name, attributes }) => [
      ...(ELEMENTS.has(name) ? [] : [`<${name}>`]),
      ...[...attributes.keys()].filter((key) => !ATTRIBUTES.has(key)).map((key) => `<${name} ${key}>`),
      ...[...attributes]
        .filter(([key, value]) => isHole(key, value))
        .map(([key, value]) => `<${name} ${key}="${value}">`),
    ]),
  );
}
