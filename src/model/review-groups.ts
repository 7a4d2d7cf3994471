import { compareText } from '../diagnostics/compare-text.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { type FieldName, firstField } from '../story/header.ts';
import { isMendedByFolder } from './mending-line.ts';
import type { ReviewedFile, ReviewGroup } from './review-group.ts';

/** Values below this are looked at. */
const SURE = 0.75;
/** Fields without which a work cannot be found again. */
const NEEDED: readonly FieldName[] = ['title', 'authors'];
/** How much surer a file is without a message of a weight. */
const WEIGHT = { error: 0.3, warning: 0.6, note: 0.95 } as const;
const ABSENT = 0.9;
/** Notes that say how something was decided and leave no doubt. */
const NO_DOUBT: ReadonlySet<string> = new Set([
  'encoding-converted',
  'contact-left-out',
  'date-missing',
  'summary-missing',
]);

/** Troubles of which one setting mends only those files that share something. */
const DETAILS: ReadonlyMap<string, (facts: StoryFacts) => string> = new Map([
  ['label-unknown', ({ header }) => header.find(({ name, label }) => name === 'extra' && label !== null)?.label ?? ''],
  ['encoding-unsure', ({ encoding }) => encoding],
  ['encoding-damaged', ({ encoding }) => encoding],
]);

/** Groups smaller than this join those of the folders beside theirs. */
const FEW = 5;

/**
 * Group files by how they were read, where they lie, and what is doubtful about them: the least sure first.
 *
 * @param messages All messages about a file, by its path below the content folder.
 * @param silent Files that a person has checked.
 * @returns Groups of doubtful files, and the sure ones by themselves in the order of their paths.
 */
export function reviewGroups(
  facts: readonly StoryFacts[],
  messages: ReadonlyMap<string, readonly Diagnostic[]>,
  silent: ReadonlySet<string>,
): { groups: ReviewGroup[]; sure: ReviewedFile[] } {
  const groups = new Map<string, ReviewGroup>();
  const sure: ReviewedFile[] = [];
  for (const file of facts) {
    if (file.chapters.length === 0 || silent.has(file.path)) continue;
    const reviewed = reviewFile(file, messages.get(file.path) ?? []);
    if (reviewed.trouble === null) {
      sure.push(reviewed);
      continue;
    }
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf('/')));
    const { trouble, detail } = reviewed;
    const key = keyOf({ convention: file.convention, folder, trouble, detail });
    const group = groups.get(key) ?? { convention: file.convention, folder, trouble, detail, sureness: 1, files: [] };
    groups.set(key, group);
    group.files.push(reviewed);
    group.sureness = Math.min(group.sureness, reviewed.sureness);
  }
  const joined = joinSmall(groups);
  for (const { files } of joined) files.sort(bySureness);
  sure.sort((a, b) => compareText(a.facts.path, b.facts.path));
  const sorted = joined.sort(
    (a, b) =>
      a.sureness - b.sureness ||
      b.files.length - a.files.length ||
      compareText(`${a.folder}\n${a.trouble}`, `${b.folder}\n${b.trouble}`) ||
      compareText(a.convention, b.convention) ||
      compareText(a.detail, b.detail),
  );
  return { groups: sorted, sure };
}

function keyOf({ convention, folder, trouble, detail }: Omit<ReviewGroup, 'sureness' | 'files'>): string {
  return JSON.stringify([convention, folder, trouble, detail]);
}

/**
 * Join small groups of the folders in one folder, the deepest first: forty authors with a story each are one page, not forty.
 * What one setting mends that differs from folder to folder stays apart.
 */
function joinSmall(groups: ReadonlyMap<string, ReviewGroup>): ReviewGroup[] {
  const left = new Map(groups);
  const depthOf = ({ folder }: ReviewGroup): number => (folder === '' ? 0 : folder.split('/').length);
  const deepest = [...left.values()].reduce((most, group) => Math.max(most, depthOf(group)), 0);
  for (let depth = deepest; depth > 0; depth -= 1) {
    const beside = new Map<string, ReviewGroup[]>();
    for (const group of left.values()) {
      if (depthOf(group) !== depth || group.files.length >= FEW || isMendedByFolder(group)) continue;
      const key = keyOf({ ...group, folder: parentOf(group.folder) });
      beside.set(key, [...(beside.get(key) ?? []), group]);
    }
    for (const [key, some] of beside) {
      const above = left.get(key);
      const [first] = some;
      if (first === undefined || (some.length === 1 && above === undefined)) continue;
      for (const group of some) left.delete(keyOf(group));
      const all = above === undefined ? some : [above, ...some];
      left.set(key, {
        ...{ ...first, folder: parentOf(first.folder) },
        sureness: Math.min(...all.map(({ sureness }) => sureness)),
        files: all.flatMap(({ files }) => files),
      });
    }
  }
  return [...left.values()];
}

function parentOf(folder: string): string {
  return folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
}

/** Say how sure the reading of a file is, and what is most doubtful about it. */
function reviewFile(facts: StoryFacts, messages: readonly Diagnostic[]): ReviewedFile {
  const doubts = NEEDED.flatMap((name): [string, number][] => {
    const field = firstField(facts.header, name);
    if (field !== null) return [[`${name}-unsure`, field.confidence]];
    return facts.header.length === 0 && name === 'title' ? [['title-unsure', 0.3]] : [];
  });
  const unsure = doubts.filter(([, confidence]) => confidence < SURE).sort((a, b) => a[1] - b[1]);
  const said = messages.filter(({ ruleId, severity }) => severity !== 'note' || !NO_DOUBT.has(ruleId));
  const [worst] = said.toSorted((a, b) => weightOf(a) - weightOf(b) || compareText(a.ruleId, b.ruleId));
  const least = Math.min(1, ...doubts.map(([, confidence]) => confidence));
  const sureness = least * (worst === undefined ? 1 : weightOf(worst));
  const isGrave = worst !== undefined && weightOf(worst) <= WEIGHT.warning;
  const trouble = isGrave ? worst.ruleId : (unsure[0]?.[0] ?? worst?.ruleId ?? null);
  return { facts, messages, sureness, trouble, detail: DETAILS.get(trouble ?? '')?.(facts) ?? '' };
}

/** What is not there at all was hardly misread. */
function weightOf({ ruleId, severity }: Diagnostic): number {
  return ruleId === 'rating-missing' ? ABSENT : WEIGHT[severity];
}

function bySureness(a: ReviewedFile, b: ReviewedFile): number {
  return a.sureness - b.sureness || compareText(a.facts.path, b.facts.path);
}
