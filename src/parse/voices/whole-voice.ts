import type { VoiceKind, VoicePattern } from '../../config/voices.ts';

/** A paragraph of fewer words is a cry, a heading or a name. */
const LEAST_WORDS = 2;
/** Speech has quotation marks; addresses are in small letters everywhere. */
const NO_VOICE = /["“”„«»「」]|\S@\S|:\/\//;

/**
 * Find out whether a whole paragraph is in another voice because its letters are all of one case.
 *
 * @returns The kind of voice; `null` when it is none, or when the folder names none.
 */
export function wholeVoice(text: string, kinds: ReadonlyMap<VoicePattern, VoiceKind>): VoiceKind | null {
  const capitals = kinds.get('CAPITALS');
  const small = kinds.get('small letters');
  if ((capitals === undefined && small === undefined) || NO_VOICE.test(text)) return null;
  const hasCapitals = /\p{Lu}/u.test(text);
  const hasSmall = /\p{Ll}/u.test(text);
  if (hasCapitals === hasSmall || (text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0) < LEAST_WORDS) return null;
  return (hasCapitals ? capitals : small) ?? null;
}
