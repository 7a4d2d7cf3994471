/** What tells where a person can be reached. */
export type ContactKind = 'e-mail' | 'telephone' | 'postal';

/** A stretch of a text that tells where a person can be reached. */
export interface Contact {
  kind: ContactKind;
  from: number;
  to: number;
}

/** Parts of addresses have at most the lengths of RFC 5321, so that no text makes a search slow. */
const NAME = String.raw`[\p{L}\p{N}_.%+'’-]{1,64}`;
const LABEL = String.raw`[\p{L}\p{N}_-]{1,63}`;
const DOT = String.raw`(?:\.|\s{0,2}[([{<]\s{0,2}(?:dot|punkt|point)\s{0,2}[)\]}>]\s{0,2}|\s{1,3}(?:dot|DOT|punkt)\s{1,3})`;
const HOST = `${LABEL}(?:${DOT}${LABEL}){1,8}`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
/** Words before "at" that are no names: `find my stories at example.org`. */
const NO_NAME =
  /^(?:me|us|it|them|this|that|mine|here|up|also|is|are|was|were|online|live|found|posted|archived|hosted|stor(?:y|ies)|fics?|fiction|work|works|page|site|website|homepage|journal|blog|archive|reviews?|comments?|feedback|look|available|read|more|group|list)$/i;
const ASKING =
  /\b(?:e-?mail|mail|contact|feedback|write|reach|comments?|reviews?|flames?|send|beta|author|address)\b[^.!?\n]{0,80}$/i;

interface Pattern {
  kind: ContactKind;
  pattern: RegExp;
  /** What a text without it cannot hold. */
  clue: RegExp;
  /** Default: every match counts. */
  isMeant?: (found: string, before: string, loose: boolean, after: string) => boolean;
}

const STREET =
  'Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Terrace|Close|Crescent|Square|Sq|Highway|Hwy|Circle|Parkway|Pkwy';
const POSTCODE = String.raw`(?:\d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{2,3}\s\d{4})`;
const TOWNS = String.raw`(?:[,\s]{1,3}\p{Lu}[\p{L}.'’-]{0,30}){0,6}`;

