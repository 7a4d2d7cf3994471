import { type Diagnostic, hasErrors, report } from '../diagnostics/diagnostic.ts';
import { completeConfig } from './complete-config.ts';
import type { Config } from './config.ts';
import { describeIssue, didYouMean, type SettingProblem } from './describe-issue.ts';
import { knownKeys, placesOf } from './json-schema.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';
import { archiveSchema, type Settings } from './schema.ts';

/**
 * Read the configuration of an archive.
 *
 * Nothing throws: what is wrong becomes a message with its line and column, and the setting counts as not given. With
 * an error among the messages nothing should be built.
 *
 * @param text Content of archive.yaml; `null` when there is none.
 * @param file Path of the file for the messages, relative to the project.
 * @returns The complete configuration, and the messages in the order of the file.
 */
export function loadConfig(text: string | null, file: string): { config: Config; messages: Diagnostic[] } {
  if (text === null) return { config: completeConfig(archiveSchema.parse({})), messages: [] };
  const yaml = readYaml(text);
  const sourceLines = text.split(/\r\n|\r|\n/);
  const excerptAt = (line: number) => sourceLines[line - 1] ?? null;
  const messages = yaml.problems.map(({ place, reason, mend, mild }): Diagnostic => {
    const message = report('config-invalid', file, { place, excerpt: excerptAt(place.line), with: { reason, mend } });
    return mild ? { ...message, severity: 'warning' } : message;
  });
  const readable = !hasErrors(messages);
  const { settings, problems } = check(yaml, readable ? (yaml.value ?? {}) : {});
  for (const problem of problems) {
    const message = reportProblem(problem, yaml, file);
    messages.push({ ...message, excerpt: message.line === null ? null : excerptAt(message.line) });
  }
  messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const config = completeConfig(settings);
  // A language that somebody wrote down is that of most stories too; the default one is only the interface's.
  const said = typeof yaml.value === 'object' && yaml.value !== null && Object.hasOwn(yaml.value, 'language');
  if (said) config.reading.usualLanguage = config.language;
  for (const folder of config.folders) folder.place = yaml.place(['folders', folder.glob], 'key');
  return { config, messages };
}

/** Check the values; a setting with a problem is left out, until what remains is right. */
function check(yaml: YamlFile, value: unknown): { settings: Settings; problems: SettingProblem[] } {
  let result = archiveSchema.safeParse(value);
  if (!result.success) {
    // Numbers and dates where text is expected are meant as text: every scalar is tried, only those are changed.
    const scalars = result.error.issues.flatMap(textPaths(yaml));
    if (scalars.length > 0) {
      for (const path of scalars) yaml.takeAsText(path);
      value = yaml.read();
      result = archiveSchema.safeParse(value);
    }
  }
  const problems: SettingProblem[] = [];
  let rest: object = typeof value === 'object' && value !== null ? value : {};
  while (!result.success) {
    const found = result.error.issues.flatMap((issue) => describeIssue(issue));
    problems.push(...found);
    const wrong = new Set(found.map((problem) => String(problem.path[0] ?? problem.unknownKey ?? '')));
    const kept = Object.entries(rest).filter(([key]) => !wrong.has(key));
    rest = wrong.has('') || kept.length === Object.keys(rest).length ? {} : Object.fromEntries(kept);
    result = archiveSchema.safeParse(rest);
  }
  return { settings: result.data, problems };
}

type Issue = Parameters<typeof describeIssue>[0];

/** Paths at which text was expected and something else stands, in any branch of a union. */
function textPaths(yaml: YamlFile): (issue: Issue) => PropertyKey[][] {
  const find = (issue: Issue, base: readonly PropertyKey[]): PropertyKey[][] => {
    const path = [...base, ...issue.path];
    if (issue.code === 'invalid_union') return issue.errors.flat().flatMap((inner) => find(inner, path));
    const wantsText = issue.code === 'invalid_type' && issue.expected === 'string';
    return wantsText && yaml.written(path) !== null ? [path] : [];
  };
  return (issue) => find(issue, []);
}

function reportProblem(problem: SettingProblem, yaml: YamlFile, file: string): Diagnostic {
  const { path, unknownKey, must } = problem;
  if (unknownKey !== null) {
    const known = knownKeys(path);
    const near = didYouMean(unknownKey, known);
    const elsewhere = placesOf(unknownKey).map((place) => `"${place}:"`);
    const mend =
      near ||
      (elsewhere.length > 0 ? `It belongs under ${elsewhere.join(' or ')}.` : `Known here: ${known.join(', ')}.`);
    return report('config-key-unknown', file, {
      place: yaml.place([...path, unknownKey], 'key'),
      actual: unknownKey,
      expected: known,
      with: { key: unknownKey, mend },
    });
  }
  if (path.length === 0) {
    return report('config-invalid', file, {
      place: yaml.place([], 'value'),
      with: {
        reason: 'The file must hold settings, one "name: value" on a line.',
        mend: 'See the manual for their names.',
      },
    });
  }
  const written = yaml.written(path);
  const reason = written === null ? 'is missing' : problem.concernsName ? must : `${must}, not ${quote(written)}`;
  return report('config-invalid', file, {
    place: yaml.place(path, problem.concernsName ? 'key' : 'value'),
    actual: written,
    expected: problem.expected,
    with: {
      reason: `"${nameOf(path)}" ${reason}.`,
      mend: problem.mend || didYouMean(written, problem.expected) || unquote(must, written) || allNames(problem),
    },
  });
}

/** A list that is too long for what must be there is advice of its own. */
function allNames({ must, expected }: SettingProblem): string {
  return must === 'must be a known name' ? `Known: ${expected.join(', ')}.` : '';
}

/** Numbers in quotation marks are text. */
function unquote(must: string, written: string | null): string {
  return /number|true or false/.test(must) && /^(\d+|true|false)$/.test(written ?? '')
    ? 'Remove the quotation marks.'
    : '';
}

function quote(written: string): string {
  return written === 'a list' || written === 'a mapping' ? written : `"${written}"`;
}

/** `['menu', 0, 'href']` → menu: item 1: href. */
function nameOf(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : String(step))).join(': ');
}
