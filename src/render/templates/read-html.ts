import { type HtmlState, isAddress, isSettled, OUTSIDE } from './html-state.ts';

/** Result of reading literal HTML: the state after it, or what is wrong and at which character. */
export type HtmlReading = { state: HtmlState } | { problem: string; index: number };

const SPACE = /\s/;
const LETTER = /[a-z]/i;
const RAW_ELEMENTS = new Set('script style xmp iframe noembed noframes plaintext'.split(' '));
const WORD_ELEMENTS = new Set(['title', 'textarea']);

/**
 * Follow literal HTML of a template through the states of the HTML tokenizer.
 *
 * Stricter than the standard where leniency would let two readers see different things: what is merely odd there
 * (a quote in an attribute's name, an attribute without a space before it) is a problem here.
 * Source: WHATWG HTML, section 13.2.5 "Tokenization".
 *
 * @param start State before the text.
 * @param text Literal part of a template.
 * @returns The state after it, or the first problem with its index in the text.
 */
export function readHtml(start: HtmlState, text: string): HtmlReading {
  let state: HtmlState = { ...start };
  for (let index = 0; index < text.length; index++) {
    if (state.at === 'text') {
      const next = text.indexOf('<', index);
      if (next < 0) break;
      index = next;
    }
    const result = STEPS[state.at](state, text.charAt(index));
    if (typeof result === 'string') return { problem: result, index };
    if (result.again) index--;
    state = result.state;
  }
  return { state };
}

type Step = (state: HtmlState, character: string) => { state: HtmlState; again?: boolean } | string;

