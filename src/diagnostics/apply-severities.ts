import type { Diagnostic, Severity } from './diagnostic.ts';
import type { RuleId } from './rules.ts';

/** A severity that the archive sets: for one folder, or for all files when `folder` is `null`. */
export interface SeverityRule {
  folder: string | null;
  ruleId: RuleId;
  severity: Severity | 'off';
}

/**
 * Give diagnostics the severities that the archive wants.
 *
 * @param messages Diagnostics with the severities of the rule table.
 * @param rules The archive's severities; the first that fits decides.
 * @param matches Tells whether a folder of the rules names the file of a diagnostic.
 * @returns The same diagnostics in the same order, without those that are `off`.
 */
export function applySeverities(
  messages: readonly Diagnostic[],
  rules: readonly SeverityRule[],
  matches: (folder: string, file: string) => boolean,
): Diagnostic[] {
  const byRule = new Map<RuleId, SeverityRule[]>();
  for (const rule of rules) byRule.set(rule.ruleId, [...(byRule.get(rule.ruleId) ?? []), rule]);
  return messages.flatMap((message) => {
    const rule = byRule
      .get(message.ruleId)
      ?.find(({ folder }) => folder === null || (message.file !== null && matches(folder, message.file)));
    if (rule === undefined) return [message];
    return rule.severity === 'off' ? [] : [{ ...message, severity: rule.severity }];
  });
}
