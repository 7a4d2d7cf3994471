import type { PassageKind, SpokenKind } from '../story/nodes.ts';

/** Voices of words in a sentence. */
const SPOKEN = ['thought', 'telepathy', 'sound', 'song', 'computer'] as const satisfies readonly SpokenKind[];

/** What whole paragraphs can be. */
const PASSAGES = ['letter', 'verse', 'song', 'log', 'flashback', 'sensitive'] as const satisfies readonly PassageKind[];

/** Kinds of voice and passage that a spelling can mean. */
export const VOICE_KINDS = [...new Set([...SPOKEN, ...PASSAGES])];

export type VoiceKind = (typeof VOICE_KINDS)[number];

/** Tell whether words of a sentence can be in a voice. */
export function isSpoken(kind: VoiceKind): kind is (typeof SPOKEN)[number] {
  return (SPOKEN as readonly VoiceKind[]).includes(kind);
}

/** Tell whether a voice sets whole paragraphs apart. */
export function isPassage(kind: VoiceKind): kind is (typeof PASSAGES)[number] {
  return (PASSAGES as readonly VoiceKind[]).includes(kind);
}

/** Spellings of another voice in plain text: signs around words, or a whole paragraph in letters of one case. */
export const VOICE_PATTERNS = [
  '<x>',
  '<<x>>',
  '::x::',
  '//x//',
  '/x/',
  '~x~',
  '{x}',
  '[x]',
  '(x)',
  '#x#',
  '=x=',
  'CAPITALS',
  'small letters',
] as const;

export type VoicePattern = (typeof VOICE_PATTERNS)[number];

/** One spelling and what it means in a folder of files. */
export interface VoiceRule {
  pattern: VoicePattern;
  /** `off` takes back what an outer folder says. */
  kind: VoiceKind | 'off';
}
