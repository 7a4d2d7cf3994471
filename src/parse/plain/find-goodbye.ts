import { lettersOf } from '../letters-of.ts';

/** 0-based, `to` exclusive. */
export interface LineRange {
  from: number;
  to: number;
}

/** What letters and posts close with; a line of nothing else. */
const GOODBYE =
  /^[^\p{L}]{0,4}(?:mata[- ]?ne|ja(?:a)?[- ]?(?:ne|mata)|sayonara|later|laters|see (?:ya|you)(?: (?:later|soon|next time|around))?|so long|cheers|bye(?:[- ]bye)?|goodbye|ciao|tchau|adios|adiós|take care|peace|until next time|ttfn|ttyl|yours(?: truly)?|sincerely(?: yours)?|(?:best |kind |warm )?regards|best(?: wishes)?|love(?: always)?|hugs|tschüss|(?:liebe|viele|schöne) gr(?:ü|ue)(?:ß|ss)e|bis (?:bald|dann|zum nächsten mal)|eure?r?|à (?:bientôt|la prochaine)|bises|bisous|saludos|besos|hasta (?:luego|pronto)|abraços|beijos|saluti|un abbraccio|baci|groetjes|do następnego|pozdrawiam|до встречи|пока|с уважением)[^\p{L}]{0,4}$/iu;
/** Lines from a good-bye to the end of the file. */
const LINES = 12;
/** Nobody who writes a line of a story below a good-bye leaves it so short. */
const LONGEST = 80;

/**
 * Find a good-bye, the author's name below it and whatever is drawn or quoted there, at the end of a text.
 *
 * @param authors Who wrote the text; a good-bye of somebody else is a letter in the story.
 */
export function findGoodbye(
  lines: readonly string[],
  from: number,
  to: number,
  authors: readonly string[],
): LineRange | null {
  const names = authors.flatMap((name) => [name, name.split(' ')[0] ?? '']).map(lettersOf);
  for (let at = to - 1; at > from && at >= to - LINES; at -= 1) {
    const line = lines[at] ?? '';
    if (line.trim().length > LONGEST) return null;
    if (!GOODBYE.test(line) || /\S/.test(lines[at - 1] ?? '')) continue;
    let below = at + 1;
    while (below < to && !/\S/.test(lines[below] ?? '')) below += 1;
    const signed = lettersOf(lines[below] ?? '');
    return below < to && signed.length >= 2 && names.includes(signed) ? { from: at, to } : null;
  }
  return null;
}
