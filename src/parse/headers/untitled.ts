import type { Field, FieldName } from '../../story/header.ts';
import { isProse } from '../plain/is-prose.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';
import { readEastAsian } from './east-asian.ts';
import { type Head, type HeaderReader, isBlank, removedRange, skipBlank } from './head.ts';
import { comesAgain, readNameFirst } from './name-first.ts';
import { endOfBlock } from './take-lines.ts';
import { isDressed, titleEvidence } from './title-evidence.ts';
import { isFullName, readTitleLine, splitPair } from './title-line.ts';

const DEDICATED =
  /^(?:[Ff]or|[Tt]o|[Ii]n memory of|[Dd]edicated to|[Ff]ür|[Pp]our|À|[Pp]ara|[Pp]er|[Tt]ill|[Vv]oor|[Dd]la)(?: my| our| meine| meinen| ma| mon| mi)?(?: \p{Lu}[\p{L}.’'-]{0,20}){1,4}$/u;
/** `《红楼梦》`: the marks of a book around the whole line name one. */
const BOOK = /^[\s　]{0,20}《[^《》]{1,40}》[\s　]{0,20}$/u;
/** A few words in title case: above a single sentence only they are a title. */
const SET = /^\s*\p{Lu}\p{Ll}+(?:\s(?:\p{Lu}\p{Ll}+|of|the|and|in|at|de|la|der|von)){0,4}\s*$/u;
/** A drawn line, as titles have below them; stars part scenes as well. */
const DRAWN = /^([^\s*\p{L}\p{N}])(?:\s?\1){4,}$/u;
const SPEECH = /^\s{0,6}["“„«]/;

/**
 * H0: no header. A first line that is centred, in capitals or quoted and stands alone is the title; nothing else is taken.
 *
 * The text never loses a paragraph to a guess: salutations, speech and sentences stay prose.
 */
export const readUntitled: HeaderReader = (head) => {
  const at = skipBlank(head, head.from);
  const line = head.lines[at] ?? '';
  const nothing = { convention: 'H0', fields: [], bodyStart: at, score: 0.3, removed: [] };
  if (at >= head.to) return nothing;
  const placed = readNameFirst(head, at) ?? readEastAsian(head, at);
  if (placed !== null) return placed;
  const book = BOOK.test(line);
  if ((!isBlank(head.lines[at + 1]) && !book) || readHeading(line) !== null) return nothing;
  const title = readTitleLine(line);
  const ruleAt = skipBlank(head, at + 1);
  const ruled = DRAWN.test((head.lines[ruleAt] ?? '').trim()) && !/[.!?…,:;]["”’»]?\s*$/.test(line);
  const next = skipBlank(head, ruled ? ruleAt + 1 : ruleAt);
  if (title === null || next >= head.to) return nothing;
  if (isFullName(line) && comesAgain(head, next, line.trim())) return nothing;
  // Speech that is answered is speech.
  if (SPEECH.test(line) && SPEECH.test(head.lines[next] ?? '') && /\p{Ll}/u.test(title)) return nothing;
  // What goes on below in small letters is no title, and whom a story is for does not name it.
  const bare = /\p{Ll}/u.test(title) && !/^(?:\s{8}|\t{2})/.test(line) && !isDressed(line);
  if (bare && (/^\s*\p{Ll}/u.test(head.lines[next] ?? '') || DEDICATED.test(title))) return nothing;
  const pair = splitPair(line);
  const below = readHeading(head.lines[next] ?? '');
  const confidence = titleEvidence(line, pair?.title ?? title) + (pair === null ? 0 : 0.1) + (ruled ? 0.1 : 0);
  // What stands above a shorter line may be its first sentence, unless its look says otherwise.
  const shorter = below === null && (head.lines[next] ?? '').trim().length < line.trim().length;
  // `The night of the long rain` above a paragraph: nobody leaves a sentence without its stop there.
  const goesOn = /^\s*\p{Ll}/u.test(head.lines[next] ?? '');
  const plain =
    !/[,:\d]/.test(line) &&
    !goesOn &&
    (isProse(head.lines, next, endOfBlock(head, next)) || (SET.test(line) && isSentence(head, next)));
  if (!book && confidence < (shorter ? 0.7 : plain ? 0.3 : 0.4)) return nothing;
  const make = (name: FieldName, written: string): Field[] =>
    readValues({ name, label: null, written, line: at + 1, origin: 'layout', confidence }, head.profile);
  return {
    convention: 'H0',
    fields: [...make('title', pair?.title ?? title), ...(pair === null ? [] : make('authors', pair.author))],
    bodyStart: ruled ? next : at + 1,
    score: 0.3,
    removed: removedRange(head, 'header', at, ruled ? next : at + 1),
  };
};

/** One sentence of several words on a line of its own. */
function isSentence(head: Head, at: number): boolean {
  const stop = endOfBlock(head, at);
  const line = (head.lines[at] ?? '').trim();
  return stop === at + 1 && /^\p{Lu}.*[.!?…]$/u.test(line) && (line.match(/(?<=\s)\p{Ll}/gu)?.length ?? 0) >= 4;
}
