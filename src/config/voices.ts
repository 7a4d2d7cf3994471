/** What a passage in another voice can be; the first five are words of a sentence, all can be whole paragraphs. */
export const VOICE_KINDS = [
  'thought',
  'telepathy',
  'sound',
  'song',
  'computer',
  'letter',
  'verse',
  'log',
  'flashback',
  'sensitive',
] as const;

export type VoiceKind = (typeof VOICE_KINDS)[number];

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
