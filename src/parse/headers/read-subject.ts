import { isKindAlone } from './read-credit.ts';
import { isFullName } from './title-line.ts';

/** What the subject line of a post says of the story in it. */
export interface Subject {
  title: string;
  /** Number of the part, and how many there are; `null` when it does not say. */
  part: number | null;
  total: number | null;
  /** Rating in brackets, as written. */
  rating: string | null;
  /** Who wrote it, where the subject says so. */
  author: string | null;
  /** True when it says more than these: a programme, pairings, codes. */
  more: boolean;
}

const PREFIX =
  /^[\s>]*(?:(?:(?:[\p{L}\d.'-]{1,16} )?[\p{L}\d-]{0,12}fic|re|fwd?|fw|repost|revised|new|story|stories|post|adult|sub|admin|xf|trek|st|tng|tos|ds9|voy|ent)\s*[:;]|\[[^\]]{1,24}\](?=\s*\S))\s*/iu;
const SHOUTED = /^\s*(?:(?:NEW|REPOST|STORY|TNG|TOS|DS9|VOY|XF|TREK)[,:]?\s+)+(?=\S)/;
const RATING = /[[(]\s*(?:rated\s+)?(G|PG(?:-?1[35])?|R|NC-?1[78]|M|MA|T|K\+?|X)\s*[\])]/i;
/** `(T/D, PG-13)`, `[TOS; K/S]`: codes and ratings in brackets; words in small letters make a title's bracket. */
const CODES =
  /\s*[[(]((?:[A-Z\d][A-Z\d./+-]{0,8}|[mf]\/[mf]+)(?:[\s,;]{1,3}(?:[A-Z\d][A-Z\d./+-]{0,8}|[mf]\/[mf]+)){0,6})[\])]/;
/** ` PG` behind a part or a quoted title. */
const RATING_BEHIND =
  /(?<=[\])"”\d])\s{1,3}[-,]?\s?(?:rated\s)?(PG(?:-?1[35])?|R|NC-?1[78]|G|M|MA|T|X)(?=$|\s{1,3}by\s)/;
const RATING_CODE = /^(?:G|PG(?:-?1[35])?|R|NC-?1[78]|M|MA|T|K\+?|X)$/;
/** What brackets behind a title say of the post: `(Complete)`, `(fwd)`, `[SF story, ~1500 words]`. */
const REMARK =
  /\s*[[({]\s*(?:(?:now )?complete[d]?|finished|unfinished|in progress|wip|fwd|forwarded|(?:old |another |quick )?repost(?:ed)?|revised|corrected|new|long|short|final|final part|conclusion|crossposted|x-post(?:ed)?|was\b[^\])}]{0,80}|[^\])}]{0,40}\b(?:words|stor(?:y|ies)|fic|fanfic|kb?|lines)|~?\d{1,7}k?)\s*[\])}]\s*$/i;
