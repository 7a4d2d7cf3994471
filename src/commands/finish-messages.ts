import { folderMatcher } from '../config/profile-for.ts';
import { applySeverities } from '../diagnostics/apply-severities.ts';
import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
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
  }));
  const all = applySeverities([...placed, ...other], loaded.config.rules, folderMatcher(loaded.prefix));
  return [...loaded.messages, ...all.sort(compareDiagnostics)];
}