/** The shapes, which a new one joins as a row. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'e-mail',
    clue: /[@＠]/,
    pattern: new RegExp(`(?:mailto:)?${EDGE}${NAME}[@＠]${LABEL}(?:\\.${LABEL}){1,8}`, 'giu'),
  },
  {
    kind: 'e-mail',
    clue: /[([{<]\s{0,2}(?:at|@)\s{0,2}[)\]}>]/i,
    pattern: new RegExp(`${EDGE}${NAME}\\s{0,2}[([{<]\\s{0,2}(?:at|@)\\s{0,2}[)\\]}>]\\s{0,2}${HOST}`, 'giu'),
  },
  {
    kind: 'e-mail',
    clue: /_at_/i,
    pattern: new RegExp(`${EDGE}[\\p{L}\\p{N}_.%+'’-]{1,60}_at_${LABEL}(?:(?:\\.|_dot_)${LABEL}){1,8}`, 'giu'),
  },
  { kind: 'e-mail', clue: /\sAT\s/, pattern: new RegExp(`${EDGE}${NAME}\\s{1,3}AT\\s{1,3}${HOST}`, 'gu') },
  {
    kind: 'e-mail',
    clue: /\sat\s/i,
    pattern: new RegExp(`${EDGE}${NAME}\\s{1,3}at\\s{1,3}${HOST}`, 'giu'),
    isMeant: (found, before, loose, after) => {
      const [name = '', host = ''] = found.split(/\s+at\s+/i);
      if (NO_NAME.test(name) || /^www\b/i.test(host) || after.startsWith('/')) return false;
      return loose || /dot/i.test(host) || ASKING.test(before);
    },
  },
  {
    kind: 'telephone',
    clue: /\d/,
    pattern:
      /(?<![\p{L}\p{N}.-])(?:\+\d{1,3}[ ().-]{0,3}(?:\d[ ().-]{0,2}){6,12}\d|\(\d{2,5}\)[ .-]{0,2}\d{3,4}[ .-]\d{3,4}|\d{3}[-.]\d{3}[-.]\d{4})(?![\p{L}\p{N}-])/gu,
  },
  {
    kind: 'telephone',
    clue: /\d/,
    pattern:
      /(?<=(?:^|[^\p{L}])(?:tele)?(?:phone|fon|f[oó]no|fax|cell|mobile|handy|tel|tél|тел|telefoon)\.?(?:\s?(?:no|nr|number|num)\b\.?)?\s{0,2}:?\s{0,2})[+(]?\d(?:[ ()/.-]{0,2}\d){5,13}/giu,
  },
  {
    kind: 'telephone',
    clue: /\b(?:call|ring|reach|text)\b/i,
    pattern:
      /(?<=\b(?:call|ring|reach|text)(?: (?:me|us))?(?: (?:at|on))?:?\s{0,2})[+(]?\d(?:[ ()/.-]{0,2}\d){7,13}(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'telephone',
    clue: /\d/,
    pattern: /(?<![\p{L}\p{N}.-])0\d{1,4}[ /-]{1,3}\d{2,8}(?:[ -]?\d{2,8}){0,3}(?![\p{L}\p{N}-])/gu,
    isMeant: (found, _, loose) =>
      loose && found.replace(/\D/g, '').length >= 8 && !/^\d{1,2}[ /-]\d{1,2}[ /-]\d{2,4}$/.test(found),
  },
  { kind: 'telephone', clue: /icq/i, pattern: /(?<=\bICQ(?:\s?(?:#|no\.?|number))?:?\s{0,2}#?)\d[\d-]{4,11}(?!\d)/gi },
  {
    kind: 'postal',
    clue: /\bbox\b/i,
    pattern: new RegExp(
      `\\bP\\.?\\s?O\\.?\\s?Box\\s{1,2}\\d{1,6}(?:${TOWNS}[,\\s]{1,3}${POSTCODE}(?![\\p{L}\\p{N}]))?`,
      'gu',
    ),
  },
  {
    kind: 'postal',
    clue: /\d/,
    pattern: new RegExp(
      `${EDGE}\\d{1,5}[A-Za-z]?,?\\s(?:[\\p{Lu}\\d][\\p{L}\\d'’.]{0,30}\\s){1,4}(?:${STREET})\\b\\.?(?:[,\\s]{1,3}(?:Apt|Apartment|Suite|Unit|Flat|No)?\\.?\\s?#?\\s?\\d{1,5}[A-Za-z]?(?![\\p{L}\\d]))?${TOWNS}[,\\s]{1,3}${POSTCODE}(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    kind: 'postal',
    clue: /\d/,
    pattern:
      /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.-]{0,30}\s?(?:straße|strasse|str\.|weg|platz|gasse|allee|straat|laan|vägen|gatan|gata|vej)\s\d{1,4}\s?[a-z]?[,\s]{1,3}(?:[A-Z]{1,2}-)?\d{3}\s?\d{1,2}\s(?:[A-Z]{2}\s)?\p{Lu}[\p{L}-]{1,40}/giu,
  },
  {
    kind: 'postal',
    clue: /\d/,
    pattern:
      /(?<![\p{L}\p{N}])\d{1,4}(?:\s(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai)\s[\p{L}'’ -]{2,60}[,\s]{1,3}\d{5}\s\p{Lu}[\p{L}'’-]{1,40}/giu,
  },
  {
    kind: 'postal',
    clue: /\d/,
    pattern:
      /(?<![\p{L}\p{N}])(?:rue|avenue|boulevard|place|chemin|impasse|allée|quai)\s[\p{L}'’ -]{1,60}\s\d{1,4},?\s{1,3}\d{4,5}\s\p{Lu}[\p{L}'’-]{1,40}/giu,
  },
];

/** A text without any of these holds no contact. */
const CLUE = /[@＠]|\bat\b|_at_|\d\D{0,3}\d|\bbox\b/i;

/**
 * Find what tells where a person can be reached: e-mail addresses, hidden ones too, telephone numbers and postal
 * addresses.
 *
 * @param loose True for a short value of a header, where shapes count that in prose may be something else. Default false.
 * @returns Stretches in the order of the text; none overlaps another.
 */
export function findContacts(text: string, loose = false): Contact[] {
  if (!CLUE.test(text)) return [];
  const found: Contact[] = [];
  for (const { kind, pattern, clue, isMeant } of PATTERNS) {
    if (!clue.test(text)) continue;
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const before = text.slice(Math.max(0, from - 100), from);
      if (isMeant !== undefined && !isMeant(match[0], before, loose, text.slice(to, to + 1))) continue;
      found.push({ kind, from, to });
    }
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return found.reduce<Contact[]>((kept, one) => {
    const last = kept.at(-1);
    if (last === undefined || one.from >= last.to) kept.push(one);
    else last.to = Math.max(last.to, one.to);
    return kept;
  }, []);
}
