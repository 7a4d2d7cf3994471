import * as z from 'zod';
import { compareDiagnostics, type Diagnostic, type Severity } from '../../diagnostics/diagnostic.ts';
import { groupMessages } from '../../diagnostics/group-messages.ts';
import { RULES } from '../../diagnostics/rules.ts';

const finding = z.object({
  place: z.string().describe('`content/a.txt:3:1`; empty when no file is concerned'),
  at: z.string().describe('«line 3»; empty when the whole file is meant'),
  rule: z.string(),
  trouble: z.string().describe('anchor of its rule'),
  severity: z.string(),
  message: z.string(),
  hint: z.string().describe('what to do; may be empty'),
  excerpt: z.string().nullable().describe('the line that is meant'),
});

/** Schema of a report for the archivist. */
export const reportSchema = z.object({
  title: z.string(),
  counts: z.string().describe('«1 error, 12 warnings, 3 notes»'),
  version: z.string(),
  troubles: z
    .array(
      z.object({
        id: z.string().describe('anchor'),
        rule: z.string(),
        severity: z.string(),
        why: z.string(),
        count: z.number(),
        findings: z.array(finding),
        more: z.number().describe('how many stand by file alone'),
      }),
    )
    .describe('rules in the order of their weight, then of their counts'),
  files: z
    .array(z.object({ name: z.string().describe('empty for the whole archive'), findings: z.array(finding) }))
    .describe('everything again, by file'),
});

/** View of a report. */
export type ReportView = z.infer<typeof reportSchema>;

/** Places of one rule that are listed below it; all of them stand by file. */
const LISTED = 50;
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/**
 * Make the view of a report.
 *
 * @param archive Name of the archive.
 * @param messages Diagnostics in any order, with paths relative to the project.
 */
export function reportView(archive: string, messages: readonly Diagnostic[], version: string): ReportView {
  const counts = ORDER.map((severity) => ({
    severity,
    count: messages.filter((message) => message.severity === severity).length,
  }));
  const said = counts.filter(({ count }) => count > 0).map(({ severity, count }) => plural(count, severity));
  return {
    title: `To mend: ${archive}`,
    counts: said.length === 0 ? 'No messages.' : said.join(', '),
    version,
    troubles: troublesOf(messages),
    files: filesOf(messages),
  };
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A rule may weigh more in one folder than in another: each weight is a trouble of its own. */
function troublesOf(messages: readonly Diagnostic[]): ReportView['troubles'] {
  const groups = new Map<string, ReturnType<typeof groupMessages>>();
  for (const one of groupMessages(messages)) {
    const key = `${one.message.severity}-${one.message.ruleId}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const troubles = Array.from(groups, ([id, findings]) => {
    const [first] = findings as [(typeof findings)[0]];
    const { ruleId: rule, severity } = first.message;
    return {
      id,
      rule,
      severity,
      why: RULES[rule].help,
      count: findings.reduce((sum, { members }) => sum + members.length, 0),
      findings: findings.slice(0, LISTED).map(({ message }) => findingOf(message)),
      more: Math.max(0, findings.length - LISTED),
    };
  });
  return troubles.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || b.count - a.count);
}

function filesOf(messages: readonly Diagnostic[]): ReportView['files'] {
  const files = new Map<string, ReportView['files'][number]['findings']>();
  for (const message of messages.toSorted(compareDiagnostics)) {
    const name = message.file ?? '';
    const known = files.get(name);
    if (known === undefined) files.set(name, [findingOf(message)]);
    else known.push(findingOf(message));
  }
  return Array.from(files, ([name, findings]) => ({ name, findings }));
}

function findingOf({ file, line, column, ...message }: Diagnostic): ReportView['files'][number]['findings'][number] {
  return {
    place: file === null ? '' : [file, line, line === null ? null : column].filter((part) => part !== null).join(':'),
    at: line === null ? '' : `line ${line}`,
    rule: message.ruleId,
    trouble: `${message.severity}-${message.ruleId}`,
    severity: message.severity,
    message: message.message,
    hint: message.hint,
    excerpt: message.excerpt,
  };
}
