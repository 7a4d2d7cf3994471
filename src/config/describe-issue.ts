import type * as z from 'zod';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;

/** What is wrong with one setting. */
export interface SettingProblem {
  path: PropertyKey[];
  /** The key that is unknown; `null` when the value is wrong. */
  unknownKey: string | null;
  /** Goes on from the setting's name: `must be …`. */
  must: string;
  mend: string;
  /** True when not the value is wrong but the setting beside others, or its name. */
  concernsName: boolean;
  /** Names or words that would be right. */
  expected: string[];
}

/** Names of the values that zod expects. */
const NOUNS: { readonly [kind: string]: string } = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'settings of its own',
  record: 'a mapping of names to values',
};

/**
 * Say in words what zod found.
 *
 * @param issue One issue of a `safeParse`.
 * @param base Path of the value that the issue's own path starts from; default: the root.
 * @returns One problem for each unknown key, one for any other issue.
 */
export function describeIssue(issue: Issue, base: readonly PropertyKey[] = []): SettingProblem[] {
  const path = [...base, ...issue.path];
  const problem = (must: string, more: Partial<SettingProblem> = {}): SettingProblem[] => [
    { path, unknownKey: null, must, mend: '', concernsName: false, expected: [], ...more },
  ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.flatMap((unknownKey) => problem('', { unknownKey }));
    case 'invalid_type':
      return problem(
        isOwnMessage(issue.message) ? issue.message : `must be ${NOUNS[issue.expected] ?? issue.expected}`,
      );
    case 'invalid_value':
      return problem(oneOf(issue.values.map(String)), { expected: issue.values.map(String) });
    case 'invalid_union':
      return describeUnion(issue.errors, path);
    case 'invalid_key':
      return problem(`is a name that ${issue.issues[0]?.message ?? 'cannot be used'}`, { concernsName: true });
    case 'custom':
      return problem(issue.message, issue.params);
    default:
      return problem(isOwnMessage(issue.message) ? issue.message : 'must be another value');
  }
}

/** Say what to write instead of a misspelt word, or nothing when no known word is near. */
export function didYouMean(found: string | null, expected: readonly string[]): string {
  const near = found === null ? null : nearest(found, expected);
  return near === null ? '' : `Did you mean "${near}"?`;
}

/** Keep the branch that was meant: the one whose value has the right kind; with none, name all that would be right. */
function describeUnion(branches: readonly (readonly Issue[])[], path: readonly PropertyKey[]): SettingProblem[] {
  const described = branches.map((issues) => issues.flatMap((issue) => describeIssue(issue, path)));
  const isWrongKind = (issue: Issue) =>
    issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
  const meant = branches.findIndex((issues) => !issues.some(isWrongKind));
  if (meant >= 0) return described[meant] ?? [];
  const all = described.flat().filter((problem) => problem.path.length === path.length);
  const must = `must be ${[...new Set(all.map((problem) => problem.must.replace(/^must be /, '')))].join(', or ')}`;
  const expected = all.flatMap((problem) => problem.expected);
  return [{ path: [...path], unknownKey: null, must, mend: '', concernsName: false, expected }];
}

function oneOf(values: string[]): string {
  if (values.length === 1) return `must be ${values[0]}`;
  return values.length > 12 ? 'must be a known name' : `must be one of ${values.join(', ')}`;
}

/** Tell the messages of the schema from those of zod. */
function isOwnMessage(message: string): boolean {
  return message.startsWith('must ');
}
