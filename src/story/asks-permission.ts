import type { Field, Header } from './header.ts';

/** What the field "archive" says where nobody may archive the story unasked. */
const REFUSALS: readonly RegExp[] = [
  /^\s*(?:no|none|nope|never|nowhere|nein|non|niet|нет)\b(?!\s{0,3}(?:problem|restriction|limit|need|objection|worr|permission (?:needed|required)))(?!.{0,20}\b(?:needed|required|necessary)\b)/iu,
  /\b(?:do not|don['’]?t|not to be|may not be|must not be)\s{1,3}(?:re-?)?(?:archived?|post(?:ed)?|distributed?|repost(?:ed)?|cop(?:y|ied))\b/i,
  /(?<!\b(?:no need to|need not|needn['’]?t|not have to|needn['’]?t even|without|don['’]?t need to) )\bask(?:ing)?\b/i,
  /\b(?:e-?mail|contact|write|tell|query)\b.{0,40}\b(?:first|before|for permission)\b/i,
  /\b(?:with|by|only by|without) (?:my |prior |express |written ){0,3}(?:permission|consent)\b/i,
  /(?<!\bno )\bpermission (?:only|first|required|needed|must)\b/i,
];
/** The same in any other field, where fewer words can mean it. */
const ANYWHERE = /\b(?:please )?(?:do not|don['’]?t) archive\b|\bnot to be archived\b|\bno archiving\b/i;
const FIELDS: ReadonlySet<Field['name']> = new Set(['archive']);
const TEXTS: ReadonlySet<Field['name']> = new Set(['notes', 'disclaimer', 'extra', 'summary', 'feedback']);

/**
 * Find what in a header says that the story may not be archived, or not without asking its author.
 *
 * @returns The field; `null` when nothing does.
 */
export function asksPermission(header: Header): Field | null {
  return (
    header.find(({ name, label, value, origin }) => {
      // What a person wrote into the catalogue is their decision.
      if (origin === 'catalogue') return false;
      const isArchive = FIELDS.has(name) || (name === 'extra' && /archiv|permission|distribut/i.test(label ?? ''));
      if (isArchive && REFUSALS.some((pattern) => pattern.test(value))) return true;
      return TEXTS.has(name) && ANYWHERE.test(value);
    }) ?? null
  );
}
