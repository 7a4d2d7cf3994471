/** Words that only somebody says who writes about the chapter: what its author calls a note, by language. */
const AUTHORS: readonly [language: string, words: string][] = [
  [
    'en',
    String.raw`a[/.]n['’]?s?|an(?=\s?[:：])|author['’]?s?['’]? (?:end ?|opening |closing |chapter )?(?:notes?|comments?|remarks?|ramblings?|corner)|(?:beginning|opening|closing|end|pre|post)[- ]?(?:chapter |of[- ]chapter )?(?:author['’]?s?['’]? )?notes?|chapter (?:notes?|summary)|(?:a )?(?:notes?|message|word) from (?:the|your) author|(?:a )?note to (?:my |the |all )?readers?`,
  ],
  [
    'de',
    String.raw`(?:anmerkung(?:en)?|notiz(?:en)?|kommentar) (?:de[rs] )?(?:autors?|autorin|verfassers?|verfasserin)|autor(?:en|inn?en)?[- ]?(?:notiz(?:en)?|anmerkung(?:en)?|kommentare?)|a\. ?d\. ?a\.?|kapitel[- ]?(?:anmerkung(?:en)?|notiz(?:en)?)|(?:vor|nach)wort (?:des autors|der autorin)`,
  ],
  [
    'fr',
    String.raw`(?:notes?|mot|blabla) (?:de (?:l['’](?:auteure?|autrice)|(?:début|fin)(?: de chapitre)?)|d['’](?:auteure?|autrice)|du chapitre)|n[/.]a|nda|ndla`,
  ],
  [
    'es',
    String.raw`notas? (?:(?:de la|del|de) (?:autora?|escritora?|capítulo)|de autora?|iniciale?s?|finale?s?)|n[/.]a|n\. ?de ?(?:la )?a\.?`,
  ],
  [
    'it',
    String.raw`not[ae] (?:dell['’](?:autore|autrice)|d['’](?:autore|autrice)|iniziali|finali|(?:di (?:inizio|fine)|al) capitolo)|(?:l['’])?angolo (?:dell['’])?(?:autore|autrice)|spazio (?:autore|autrice)|n[/.]?d[/.]?a`,
  ],
  ['pt', String.raw`notas? (?:d[oa] autora?|iniciais|finais|do capítulo)|n[/.]a`],
  ['nl', String.raw`(?:noot|opmerking(?:en)?|bericht) van de (?:auteur|schrijver|schrijfster)|a[/.]n`],
  ['pl', String.raw`od (?:autora|autorki)|not(?:a|ka|atka) (?:autorska|od autor(?:a|ki)|autor(?:a|ki))`],
  [
    'ru',
    String.raw`(?:примечани[ея]|прим\.|заметк[аи]|комментари[йи]) (?:автора|переводчика|к (?:части|главе))|от автора|[ап]\/[нап]`,
  ],
  ['ja', '前書き|まえがき|後書き?|あとがき|作者より|作者(?:コメント|のつぶやき|注)'],
  ['zh', '作者有[话話]要?[说說]|作者的?[话話]|作者[注按]|[题題]外[话話]'],
];
/** What a note begins with, and so may a letter or a page of a log: something else has to say so, too. */
const DOUBTFUL = String.raw`disclaimers?|notes?|warnings?|thanks|p\.?s\.?|(?:nach|vor)wort|anmerkung(?:en)?|hinweis|warnung|remarques?|avertissement|nota|notas|avvertenze?|aviso|advertencia|opmerking|uwagi?|примечани[ея]|предупреждени[ея]|дисклеймер|注`;

const DRESS = String.raw`^[\s*_~([{<=#>|+-]{0,8}`;
const CLOSE = String.raw`(?:\s?\([^()]{1,40}\))?[\s*_~\])}>=#+]{0,8}`;

const union = AUTHORS.map(([, words]) => words).join('|');
const SURE = new RegExp(
  String.raw`${DRESS}(?:${union})(?![\p{L}\p{N}/])${CLOSE}(?:$|[:：.!]|[-–—]{1,3}\s|(?<=\b[aA]\/[nN]s?)\s)`,
  'iu',
);
const MAYBE = new RegExp(String.raw`${DRESS}(?:${DOUBTFUL})(?![\p{L}\p{N}/])${CLOSE}[:：]`, 'iu');
const BARE = new RegExp(
  String.raw`${DRESS}(?:${union})(?![\p{L}\p{N}/])${CLOSE}[:：.!-]{0,3}[\s*_~\])}>=#+]{0,8}$`,
  'iu',
);
/** So many letters hold any label. */
const LABEL = 120;

/**
 * Tell whether a paragraph begins with the label of an author's note: `A/N: …`, `(Author's note …`, `**Nota de la autora**`.
 *
 * @returns `sure` for words that only an author uses, `maybe` for those that stand in stories as well, else `null`.
 */
export function readNoteLabel(text: string): 'sure' | 'maybe' | null {
  const start = text.slice(0, LABEL);
  if (SURE.test(start)) return 'sure';
  return MAYBE.test(start) ? 'maybe' : null;
}

/** Tell whether a label stands alone: its note is what follows. */
export function isBareLabel(text: string): boolean {
  return text.length < LABEL && BARE.test(text.trim());
}
