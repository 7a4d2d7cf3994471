import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { type Field, fieldValues, firstField } from '../story/header.ts';
import { readNumber } from '../story/read-number.ts';
import { wholeFacts } from '../story/whole-facts.ts';
import { foldName } from './fold-name.ts';
import { type WorkDraft, wholeDraft } from './work-draft.ts';

/** What a file says of being a part. */
interface Part {
  draft: WorkDraft;
  /** Title without its part. */
  title: string;
  number: number;
  /** How many parts there are; `null` when it does not say. */
  total: number | null;
  /** What its title calls it; `own` for a chapter that has a title of its own beside the one of its work. */
  role: 'part' | 'chapter' | 'own';
  /** Title of the chapter behind the name of its series. */
  called?: string | null;
}

/** ` #2: The Ford`, `, Part 2 – The Ford` behind the name of a series. */
const BEHIND_SERIES =
  /^[\s,:;–—-]{0,4}(?:#\s?|(?:part|pt\.?|episode|ep\.?|no\.?|teil|partie|parte|часть)\s#?)(\d{1,4})(?:[\s,:;–—-]{1,4}(\S.*))?$/iu;

const OF = /[\s,:;–—-]*[([]?\s*(?:parts?|pt\.?)?\s*(\d{1,3}|[ivx]{1,5})\s*(?:\/|\s+of\s+)\s*(\d{1,3}|\?)\s*[)\]]?\s*$/i;
const NAMED = /[\s,:;–—-]+[([]?\s*(?:part|pt\.?)\s*#?\s*([\p{L}\d-]{1,12})\s*[)\]]?\s*$/iu;

/** `渡口（二）第八条`. */
const EAST_ASIAN =
  /^(.{0,60}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s?[（(]([〇零一二三四五六七八九十百\d０-９]{1,5})[)）]\s{0,4}(.{0,80})$/u;

/** `Salt Road, chapitre 2`: joined only when the file names `Salt Road` as its series, too. */
const CHAPTER =
  /[\s,:;–—-]+[([]?\s*(?:chapter|chap\.?|ch\.?|chapitre|kapitel|cap[ií]tulo|capitolo|hoofdstuk|глава|rozdział)\s*#?\s*([\p{L}\d-]{1,12})\s*[)\]]?\s*$/iu;

/**
 * Join files that are numbered parts of one work: `Salt Road (1/3)`, `Salt Road, Part 2`, the subject `… 3/3`.
 *
 * Only files of one folder, with equal titles, the same known author and different part numbers are joined; a common
 * folder or an equal title alone joins nothing. Numbers of chapters join only when the series is called like the title,
 * or when fields name both the work and the number of the chapter.
 */
export function joinParts(drafts: readonly WorkDraft[], messages: Diagnostic[]): WorkDraft[] {
  const groups = new Map<string, Part[]>();
  for (const draft of drafts) {
    const part = partOf(draft);
    if (part === null) continue;
    const people = fieldValues(draft.header, 'authors').map(foldName).sort().join('&');
    const folder = draft.headFile.split('/').slice(0, -1).join('/');
    const key = `${folder}\n${foldName(part.title)}\n${people}`;
    const group = groups.get(key) ?? [];
    group.push(part);
    groups.set(key, group);
  }
  const joined = new Map<WorkDraft, WorkDraft | null>();
  for (const group of groups.values()) {
    group.sort((a, b) => a.number - b.number);
    const numbers = new Set(group.map((part) => part.number));
    if (group.length < 2 || numbers.size < group.length) continue;
    const [first, ...others] = group as [Part, ...Part[]];
    joined.set(first.draft, join(first, group));
    for (const other of others) {
      joined.set(other.draft, null);
      messages.push(report('parts-joined', other.draft.headFile, { with: { other: first.draft.headFile } }));
    }
  }
  return drafts.flatMap((draft) => {
    const result = joined.get(draft);
    return result === undefined ? [draft] : result === null ? [] : [result];
  });
}

function partOf(draft: WorkDraft): Part | null {
  const title = firstField(draft.header, 'title');
  const people = fieldValues(draft.header, 'authors');
  // Who says how a file is shown wants it shown by itself.
  const own = firstField(draft.header, 'show') !== null || firstField(draft.header, 'id') !== null;
  if (own || draft.head !== null || title === null) return null;
  const serial = chapterOfSerial(draft);
  if (serial !== null) return serial;
  if (title.origin === 'filename' || people.length === 0) return null;
  const [, name = '', counted = '', called = ''] = EAST_ASIAN.exec(title.value) ?? [];
  const place = readNumber(counted.normalize('NFKC'));
  if (place !== null) return { draft, title: name, number: place, total: null, role: 'own', called: called || null };
  const chapter = chapterOfSeries(draft, title.value);
  const suffix = OF.exec(title.value) ?? NAMED.exec(title.value) ?? chapter;
  const written = firstField(draft.header, 'part')?.value.match(/^(\d+)(?:\/(\d+))?$/);
  const number = readNumber(suffix?.[1] ?? written?.[1] ?? '');
  if (number === null) return null;
  const bare = suffix === null ? title.value : title.value.slice(0, suffix.index);
  const total = Number(suffix?.[2] ?? written?.[2]);
  return bare === ''
    ? null
    : {
        draft,
        title: bare,
        number,
        total: Number.isInteger(total) && total > 0 ? total : null,
        role: suffix !== null && suffix === chapter ? 'chapter' : 'part',
      };
}

/** `serial: Salt Road` and `chapter: 3`: what a file says of its place in a work needs no title. */
function chapterOfSerial(draft: WorkDraft): Part | null {
  const work = firstField(draft.header, 'series') ?? draft.header.find(isWorkName) ?? null;
  const chapter = firstField(draft.header, 'chapter');
  const number = /^\d{1,4}(?:\.\d{1,2})?$/.test(chapter?.value ?? '') ? Number(chapter?.value) : null;
  const isCalled =
    chapter?.origin === 'front-matter' &&
    /^(?:chapter|episode|chapitre|kapitel|cap[ií]tulo|глава)/i.test(chapter.label ?? '');
  if (work !== null && number !== null && isCalled)
    return { draft, title: work.value, number, total: null, role: 'own' };
  return work === null ? null : partOfSeries(draft, work.value);
}

/** `series: Salt Road` and `part: 2` of a file that is titled `Salt Road #2: The Ford`. */
function partOfSeries(draft: WorkDraft, series: string): Part | null {
  const part = firstField(draft.header, 'part') ?? firstField(draft.header, 'position');
  const title = firstField(draft.header, 'title')?.value ?? '';
  const number = /^\d{1,4}$/.test(part?.value ?? '') && part?.origin === 'front-matter' ? Number(part.value) : null;
  if (number === null || foldName(title.slice(0, series.length)) !== foldName(series)) return null;
  const own = BEHIND_SERIES.exec(title.slice(series.length));
  if (own === null || Number(own[1]) !== number) return null;
  return { draft, title: series, number, total: null, role: 'own', called: own[2] ?? null };
}

function isWorkName({ name, label }: Field): boolean {
  return name === 'extra' && /^(?:book|novel|story|work)$/i.test(label ?? '');
}

/** The number of a chapter behind the name of the series it stands in. */
function chapterOfSeries(draft: WorkDraft, title: string): RegExpExecArray | null {
  const match = CHAPTER.exec(title);
  const series = firstField(draft.header, 'series')?.value;
  return match !== null && series !== undefined && foldName(series) === foldName(title.slice(0, match.index))
    ? match
    : null;
}

/** The first part speaks for the work; what it leaves open, the others may say. */
function join(first: Part, group: readonly Part[]): WorkDraft {
  const { draft } = first;
  const named = (name: Field['name'], value: string): Field => ({
    name,
    label: null,
    value,
    written: value,
    line: null,
    origin: 'layout',
    confidence: 0.8,
  });
  // A series of chapters is the work itself.
  const header = draft.header
    .filter(({ name }) => first.role === 'part' || (name !== 'series' && name !== 'position'))
    .map((field) => (field.name === 'title' ? { ...field, value: first.title, origin: 'layout' as const } : field));
  const total = group.find((part) => part.total !== null)?.total ?? null;
  if (total !== null && firstField(header, 'expected') === null) header.push(named('expected', String(total)));
  const head = draft.parts[0] ?? null;
  return {
    ...wholeDraft(draft),
    header,
    head: head === null ? null : { ...wholeFacts(head), chapters: [], notesBefore: null, notesAfter: null },
    parts: group.flatMap((part) => part.draft.parts.map((file) => asPart(file, part, named))),
  };
}

function asPart(
  file: StoryFacts,
  { number, role, title, called }: Part,
  named: (name: Field['name'], value: string) => Field,
): StoryFacts {
  const whole = file.chapters.length === 1;
  return {
    ...wholeFacts(file),
    header: [
      ...file.header
        .filter((field) => field.name !== 'chapter')
        .map((field) => (field.name === 'title' && role === 'chapter' ? { ...field, value: title } : field))
        .map((field) => (field.name === 'title' && called != null ? { ...field, value: called } : field)),
      named('chapter', String(number)),
    ],
    chapters: file.chapters.map((chapter) =>
      whole && chapter.role === 'text'
        ? { ...chapter, role: role === 'part' ? role : 'chapter', number: String(number) }
        : chapter,
    ),
  };
}
