import { type Elisions, ENGLISH_ELISIONS, GERMAN_ELISIONS, NO_ELISIONS } from './elisions.ts';

/** An opening and a closing mark. */
export type Marks = readonly [open: string, close: string];

/** What a language asks of its type. */
export interface TypographyRules {
  /** Something in a text that may have to change; straight marks always do. */
  signs: RegExp;
  double: Marks;
  /** For straight double marks inside a pair that was already set. */
  nested: Marks;
  single: Marks;
  elisions: Elisions;
  /** What `--` becomes between spaces. */
  spacedDash: string;
  /** What a hyphen between spaces becomes. */
  spacedHyphen: string;
  /** Speech begins with a dash at the beginning of a line. */
  dialogueDash: boolean;
  /** The dash stands close to the words of the aside (`—dijo él—`). */
  closeDash: boolean;
  /** Spaces before high punctuation: none of our business, kept from breaking, or put where they are missing. */
  spaces: 'as-written' | 'kept' | 'put';
  /** Words after which two numbers are a range. */
  rangeWords: RegExp;
}

const SIGNS = /['"`]|--|\.\.\.|\. \.| - |\d-\d/;
const SPANISH_SIGNS = /['"`]|--|\.\.\.|\. \.| - |\d-\d|^-|\s-[\p{L}¿¡]|[^\s-]-(?:[\s.,;:!?…]|$)/u;
const FRENCH_SIGNS = /['"`«»;:!?]|--|\.\.\.|\. \.| - |\d-\d|^[-—–]/;

const ENGLISH: TypographyRules = {
  signs: SIGNS,
  double: ['“', '”'],
  nested: ['“', '”'],
  single: ['‘', '’'],
  elisions: ENGLISH_ELISIONS,
  spacedDash: '—',
  spacedHyphen: '–',
  dialogueDash: false,
  closeDash: false,
  spaces: 'as-written',
  rangeWords: /\b(?:pp?\.|pages?|chapters?|chs?\.|verses?|vv?\.|lines?|nos?\.|vols?\.|volumes?) ?$/i,
};

const FRENCH: TypographyRules = {
  ...ENGLISH,
  signs: FRENCH_SIGNS,
  double: ['«', '»'],
  elisions: NO_ELISIONS,
  dialogueDash: true,
  spaces: 'put',
  rangeWords: /\b(?:pp?\.|pages?|chapitres?|chap\.|versets?|lignes?|vers|tomes?) ?$/i,
};

const RULES: ReadonlyMap<string, TypographyRules> = new Map([
  ['en', ENGLISH],
  ['fr', FRENCH],
  // Canada and Switzerland put no spaces before `;`, `!` and `?`.
  ['fr-CA', { ...FRENCH, spaces: 'kept' }],
  ['fr-CH', { ...FRENCH, spaces: 'kept' }],
  [
    'de',
    {
      ...ENGLISH,
      double: ['„', '“'],
      nested: ['„', '“'],
      single: ['‚', '‘'],
      elisions: GERMAN_ELISIONS,
      spacedDash: '–',
      rangeWords: /\b(?:S\.|Seiten?|Kapiteln?|Kap\.|Verse?|Zeilen?|Nr\.|Bd\.) ?$/,
    },
  ],
  [
    'es',
    {
      ...ENGLISH,
      signs: SPANISH_SIGNS,
      elisions: NO_ELISIONS,
      spacedHyphen: '—',
      dialogueDash: true,
      closeDash: true,
      rangeWords: /\b(?:pp?\.|págs?\.|páginas?|capítulos?|caps?\.|versos?|líneas?) ?$/i,
    },
  ],
]);

/**
 * Look up what a language asks for.
 *
 * @param language BCP 47 tag.
 * @param always Languages without rules of their own are set by the English ones.
 * @returns `null` for a language that is left as it is.
 */
export function typographyRules(language: string, always: boolean): TypographyRules | null {
  const [name = '', ...rest] = language.split('-');
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part));
  return RULES.get(`${name}-${region}`) ?? RULES.get(name) ?? (always ? ENGLISH : null);
}
