import { closeLetters } from '../close-letters.ts';
import type { Byline } from '../read-byline.ts';
import { readByline } from '../read-byline.ts';
import { isRuleLine } from '../rule-line.ts';
import { isDateLine } from './front-lines.ts';
import { NO_NAME_WORDS } from './name-words.ts';
import { isHouse, readCredit } from './read-credit.ts';
import { NICKNAME } from './read-person.ts';

/** A title that stands by its place on the page, without quotation marks, underlining or padding. */
export function readTitleLine(line: string): string | null {
  const text = line.trim();
  if (text === '' || text.length > 120 || isRuleLine(line)) return null;
  const plain = text.replace(/^[*_#=~<>{}[\]|\s]+|[*_#=~<>{}[\]|\s]+$/g, '').replace(/^["“”«](.*)["”»]$/, '$1');
  const bare = (closeLetters(plain) ?? plain).replace(/\s+/g, ' ').trim();
  if (bare === '' || !/[\p{L}\p{N}]/u.test(bare)) return null;
  if (bare.split(' ').length > 16 || /[,;:]$/.test(bare)) return null;
  return bare;
}

const RIGHTS = /^(?:all rights?|notice|protected|information|reserved)\b/i;
/** What a by-line may call the story: `a short story by`, `written by`. */
const KIND = String.raw`(?:an?\s+(?:[\p{L}-]+\s+){0,5})?(?:(?:written|story|novel|novella|tale|fic|fanfic|told|text|created|composed|transcribed|recorded)\s+){0,2}`;
const BY = new RegExp(String.raw`^\s*[*_~=-]*\s*${KIND}by\s*[:\s]\s*(.+?)[*_~=-]*\s*$`, 'iu');
const BY_ALONE = new RegExp(
  String.raw`^\s*[*_~=-]*\s*(?:${KIND}by|von|par|por|door|di|av|af)\s*[:.]*[*_~=-]*\s*$`,
  'iu',
);
const COPYRIGHT =
  /^\s*(?:(?:©|\(c\)|copyright\b|c\.(?=\s?(?:19|20)\d\d))[\s,:]{0,9}){1,3}(?:\d{4}(?:\s?[-,&–]\s?\d{2,4}){0,4})?[\s,]{0,9}(?:by\s+)?(\p{L}.*)$/iu;
const COPYRIGHT_DATED = /^\s*(?:©|\(c\)|copyright\b).{0,20}?(?:\d{4})?[\s,]*(?:by\s+)?(\p{L}.*)$/iu;
/** `Eine Geschichte von`, `Nouvelle de`: what the by-lines of other languages call the story. */
const TOLD = String.raw`(?:(?:(?:[Ee]ine?|[Uu]n[ae]?|[Uu]ma?|[Ee]en)\s+)?(?:[Kk]urzgeschichte|[Gg]eschichte|[Ee]rzählung|[Nn]ovelle|[Rr]oman|[Mm]ärchen|[Nn]ouvelle|[Cc]onte|[Rr]écit|[Hh]istoire|[Cc]uento|[Rr]elato|[Nn]ovela|[Rr]acconto|[Nn]ovella|[Ss]toria|[Vv]erhaal|[Cc]onto|[Oo]powiadanie)\s+)?`;
/** `door Jan de Boer`: other words for `by` are words of prose as well, so a full name must follow. */
const FOREIGN_BY = new RegExp(
  String.raw`^\s*${TOLD}(?:[Dd]oor|[Aa]v|[Aa]f|[Dd]i|[Dd]e|[Pp]rzez|[Oo]d)\s+(\p{Lu}.{2,60})$`,
  'u',
);
/** `Ann Lee <ann@example.org>` alone on its line. */
const NAME_AND_MAIL = /^\s*(\p{Lu}[\p{L}.'’ -]{1,40}\s*[<([]\s*[\w.+-]{1,64}@[\w.-]+\s*[>)\]])\s*$/u;

/** `A Winter Crossing by Ann Lee` is a title with its author; `A Gargoyles Story by Ann Lee` says what it is. */
const TITLED = /^\W{0,8}An?\s(?:\S{1,30}\s){1,4}?\p{Lu}\S{0,30}\sby\s/u;
const KIND_WORD =
  /\b(?:stor(?:y|iette)|novel(?:la|ette)?|tale|fic|fan ?fiction|fanfic|short|poem|piece|vignette|drabble|script|play|parody|crossover|adventure|saga|sequel|romance|fantasy|fable|serial|one-?shot|yarn|ballad|legend|myth|mystery|comedy|tragedy|drama|sketch|memoir|chronicle|fragment)\s+by\s/i;

/**
 * Read a line that names the author by its place: `By Name`, `by Name <mail>`, `written by Name`, `© 1994 Name`.
 *
 * @returns `null` when what follows `by` does not look like names (`by the time he came`).
 */
export function readAuthorLine(line: string): Byline | null {
  if (line.length > 200) return null;
  const by = BY.exec(line);
  const rights = by === null ? (COPYRIGHT.exec(line) ?? COPYRIGHT_DATED.exec(line)) : null;
  if (rights !== null && isHouse(rights[1] as string)) return null;
  const match = by ?? rights ?? NAME_AND_MAIL.exec(line);
  if (match === null) return readForeign(line) ?? readOther(line);
  if (TITLED.test(line) && !KIND_WORD.test(line)) return null;
  if (isDateLine(match[1] as string) || RIGHTS.test(match[1] as string)) return null;
  const byline = readByline(undressName(match[1] as string));
  return byline.authors.length > 0 && byline.authors.every(isName) ? byline : readOther(line);
}

/** By-lines in more words: `eine Geschichte von Anna Moss`, `BY ANNA MOSS.` */
function readOther(line: string): Byline | null {
  const name = readCredit(line, false)?.name;
  return name === undefined ? null : readByline(name);
}

/** `von Anna Moss`, `par Colette`: what follows is a name when it has capitals. */
const EUROPEAN_BY = new RegExp(String.raw`^\s*${TOLD}(?:von|par|por)\s*[:\s]\s*(\p{Lu}.{2,60})$`, 'iu');

function readForeign(line: string): Byline | null {
  const european = EUROPEAN_BY.exec(line)?.[1]?.trim() ?? '';
  if (european !== '' && isName(european) && isCapitalised(european)) return readByline(european);
  const name = FOREIGN_BY.exec(line)?.[1]?.trim() ?? '';
  const byline = name === '' ? null : readByline(name);
  return byline?.authors.every(isFullName) ? byline : null;
}

/** `<<The Iron Monk>>`, `~ Moth ~`: a name between marks; an address in brackets stays. */
function undressName(name: string): string {
  return DRESSED_NAME.exec(name)?.[2] ?? name;
}

const DRESSED_NAME = /^(<<|>>|\{|~|=|\*)\s*([^<>{}~=*@]{2,60}?)\s*(?:>>|<<|\}|~|=|\*)$/;

/** The names in an author's line, with their addresses. */
export function authorPart(line: string): string {
  const by = BY.exec(line)?.[1];
  if (by !== undefined && readByline(undressName(by)).authors.every(isName)) return undressName(by);
  const other = readCredit(line, false)?.name;
  if (other !== undefined) return other;
  if (by !== undefined) return undressName(by);
  return EUROPEAN_BY.exec(line)?.[1] ?? FOREIGN_BY.exec(line)?.[1] ?? line.trim();
}

/** Tell whether a line is `by` alone, with the name on the next one. */
export function isByAlone(line: string): boolean {
  return line.length <= 200 && BY_ALONE.test(line);
}

/** `J. T. Whorl, M.A.` */
const DEGREE = /,\s(?:(?:\p{Lu}\p{L}{0,2}\.){1,3}|[Rr]et(?:d|ired)?\.?)$/u;

/** `illegible by my`: the line of a sentence that breaks there. */
const SMALL_WORD =
  /^(?:my|his|her|hers|its|our|your|their|the|an?|this|that|these|those|it|him|me|us|them|you|then|now|all|some|any|one|which|what|whom|who|how|when|way|means|far|and|or)$/;

/** A name has few words and no sentence in it; handles may be in small letters. */
export function isName(written: string): boolean {
  const text = written.length > 100 ? written : written.replace(NICKNAME, '').replace(DEGREE, '');
  if (text.length > 60 || /[!?:;"“”]/.test(text) || isRuleLine(text) || SMALL_WORD.test(text)) return false;
  const words = text.split(/\s+/);
  if (words.length > 6) return false;
  if (/[.]$/.test(text) && !/\b(?:\p{L}|Jr|Sr|Dr|Esq)\.$/u.test(text)) return false;
  return words.length === 1 || words.some((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word)) || words.length === 2;
}

/** Small words inside names, in the languages of the corpus and their neighbours. */
const PARTICLE =
  '(?:de|del|della|da|di|do|dos|das|du|des|la|le|les|el|al|von|van|vom|zu|der|den|ten|ter|of|and|y|e|af|av|bin|ibn)';
const NAME_WORD = new RegExp(String.raw`^[\p{Lu}\p{Lo}\p{N}("'‘&]|^${PARTICLE}$`, 'u');
const FULL_NAME_WORD = new RegExp(
  String.raw`^(?:(?:\p{Lu}\.){1,3}|(?:\p{Lu}['’])?\p{Lu}[\p{Ll}'’]+(?:-?\p{Lu}\p{Ll}+)?|${PARTICLE}|Jr\.?|I{2,3}|IV)$`,
  'u',
);

/** Tell whether every word of a name begins with a capital, particles aside. */
export function isCapitalised(name: string): boolean {
  return /^[\p{Lu}\p{Lo}\p{N}]/u.test(name) && name.split(/\s+/).every((word) => NAME_WORD.test(word));
}

/** Words of titles and headings that are no part of a name. */
const NO_NAME =
  /(?<!\p{L})(?:the|an?|of|in|on|to|and|at|for|my|your|his|her|our|part|chapter|book|act|scene|story|stories|tale|novel|end|day|night|one|two|three|vol|volume|episode|series)(?!\p{L})/iu;

/** Tell whether a line without `by` can only be somebody's full name: `Ann B. Lee`. */
export function isFullName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !/['’]s$/.test(text) &&
    !NO_NAME.test(text) &&
    !NO_NAME_WORDS.has((words[0] ?? '').toLowerCase()) &&
    words.every((word) => FULL_NAME_WORD.test(word)) &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    words.slice(1).some((word) => /^\p{Lu}.*\p{Ll}$/u.test(word))
  );
}

/** `Анна Ли. Соляная дорога`: as Russian libraries set it; elsewhere a stop ends a sentence. */
const STOPPED = /^\s*(\p{Script=Cyrillic}[\p{Script=Cyrillic}. -]{3,48}\p{Ll}{2})\.\s+(\p{Lu}[^.!?…]{1,80})$/u;

/** `Salt Road - Ann Lee` and `Ann Lee: Salt Road`: a title and a full name on one line. */
export function splitPair(line: string): { title: string; author: string } | null {
  const stopped = STOPPED.exec(line.trim());
  if (stopped !== null && isFullName(stopped[1] as string))
    return { title: (stopped[2] as string).trim(), author: stopped[1] as string };
  const [left = '', right = '', more] = line.trim().split(/\s+[-–—]{1,2}\s+|:\s+/);
  if (more !== undefined || left.split(' ').length > 8 || right === '' || right.split(' ').length > 10) return null;
  if (isFullName(left) === isFullName(right)) return null;
  const [title, author] = isFullName(left) ? [right, left] : [left, right];
  const plain = readTitleLine(title);
  return plain?.includes(' ') && /^\p{Lu}/u.test(plain) && !/[.!?]$/.test(plain) ? { title: plain, author } : null;
}
