import { EMAIL } from '../../story/email.ts';

/** Addresses, code of templates, tags written as text, and faces made of signs. */
export const KEPT = new RegExp(
  String.raw`\b(?:https?|ftp|mailto|news):\S+|\bwww\.\S+|(?:\b[\w.+-]{1,64}['’])?${EMAIL}|\{[{%][^{}\u2028]{1,300}[%}]\}|<\/?[a-z][^<>\u2028]*>|[:;=]['"]-?[()[\]|]`,
  'giu',
);

/** One of these each of them holds; a class of signs, or a look that ignores case, takes many times longer. */
const SUSPECTS = [':', '@', '<', ';', '=', '{', 'ww', 'WW', 'Ww', 'wW'];

/** The rarer part of each; the search for all of it is dearer still. */
const LIKELY = /(?:https?|ftp|mailto|news):\S|www\.|@|<|[:;=]['"]|\{[{%]/iu;

/** The answer for text in which every sign may change. */
export const NEVER = (): boolean => false;

/**
 * Find the places of a text in which no sign may change.
 *
 * @returns A question: does the sign at this offset stay as it is? Offsets must be asked in rising order.
 */
export function keptAsWritten(text: string): (at: number) => boolean {
  if (!SUSPECTS.some((sign) => text.includes(sign)) || !LIKELY.test(text)) return NEVER;
  const ranges = Array.from(text.matchAll(KEPT), (match) => ({ from: match.index, to: match.index + match[0].length }));
  let next = 0;
  return (at) => {
    while (next < ranges.length && (ranges[next]?.to ?? 0) <= at) next += 1;
    return (ranges[next]?.from ?? text.length) <= at;
  };
}
