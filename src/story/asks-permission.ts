import type { Field, Header } from './header.ts';

/** What the field "archive" says where nobody may archive the story unasked. */
const REFUSALS: readonly RegExp[] = [
  /^\s*(?:x-)?no-?archive\b/i,
  /^\s*(?:no|none|nope|never|nowhere|nein|non|niet|нет)\b(?!\s{0,3}(?:problem|restriction|limit|need|objection|worr|permission (?:needed|required)))(?!.{0,20}\b(?:needed|required|necessary)\b)/iu,
  /^\s*(?:not\b(?! a problem)|nicht\b|false$|off$|n$|-)/i,
  /\b(?:do not|don['’]?t|not to be|may not be|must not be)\s{1,3}(?:re-?)?(?:archived?|post(?:ed)?|distributed?|repost(?:ed)?|cop(?:y|ied))\b/i,
  /(?<!\b(?:no need to|need not|needn['’]?t|not have to|needn['’]?t even|without|don['’]?t need to) )\bask(?:ing)?\b/i,
  /^\s*(?:please\s)?(?:do not|don['’]?t)[\s.!]*$/i,
  /\bnot without\b/i,
  /\b(?:e-?mail|contact|write|tell|query|drop|send|let me know)\b.{0,40}\b(?:first|before|for permission)\b/i,
  /\b(?:with|by|only by|without) (?:my |prior |express |written ){0,3}(?:permission|consent)\b/i,
  /(?<!\bno )\bpermission (?:only|first|required|needed|must)\b/i,
  /\b(?:only|rather (?:you|not)|forbidden|prohibited|refused|denied|declined|withheld|off[- ]limits|private|keep out|unauthori[sz]ed|not (?:granted|allowed|permitted))\b/i,
  /\b(?:nur|verboten|untersagt|absprache|rücksprache|privat|nicht (?:gestattet|erlaubt|erwünscht))\b|(?<!ohne (?:zu |vorher zu )?)\bfrag(?:en|t|e)?\b/iu,
  /\b(?:interdit|défendu|uniquement|seulement|refusé|demande[rz]|prohibido|sólo|solamente|pregunta|pide|pedir|vietato|proibido|chiedere|verboden|vragen)/iu,
  /запре[тщ]|нельзя|только|спрос|разрешени[яею] автор|禁|勿|不|需/iu,
];
/** What says that anybody may. */
const CONSENT: readonly RegExp[] = [
  /(?<!\p{L})(?:y|yes|yep|yeah|yup|true|on|sure|ok|okay|okey|fine|any(?:where|one|body|thing|time)?|every(?:where|one|body)?|wherever|wheresoever|whoever|all|always|absolutely|certainly|of course|by all means|go (?:ahead|for it|wild)|feel free|help yourself|please do|be my guest|you (?:can|may)|may be|can be|is allowed|allowed|permitted|granted|welcome|free|freely|gladly|happy|happily|love to|honou?red|flattered|glad|delighted|take it|have it|open|public|unlimited|unrestricted)(?!\p{L})/iu,
  /\b(?:no (?:problem|restriction|limit|need|objection|worr|permission)|not a problem|need not|needn['’]?t|don['’]?t (?:need|have|mind|care)|without asking)/i,
  /\b(?:let me know|tell me|drop me|send me|with my name|keep my name|leave my name|as long as|so long as|provided|if you (?:want|like|wish)|creative commons|cc[- ]by|public domain)\b/i,
  /(?<!\p{L})(?:ja|gern|gerne|klar|überall|erlaubt|frei|oui|bien sûr|partout|librement|autorisé|sí|si|claro|libre|permitido|sim|certo|ovunque|jasne|tak|да|конечно|пожалуйста|где угодно|куда угодно|разрешено|свободно)(?!\p{L})|可|随意|欢迎|允许|自由|許可/iu,
];
/** Names of archives and addresses: `Gossamer, Ephemeral`, `the Lantern Shelf`, `http://tern.example/fic`, `9 May 2001`. */
const NAMES =
  /^(?:(?:the|of|and|at|to|on|in|for|an?|my|der|die|das|und|et|la|le|les|de|du|y|&)|\p{Lu}[\p{L}\p{N}'’./-]*|\p{N}[\p{L}\p{N}.:-]*|gossamer|ephemeral|ao3|ffn|lj|dw|https?:\S+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:\/\S*)?|[+&/–-])$/u;
/** The same in any other field, where fewer words can mean it. */
const ANYWHERE = /\b(?:please )?(?:do not|don['’]?t) archive\b|\bnot to be archived\b|\bno archiving\b/i;
/** Labels of no field of their own under which a refusal stands. */
const OTHER_LABELS = /^(?!.*\bwarning)(?:.*(?:archiv|permission|distribut|re-?post|reprint|\bcop(?:y|ying|ies)\b))/i;
/** A label that is a refusal itself, unless its value takes that back. */
const NO_ARCHIVE = /^(?:x-)?no[- ]?archive$/i;
const TAKEN_BACK = /^\s*(?:no|nope|false|off|0)\b/i;
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
      if (NO_ARCHIVE.test(label ?? '') && TAKEN_BACK.test(value)) return false;
      const isArchive = name === 'archive' || (name === 'extra' && OTHER_LABELS.test(label ?? ''));
      if (isArchive && REFUSALS.some((pattern) => pattern.test(value))) return true;
      if (name === 'archive') return !isConsent(value);
      return TEXTS.has(name) && ANYWHERE.test(value);
    }) ?? null
  );
}

/** Tell whether a value lets others archive the story, or only names where it lies: whatever is neither is not a yes. */
function isConsent(value: string): boolean {
  if (CONSENT.some((pattern) => pattern.test(value))) return true;
  const words = value.split(/[\s,;|()"]+/u).filter((word) => word !== '');
  return words.every((word) => NAMES.test(word.replace(/[.!:]+$/, '')));
}
