import { compareText } from '../diagnostics/compare-text.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';
import { type FieldName, firstField } from '../story/header.ts';

/** Files that are alike in how they were read and in what is doubtful about them. */
export interface ReviewGroup {
  /** How headers were recognised (`H1`, `H0` …). */
  convention: string;
  /** Folder below content/; empty for the top. */
  folder: string;
  /** Name of the weightiest rule, or of a field that is unsure; `null` for what is sure. */
  trouble: string | null;
  /** 0 to 1, that of its least sure file. */
  sureness: number;
  /** The least sure first. */
  files: ReviewedFile[];
}

/** A file with how sure its reading is. */
export interface ReviewedFile {
  facts: StoryFacts;
  messages: readonly Diagnostic[];
  sureness: number;
  trouble: string | null;
}

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
    const key = JSON.stringify([file.convention, folder, reviewed.trouble]);
    const group = groups.get(key) ?? {
      convention: file.convention,
      folder,
      trouble: reviewed.trouble,
      sureness: 1,
      files: [],
    };
    groups.set(key, group);
    group.files.push(reviewed);
    group.sureness = Math.min(group.sureness, reviewed.sureness);
  }
  for (const { files } of groups.values()) files.sort(bySureness);
  sure.sort((a, b) => compareText(a.facts.path, b.facts.path));
  const sorted = [...groups.values()].sort(
    (a, b) =>
      a.sureness - b.sureness ||
      b.files.length - a.files.length ||
      compareText(`${a.folder}\n${a.trouble}`, `${b.folder}\n${b.trouble}`) ||
      compareText(a.convention, b.convention),
  );
  return { groups: sorted, sure };
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
  return { facts, messages, sureness, trouble };
}

/** What is not there at all was hardly misread. */
function weightOf({ ruleId, severity }: Diagnostic): number {
  return ruleId === 'rating-missing' ? ABSENT : WEIGHT[severity];
}

function bySureness(a: ReviewedFile, b: ReviewedFile): number {
  return a.sureness - b.sureness || compareText(a.facts.path, b.facts.path);
}
