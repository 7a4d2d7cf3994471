import { EMAIL } from '../../story/email.ts';

/** Addresses, tags written as text, and faces made of signs. */
const KEPT = new RegExp(
  String.raw`\b(?:https?|ftp|mailto|news):\S+|\bwww\.\S+|${EMAIL}|<\/?[a-z][^<>\u2028]*>|[:;=]['"]-?[()[\]|]`,
  'giu',
);

/**
 * Find the places of a text in which no sign may change.
 *
 * @returns A question: does the sign at this offset stay as it is? Offsets must be asked in rising order.
 */
export function keptAsWritten(text: string): (at: number) => boolean {
  if (!/:\/\/|mailto:|news:|www\.|@|<|[:;=]['"]/i.test(text)) return () => false;
  const ranges = Array.from(text.matchAll(KEPT), (match) => ({ from: match.index, to: match.index + match[0].length }));
  let next = 0;
  return (at) => {
    while (next < ranges.length && (ranges[next]?.to ?? 0) <= at) next += 1;
    return (ranges[next]?.from ?? text.length) <= at;
  };
}
