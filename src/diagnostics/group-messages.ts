import { compareDiagnostics, type Diagnostic, fillPlaces } from './diagnostic.ts';
import type { Rule } from './rules/rule.ts';
import { RULES } from './rules.ts';

/** One thing to be mended: a message, or what many stories of a folder have in common. */
export interface Finding {
  message: Diagnostic;
  /** The messages that it stands for; itself, where it stands for no other. */
  members: readonly Diagnostic[];
}

/** Stories of a folder that must lack the same thing before it is said of the folder. */
const FEWEST = 5;

/**
 * Say once of a folder what most of its stories lack, where the rule has words for that.
 *
 * @param messages Diagnostics in any order, with paths relative to the project.
 * @returns Findings in the order of all reports; that of a folder has its path in the place of the file's.
 */
export function groupMessages(messages: readonly Diagnostic[]): Finding[] {
  const all = filesByFolder(messages);
  const findings: Finding[] = [];
  const byRule = groupBy(messages, (message) => message.ruleId);
  for (const [ruleId, ofRule] of byRule) {
    const { group }: Rule = RULES[ruleId];
    if (group === undefined) findings.push(...ofRule.map(alone));
    else findings.push(...groupIn('', ofRule, { all, own: filesByFolder(ofRule) }, group));
  }
  return findings.sort((a, b) => compareDiagnostics(a.message, b.message));
}

function alone(message: Diagnostic): Finding {
  return { message, members: [message] };
}

/** Folder → files in it, at any depth, that messages are about. */
type FilesByFolder = ReadonlyMap<string, ReadonlySet<string>>;

function filesByFolder(messages: readonly Diagnostic[]): FilesByFolder {
  const folders = new Map<string, Set<string>>();
  for (const { file } of messages) {
    if (file === null) continue;
    for (const folder of foldersOf(file)) {
      const known = folders.get(folder);
      if (known === undefined) folders.set(folder, new Set([file]));
      else known.add(file);
    }
  }
  return folders;
}

/** Folders that a file lies in, from the project on: `''`, `content`, `content/old`. */
function foldersOf(file: string): string[] {
  const steps = file.split('/').slice(0, -1);
  return ['', ...steps.map((_, index) => steps.slice(0, index + 1).join('/'))];
}

function groupIn(
  folder: string,
  messages: readonly Diagnostic[],
  files: { all: FilesByFolder; own: FilesByFolder },
  words: NonNullable<Rule['group']>,
): Finding[] {
  const own = files.own.get(folder)?.size ?? 0;
  if (own < FEWEST) return messages.map(alone);
  const depth = folder === '' ? 0 : folder.split('/').length;
  const byChild = groupBy(messages, ({ file }) => foldersOf(file ?? '')[depth + 1] ?? null);
  const [only] = byChild.keys();
  // What lies in one folder is said of that one.
  const isOfOne = byChild.size === 1 && only != null;
  if (!isOfOne && own * 2 >= (files.all.get(folder)?.size ?? 0)) return [together(folder, messages, own, words)];
  return [...byChild].flatMap(([child, some]) =>
    child === null ? some.map(alone) : groupIn(child, some, files, words),
  );
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function together(
  folder: string,
  members: readonly Diagnostic[],
  count: number,
  { text, hint }: NonNullable<Rule['group']>,
): Finding {
  const [first] = members as readonly [Diagnostic, ...Diagnostic[]];
  // Settings of folders name them from the folder of the stories on.
  const name = folder === 'content' ? '' : folder.replace(/^content\//, '');
  const values = {
    count,
    where: name === '' ? 'under "reading:" in archive.yaml' : `for "${name}" under "folders:" in archive.yaml`,
    rules: name === '' ? 'under "rules:"' : 'under "rules:" in the same place',
  };
  const message: Diagnostic = {
    ...first,
    file: folder === '' ? null : `${folder}/`,
    line: null,
    column: null,
    message: fillPlaces(text, values),
    hint: fillPlaces(hint, values),
    actual: null,
    expected: [],
    excerpt: null,
  };
  return { message, members };
}