const STEPS: Record<HtmlState['at'], Step> = {
  text: (state) => to(state, { at: 'tag-open' }),
  'tag-open': (state, c) => {
    if (LETTER.test(c)) return again(state, { at: 'tag-name', tag: '', closing: false });
    if (c === '/') return to(state, { at: 'end-tag-open' });
    if (c === '!') return to(state, { at: 'declaration', literal: '' });
    return c === '?' ? '"<?" cannot be used in HTML' : again(state, { at: 'text' });
  },
  'end-tag-open': (state, c) => {
    if (LETTER.test(c)) return again(state, { at: 'tag-name', tag: '', closing: true });
    return '"</" must be followed by a name';
  },
  declaration: (state, c) => {
    const literal = state.literal + c;
    if (c !== '-' && 'doctype'.startsWith(literal.toLowerCase())) return to(state, { literal });
    if (/^doctype\s$/i.test(literal)) return to(state, { at: 'doctype', literal: '' });
    if (c !== '-' || !/^-?$/.test(state.literal)) return 'after "<!" only a comment or "doctype" can stand';
    // "<!-->" is a whole comment: the dashes that open it may close it.
    return state.literal === '-' ? to(state, { at: 'comment', literal: '--' }) : to(state, { literal: '-' });
  },
  comment: (state, c) => {
    const literal = (state.literal + c).slice(-4);
    return /--!?>$/.test(literal) ? to(state, { at: 'text', literal: '' }) : to(state, { literal });
  },
  doctype: (state, c) => (c === '>' ? to(state, { at: 'text' }) : { state }),
  'tag-name': (state, c) => {
    const end = tagEnd(state, c);
    if (end === null && !/[a-z0-9:-]/i.test(c)) return `"${c}" cannot stand in the name of a tag`;
    return end ?? to(state, { tag: state.tag + c.toLowerCase() });
  },
  'self-closing': (state, c) => (c === '>' ? finishTag(state, true) : again(state, { at: 'between' })),
  between: (state, c) => {
    if (/["'<=]/.test(c)) return `"${c}" cannot begin an attribute`;
    return tagEnd(state, c) ?? again(state, { at: 'attribute-name', attribute: '' });
  },
  gap: (state, c) => tagEnd(state, c) ?? 'a space is missing before an attribute',
  'attribute-name': (state, c) => {
    if (c === '=') return to(state, { at: 'before-value' });
    if (/["'<]/.test(c)) return `"${c}" cannot stand in the name of an attribute`;
    if (SPACE.test(c)) return to(state, { at: 'after-name' });
    return tagEnd(state, c) ?? to(state, { attribute: state.attribute + c.toLowerCase() });
  },
  'after-name': (state, c) => {
    if (SPACE.test(c)) return { state };
    return c === '=' ? to(state, { at: 'before-value' }) : again(state, { at: 'between', attribute: '' });
  },
  'before-value': (state, c) => {
    if (SPACE.test(c)) return { state };
    if (c === '"' || c === "'") return to(openValue(state), { at: 'quoted', quote: c });
    return c === '>' ? 'the value of an attribute is missing' : again(openValue(state), { at: 'unquoted' });
  },
  unquoted: (state, c) => {
    if (SPACE.test(c)) return to(closeValue(state), { at: 'between' });
    if (c === '>') return finishTag(closeValue(state), false);
    return /["'<=`]/.test(c) ? `"${c}" needs quotes around the value` : addToValue(state, c);
  },
  quoted: (state, c) => (c === state.quote ? to(closeValue(state), { at: 'gap' }) : addToValue(state, c)),
  words: (state, c) => {
    // Whatever looks like a tag here is text for one reader and a tag for another (in SVG).
    const literal = state.literal + c;
    const end = `</${state.tag}`;
    if (literal === c && c !== '<') return { state };
    if (literal.length <= end.length) {
      return end.startsWith(literal.toLowerCase()) ? to(state, { literal }) : `only text can stand in <${state.tag}>`;
    }
    return /[\s/>]/.test(c)
      ? again(state, { at: 'between', closing: true, literal: '' })
      : `only text can stand in <${state.tag}>`;
  },
  raw: (state, c) => {
    const literal = (state.literal + c).slice(-16).toLowerCase();
    // After "<!--" an end tag may no longer end the script.
    if (state.tag === 'script' && literal.endsWith('<!--')) return '"<!--" cannot stand in a script';
    if (/[\s/>]/.test(c) && literal.slice(0, -1).endsWith(`</${state.tag}`)) {
      return again(state, { at: 'between', closing: true, literal: '' });
    }
    const isData = state.scriptType === 'application/ld+json' && state.tag === 'script';
    if (isData && !SPACE.test(c) && !`</${state.tag}`.startsWith(literal.trimStart())) {
      return 'a script of JSON-LD can hold one value and nothing else';
    }
    return to(state, { literal: isData ? literal.trimStart() : literal });
  },
};

function to(state: HtmlState, change: Partial<HtmlState>): { state: HtmlState } {
  return { state: { ...state, ...change } };
}

function again(state: HtmlState, change: Partial<HtmlState>): { state: HtmlState; again: true } {
  return { state: { ...state, ...change }, again: true };
}

/** What a space, a slash or a ">" does anywhere between the name and the end of a tag. */
function tagEnd(state: HtmlState, c: string): ReturnType<Step> | null {
  if (SPACE.test(c)) return to(state, { at: 'between' });
  if (c === '/') return to(state, { at: 'self-closing' });
  return c === '>' ? finishTag(state, false) : null;
}

function finishTag(state: HtmlState, selfClosing: boolean): ReturnType<Step> {
  const { tag, closing, scriptType } = state;
  if (tag === 'meta' && state.httpEquiv && state.printed) return 'nothing can be printed into a <meta http-equiv>';
  const isForeign = tag === 'svg' || tag === 'math';
  const change = closing ? -1 : selfClosing ? 0 : 1;
  const foreign = isForeign ? Math.max(0, state.foreign + change) : state.foreign;
  const outside = { ...OUTSIDE, foreign };
  // In HTML the slash of "<script/>" means nothing; in SVG it closes the element.
  if (closing || (selfClosing && foreign > 0)) return { state: outside };
  // Text for a reader with scripts, markup for one without: their ends can differ.
  if (tag === 'noscript') return '<noscript> cannot be used; pages must do without scripts anyway';
  if (RAW_ELEMENTS.has(tag) && foreign > 0) return `<${tag}> cannot stand in <svg> or <math>`;
  if (RAW_ELEMENTS.has(tag)) return { state: { ...outside, at: 'raw', tag, scriptType } };
  return { state: WORD_ELEMENTS.has(tag) ? { ...outside, at: 'words', tag } : outside };
}

function openValue(state: HtmlState): HtmlState {
  return {
    ...state,
    literal: '',
    unsettled: false,
    quote: '',
    httpEquiv: state.httpEquiv || state.attribute === 'http-equiv',
  };
}

function closeValue(state: HtmlState): HtmlState {
  const isType = state.tag === 'script' && state.attribute === 'type' && state.scriptType === null;
  const scriptType = isType ? state.literal.trim().toLowerCase() : state.scriptType;
  return { ...state, attribute: '', quote: '', literal: '', unsettled: false, scriptType };
}

function addToValue(state: HtmlState, c: string): ReturnType<Step> {
  const literal = state.literal + c;
  if (state.tag === 'script' && state.attribute === 'type') return to(state, { literal });
  if (!isAddress(state)) return { state };
  if (!state.unsettled) {
    // Far from the start only these marks decide anything; the rest would make long values slow.
    const isRemembered = literal.length <= 64 || (!/[:&]/.test(state.literal) && /[:&/?#]/.test(c));
    return isSettled(state.literal) || !isRemembered ? { state } : to(state, { literal });
  }
  if (/[:&]/.test(c))
    return `"${c}" after a printed value could make a scheme of it; begin the path with "/", "?" or "#"`;
  return to(state, { literal: literal.slice(-64), unsettled: !/[/?#]/.test(c) });
}
