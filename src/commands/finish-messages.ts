import { folderMatcher } from '../config/profile-for.ts';
import { applySeverities } from '../diagnostics/apply-severities.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { RULES } from '../diagnostics/rules.ts';
import type { LoadedProject } from './load-project.ts';

/**
 * Bring messages into one order, with paths relative to the project and the severities that the archive wants.
 *
 * @param stories Messages with paths relative to the content folder.
 * @param other Messages with paths relative to the project.
 */
export function finishMessages(
  loaded: LoadedProject,
  stories: readonly Diagnostic[],
  other: readonly Diagnostic[],
): Diagnostic[] {
  const placed = stories.map((message) => ({
    ...message,
    file: message.file === null ? null : loaded.prefix + message.file,
    message: prefixOther(message, loaded.prefix),
  }));
  const all = applySeverities([...placed, ...other], loaded.config.rules, folderMatcher(loaded.prefix));
  return [...loaded.messages, ...all.sort(compareDiagnostics)];
}

/** The words of each rule that stand before the path of another file. */
const BEFORE_OTHER: ReadonlyMap<string, string> = new Map(
  Object.entries(RULES).flatMap(([id, { text }]): [string, string][] => {
    const at = text.indexOf('{other}');
    return at < 0 ? [] : [[id, text.slice(text.lastIndexOf('}', at) + 1, at)]];
  }),
);

/** A message that names another file of the content folder names it relative to the project, as its own. */
function prefixOther({ ruleId, message }: Diagnostic, prefix: string): string {
  const words = BEFORE_OTHER.get(ruleId);
  const at = words === undefined ? -1 : message.lastIndexOf(words);
  if (words === undefined || at < 0) return message;
  const path = at + words.length;
  return message.slice(0, path) + prefix + message.slice(path);
}