const VERSION = /[\s,]{1,4}(?:v\.?\s?\d{1,2}(?:\.\d{1,3}){0,2}|version \d{1,2}(?:\.\d{1,3})?)\s*$/i;
/** A file of some archive, which is no title. */
const FILE = /^(?:archive\s*:\s*)?(?:[\w.-]{1,60}\/){1,6}[\w.-]{1,60}\.(?:txt|html?|doc|asc|zip)$/i;
const DRESSED = /^([_*~"'“‘]{1,2})(\S.*?)[_*~"'”’]{1,2}$/;
const PART = /[[(]?\s*(?:(?:part|pt|chapter|ch|chap)\.?\s*#?\s*)?(\d{1,3})\s*(?:\/|\bof\b)\s*(\d{1,3}|\?)\s*[\])]?/i;
const PART_ALONE =
  /[,:\s-]*[[(]?\s*\b(?:part|pt)\.?\s*#?\s*(\d{1,3}|[ivx]{1,5})\b\s*(?:[([]?\s*of\s*(\d{1,3}|[ivx]{1,5}))?\s*[\])]?/i;

/** `Salt Road #3`, `Salt Road - II`: a piece of a series. */
const COUNTED = /\s(?:#(?=\d)|[-–—]\s(?=[IVX])(?!X$))(\d{1,3}|[IVX]{1,5})$/;
/** `: Pts. 1&2`, `, parts 3 and 4`: several parts in one post. */
const SEVERAL = /[,:\s-]{0,4}[[(]?\s?\b(?:parts|pts)\.?\s?(\d{1,3})\s?(?:&|and|to|-|–)\s?\d{1,3}\b\s?[\])]?/i;
/** `Salt Road: Chap.1`, `Salt Road, c1`, `SALT ROAD - Chapter 1`: what stands behind a title and counts. */
const CHAPTER_BEHIND =
  /(?<=\S)(?:[\s,:;–—-]{1,5}[[(]?(?:chapter|chap|chp|ch|episode|ep)\.?\s?#?\s?(\d{1,3}|[ivx]{1,5})|[\s]?[,:;]\s?c\.?\s?(\d{1,3}))\s?[\])]?\s*$/i;
/** `- revised`, `, complete`: the remark without its brackets. */
const LOOSE_REMARK =
  /(?<=\S)(?:\s+[-–—]{1,2}|,)\s+(?:(?:now )?completed?|revised|rewritten|reposted|repost|corrected|updated|finished|unfinished|wip|final|new)(?: (?:version|draft|edition))?\s*$/i;

/** `Salt Road...by Ann Lee`, `Salt Road, by Dr. Lee`. */
const BY = /^(\S.{1,80}?)[\s.…,:–-]{1,6}by\s+(\p{Lu}.{2,40})$/iu;

/** `Dr. Moss` is a name as `Ada Moss` is. */
function withoutHonorific(name: string): string {
  return name.replace(/^(?:Dr|Mr|Mrs|Ms|Prof|Capt|Sgt|Rev)\.?\s(?=\p{Lu}\p{Ll})/u, 'Ada ');
}

/** Tell whether the one line that is left of a mail's header is about a story: a part, codes, or a title's capitals. */
export function namesStory(written: string): boolean {
  const { title, part, rating, more } = readSubject(written);
  const words = title.split(' ').filter((word) => !/^(?:an?|the|of|in|on|at|to|for|and|or|#\d{1,3})$/i.test(word));
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  const says = part !== null || rating !== null || more || title !== written.trim();
  return title !== '' && (says || (words.length >= 2 && capitals * 2 > words.length)) && !/[.!?]$/.test(title);
}

/** Read a subject such as `NEW TNG "Salt Road" 1/3 [PG] C/T`. */
export function readSubject(written: string): Subject {
  let text = written.replace(/\s+/g, ' ').trim();
  const rating = RATING.exec(text) ?? RATING_BEHIND.exec(text);
  const part = PART.exec(text) ?? SEVERAL.exec(text) ?? PART_ALONE.exec(text) ?? COUNTED.exec(text);
  const quoted = /["“]([^"“”]{2,80})["”]/.exec(text);
  if (rating !== null) text = text.replace(rating[0], ' ');
  if (part !== null) text = text.replace(part[0], ' ');
  const codes = CODES.exec(text.replace(PREFIX, ''));
  if (codes !== null) text = text.replace(codes[0], ' ');
  for (let before = ''; before !== text; ) {
    before = text;
    text = withoutKind(text.replace(PREFIX, '').trim());
  }
  text = text.replace(SHOUTED, '');
  for (let before = ''; before !== text; ) {
    before = text;
    text = withoutKind(text.replace(REMARK, '').replace(LOOSE_REMARK, '').replace(VERSION, '').trim());
  }
  const chapter = CHAPTER_BEHIND.exec(text);
  if (chapter !== null) text = text.slice(0, chapter.index);
  if (FILE.test(text)) text = '';
  const coded = codes?.[1]?.split(/[\s,;]+/).find((code) => RATING_CODE.test(code)) ?? null;
  const hasMore = quoted !== null && text.replace(quoted[0], '').trim() !== '';
  const bare = (quoted?.[1] ?? text).replace(/^[\s,:;–-]+|[\s,:;–-]+$/g, '').replace(/\s+/g, ' ');
  const whole = (DRESSED.exec(bare)?.[2] ?? bare).replace(/^[\s,:;*–-]+|[\s,:;*–-]+$/g, '');
  const signed = BY.exec(whole);
  const isSigned = signed !== null && isFullName(withoutHonorific(signed[2] as string));
  const title = isSigned ? (signed[1] as string) : whole;
  return {
    title,
    author: isSigned ? (signed[2] as string) : null,
    part: numberOf(part?.[1] ?? chapter?.[1] ?? chapter?.[2]),
    total: numberOf(part?.[2]),
    rating: rating?.[1] ?? coded,
    more: codes !== null || hasMore,
  };
}

/** `Рассказ: Соседка снизу`, `Wer zuletzt lacht (Krimi)`: what kind of story it is, in any language. */
function withoutKind(text: string): string {
  const before = /^([^:]{3,24}):\s+(?=\S)/.exec(text);
  if (before !== null && !/^an?\s/i.test(text) && isKindAlone(before[1] as string)) return text.slice(before[0].length);
  const behind = /\s+[([]([^()[\]]{3,30})[)\]]$/.exec(text);
  return behind !== null && isKindAlone(behind[1] as string) ? text.slice(0, behind.index) : text;
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined || !/^(?:\d+|[ivx]+)$/i.test(text)) return null;
  if (/^\d/.test(text)) return Number(text);
  return ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'].indexOf(text.toLowerCase()) + 1 || null;
}
