import type { VoicePattern } from '../../config/voices.ts';

/** Signs around words in another voice, and what tells them from the same signs in other uses. */
export interface VoiceMark {
  pattern: VoicePattern;
  open: string;
  close: string;
  /** Whether the opening sign may stand between two characters; `''` is the edge of a paragraph. */
  opens(before: string, after: string): boolean;
  closes(before: string, after: string): boolean;
  /** Whether words may be in a voice: an e-mail address, a smiley or a tag is none. */
  holds(words: string): boolean;
}

const SPACE = /^\s?$/;
const LETTER = /[\p{L}\p{N}]/u;
/** Behind these a sign may open: nothing, space, dashes, opening quotation marks and brackets. */
const BEFORE = /^[\s"'“‘«„([{—–-]?$/;
/** Words that people write in angle brackets to say how they look: `<grin>`. */
const GESTURE = /^\/?\p{Ll}{1,12}$/u;
const ADDRESS = /^\S*(?:@|:\/\/|^www\.)\S*$/;

/** Brackets stand at the edges of words and hold some: `book(s)` and `[H]e` are no voices. */
function brackets(pattern: VoicePattern, open: string, close: string, holds: (words: string) => boolean): VoiceMark {
  return {
    pattern,
    open,
    close,
    opens: (before, after) =>
      !SPACE.test(after) &&
      ![before, after].includes(open[0] as string) &&
      !LETTER.test(before) &&
      !/[:;=]/.test(before),
    closes: (before, after) =>
      !SPACE.test(before) &&
      ![before, after].includes(close[0] as string) &&
      !LETTER.test(after) &&
      !/[-=:;]/.test(before),
    holds: (words) =>
      /\p{L}/u.test(words) && !words.includes(open) && !words.includes(close) && !ADDRESS.test(words) && holds(words),
  };
}

/** The same sign on both sides stands at the edges of words, as quotation marks do. */
function around(pattern: VoicePattern, sign: string, holds: (words: string) => boolean = () => true): VoiceMark {
  return {
    pattern,
    open: sign,
    close: sign,
    opens: (before, after) => BEFORE.test(before) && after !== sign[0] && !SPACE.test(after) && !/\p{N}/u.test(after),
    closes: (before, after) => !SPACE.test(before) && before !== sign[0] && after !== sign[0] && !LETTER.test(after),
    holds: (words) => /\p{L}{2}/u.test(words) && !words.includes(sign) && holds(words),
  };
}

/** Every spelling with signs; the longer of two that begin alike stands first. */
export const VOICE_MARKS: readonly VoiceMark[] = [
  brackets('<<x>>', '<<', '>>', () => true),
  around('::x::', '::'),
  around('//x//', '//'),
  brackets('<x>', '<', '>', (words) => !GESTURE.test(words) && !/^\/?[\w-]+\s[^<>]*=/.test(words)),
  // A slash parts alternatives, names of files and signatures (/s/ Name).
  around('/x/', '/', (words) => !/^\w$/.test(words)),
  around('~x~', '~'),
  // `{% include %}` is code of a template.
  brackets('{x}', '{', '}', (words) => !/^%|%$/.test(words)),
  brackets('[x]', '[', ']', (words) => !/^(?:sic|\d+|x)$/i.test(words)),
  brackets('(x)', '(', ')', (words) => !/^(?:c|r|tm|\d+|[a-z])$/i.test(words)),
  around('#x#', '#'),
  around('=x=', '='),
];
