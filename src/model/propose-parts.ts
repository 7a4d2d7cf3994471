import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { fieldValues, firstField } from '../story/header.ts';
import { readNumber } from '../story/read-number.ts';
import { foldName } from './fold-name.ts';
import type { WorkDraft } from './work-draft.ts';

/** A file whose name or title ends in a number. */
interface Candidate {
  draft: WorkDraft;
  /** What stands before the number, as written. */
  base: string;
  number: number;
}

/** Fewer files are as likely a story and its sequel. */
const LEAST = 3;
const NUMBERED =
  /^(.{0,200}?)[\s,:_–—-]{0,6}\(?(?:(?:part|chapter|pt|ch)\.?\s{0,3})?#?(\d{1,3}|[IVX]{1,5})(?:\s{0,3}(?:\/|of)\s{0,3}(?:\d{1,3}|\?))?\)?$/;
const FILE = /([^/]{0,200}?)[-_ ]?(\d{1,3})$/;
/** Names of a file that say nothing of the work. */
const MERE = /^(?:ch|chap|chapter|part|pt|p|c|)$/i;

/**
 * Say which files look like parts of one work although they are not joined: `ch1` to `ch10`, `Salt Road I` to `IV`.
 *
 * They are proposed once, at the first; works of a series, and those that somebody has named, are left alone.
 */
export function proposeParts(drafts: readonly WorkDraft[], messages: Diagnostic[]): void {
  const groups = new Map<string, Candidate[]>();
  for (const draft of drafts) {
    const candidate = candidateOf(draft);
    if (candidate === null) continue;
    const folder = draft.headFile.split('/').slice(0, -1).join('/');
    const key = `${folder}\n${foldName(candidate.base)}`;
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => a.number - b.number);
    const [first, last] = [group[0], group.at(-1)];
    if (first === undefined || last === undefined || !runsOn(group) || !ofOneAuthor(group)) continue;
    const folder = first.draft.headFile.split('/').at(-2) ?? '';
    const title = MERE.test(first.base) ? folder || 'The Title' : first.base;
    messages.push(
      report('parts-proposed', first.draft.headFile, {
        with: { count: group.length, first: nameOf(first), last: nameOf(last), title },
      }),
    );
  }
}

function candidateOf(draft: WorkDraft): Candidate | null {
  const told = ['show', 'id', 'series', 'position'] as const;
  if (draft.head !== null || told.some((name) => firstField(draft.header, name) !== null)) return null;
  const title = firstField(draft.header, 'title');
  const named = title === null || title.origin === 'filename';
  const match = named ? FILE.exec(draft.path) : NUMBERED.exec(title.value);
  const number = readNumber(match?.[2] ?? '');
  return match === null || number === null || (!named && match[1] === '')
    ? null
    : { draft, base: match[1] as string, number };
}

/** The numbers begin at 0 or 1, each stands once, and at most one in five is missing. */
function runsOn(group: readonly Candidate[]): boolean {
  const numbers = group.map((candidate) => candidate.number);
  const [first = 2, last = 0] = [numbers[0], numbers.at(-1)];
  return (
    group.length >= LEAST &&
    first <= 1 &&
    new Set(numbers).size === numbers.length &&
    (last - first + 1) * 0.8 <= numbers.length
  );
}

/** Files that name nobody may be anyone's. */
function ofOneAuthor(group: readonly Candidate[]): boolean {
  const people = group.map(({ draft }) => fieldValues(draft.header, 'authors').map(foldName).sort().join('&'));
  return new Set(people.filter((names) => names !== '')).size <= 1;
}

function nameOf({ draft }: Candidate): string {
  return draft.headFile.split('/').at(-1) ?? draft.headFile;
}
