import { compareDiagnostics, type Diagnostic } from './diagnostic.ts';

/**
 * Write diagnostics for a program: one JSON object on a line.
 *
 * @param messages Diagnostics in any order.
 * @returns Lines with `\n` after each, in the order of the files; the keys are those of `Diagnostic`. Characters that a
 *   terminal would obey are written as escapes.
 */
export function reportJson(messages: readonly Diagnostic[]): string {
  return messages
    .toSorted(compareDiagnostics)
    .map((message) => `${escapeControls(JSON.stringify(message))}\n`)
    .join('');
}

/** JSON itself escapes only the controls below U+0020. */
function escapeControls(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
