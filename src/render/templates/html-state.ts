/** Where in HTML a template stands, as far as it matters for what may be printed there. */
export interface HtmlState {
  at: HtmlPlace;
  /** Name of the tag that is being read, or of the raw element that is open. */
  tag: string;
  /** An end tag is being read. */
  closing: boolean;
  attribute: string;
  quote: '' | '"' | "'";
  /** Literal characters that decide what follows: of an address, a script's type, the tail of raw text. */
  literal: string;
  /** A value was printed into this address, and nothing since proves that it cannot be a scheme. */
  unsettled: boolean;
  /** Type of the script whose tag is being read or whose text is open. */
  scriptType: string | null;
  /** This tag is a `meta` that acts like a header. */
  httpEquiv: boolean;
  /** A value was printed into this tag. */
  printed: boolean;
  /** Open `svg` and `math` elements, in which markup is parsed by other rules. */
  foreign: number;
}

/** States of the HTML tokenizer, those alike for our purpose joined. */
type HtmlPlace =
  | 'text'
  | 'words'
  | 'raw'
  | 'tag-open'
  | 'end-tag-open'
  | 'declaration'
  | 'comment'
  | 'doctype'
  | 'tag-name'
  | 'self-closing'
  | 'between'
  | 'gap'
  | 'attribute-name'
  | 'after-name'
  | 'before-value'
  | 'unquoted'
  | 'quoted';

/** How a value is written at a place. */
export type PrintContext = 'text' | 'words' | 'attribute' | 'address' | 'json-ld';

/** The state at the start and end of every template. */
export const OUTSIDE: HtmlState = {
  at: 'text',
  tag: '',
  closing: false,
  attribute: '',
  quote: '',
  literal: '',
  unsettled: false,
  scriptType: null,
  httpEquiv: false,
  printed: false,
  foreign: 0,
};

const ADDRESSES = new Set(
  'href src action formaction poster cite data background ping manifest longdesc xlink:href srcset imagesrcset'.split(
    ' ',
  ),
);
const ANIMATIONS = new Set(['animate', 'set', 'animatemotion', 'animatetransform']);

/**
 * Tell how a value may be printed at a state.
 *
 * @param state Where the template stands.
 * @returns The context, or `problem`: why nothing may be printed there, the end of a sentence.
 */
export function printContext(state: HtmlState): { context: PrintContext } | { problem: string } {
  // Sanitised markup means something else to the parser of a drawing: only plain values are printed there.
  if (state.at === 'text') return { context: state.foreign > 0 ? 'words' : 'text' };
  if (state.at === 'words' && state.literal === '') return { context: 'words' };
  if (state.at === 'raw') return rawContext(state);
  if (state.at !== 'quoted') return { problem: PLACE_NAMES[state.at] };
  if (state.closing) return { problem: 'in an end tag' };
  if (/^on|^style$|^srcdoc$|^http-equiv$/.test(state.attribute))
    return { problem: `in the attribute "${state.attribute}"` };
  if (ANIMATIONS.has(state.tag)) return { problem: `in an attribute of <${state.tag}>` };
  if (state.tag === 'script' && state.attribute !== 'src')
    return { problem: `in the attribute "${state.attribute}" of a script` };
  return isAddress(state) ? addressContext(state) : { context: 'attribute' };
}

function rawContext(state: HtmlState): { context: PrintContext } | { problem: string } {
  const isData = state.tag === 'script' && state.scriptType === 'application/ld+json';
  if (isData && state.literal === '' && !state.printed) return { context: 'json-ld' };
  return { problem: isData ? 'beside the value of a script of JSON-LD' : `in <${state.tag}>` };
}

function addressContext(state: HtmlState): { context: PrintContext } | { problem: string } {
  if (state.unsettled)
    return { problem: 'in an address after another value, unless a "/", "?" or "#" stands between them' };
  if (state.literal.trim() === '') return { context: 'address' };
  if (isSettled(state.literal)) return { context: 'attribute' };
  return { problem: 'in an address after text that holds no "/", "?" or "#"' };
}

/** Whether no value that follows can change the scheme of the address. */
export function isSettled(literal: string): boolean {
  return /^[^:&]*[/?#]|^\s*(?:https?|mailto):/i.test(literal);
}

/** Whether the attribute that is being read holds an address. */
export function isAddress(state: HtmlState): boolean {
  return ADDRESSES.has(state.attribute);
}

/** The state after a value was printed. */
export function afterPrint(state: HtmlState): HtmlState {
  if (state.at === 'raw') return { ...state, printed: true };
  if (state.at !== 'quoted') return state;
  const first = isAddress(state) && !isSettled(state.literal);
  return { ...state, printed: true, unsettled: first, literal: first ? '' : state.literal };
}

/**
 * Tell the state at which a block begins or ends, where the text before and after it need not be joined.
 *
 * @param state Where the template stands.
 * @returns The state, or `problem`: why no block may stand there, the end of a sentence.
 */
export function blockBoundary(state: HtmlState): { state: HtmlState } | { problem: string } {
  if (state.closing) return { problem: 'in an end tag' };
  if (state.at === 'tag-name' || state.at === 'attribute-name')
    return { state: { ...state, at: 'gap', attribute: '' } };
  if (state.at === 'after-name') return { state: { ...state, at: 'between', attribute: '' } };
  const isWhole = state.at !== 'words' || state.literal === '';
  if (isWhole && ['text', 'words', 'quoted', 'between', 'gap'].includes(state.at)) return { state };
  return { problem: state.at === 'raw' ? `in <${state.tag}>` : PLACE_NAMES[state.at] };
}

/**
 * Join the ends of two branches.
 *
 * @param a State at the end of one branch.
 * @param b State at the end of the other.
 * @returns A state that allows only what both allow; `null` when they stand in different places.
 */
export function joinStates(a: HtmlState, b: HtmlState): HtmlState | null {
  if (a.tag !== b.tag || a.foreign !== b.foreign || a.quote !== b.quote) return null;
  const printed = a.printed || b.printed;
  const httpEquiv = a.httpEquiv || b.httpEquiv;
  const scriptType = a.scriptType === b.scriptType ? a.scriptType : 'unknown';
  const joined = { ...a, printed, httpEquiv, scriptType };
  const open = new Set(['between', 'gap']);
  if (open.has(a.at) && open.has(b.at)) {
    return { ...joined, at: a.at === b.at ? a.at : 'gap', attribute: '', literal: '', unsettled: false };
  }
  if (a.at !== b.at) return null;
  if (a.at !== 'quoted') return joined;
  if (a.attribute !== b.attribute) return null;
  if (a.literal === b.literal && a.unsettled === b.unsettled) return joined;
  const settled = isSettled(a.literal) && isSettled(b.literal);
  // The strictest state: no further value, and no colon before the path has begun.
  return settled ? joined : { ...joined, literal: '', unsettled: isAddress(a) };
}

const PLACE_NAMES: Record<HtmlPlace, string> = {
  text: 'between elements',
  words: 'in an end tag',
  raw: 'in raw text',
  'tag-open': 'in the name of a tag',
  'end-tag-open': 'in the name of a tag',
  declaration: 'in a comment or declaration',
  comment: 'in a comment',
  doctype: 'in a comment or declaration',
  'tag-name': 'in the name of a tag',
  'self-closing': 'at the end of a tag',
  between: 'in the name of an attribute',
  gap: 'in the name of an attribute',
  'attribute-name': 'in the name of an attribute',
  'after-name': 'in the name of an attribute',
  'before-value': 'in an attribute without quotes',
  unquoted: 'in an attribute without quotes',
  quoted: 'in an attribute',
};
