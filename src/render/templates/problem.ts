import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import type { TemplateFile } from './templates.ts';

/** What is wrong with a template, and where in it. */
export interface Problem {
  ruleId: 'template-invalid' | 'template-path-unknown';
  file: TemplateFile;
  /** 1-based; `null` when the whole file is meant. */
  line: number | null;
  column: number | null;
  /** For `template-invalid` the reason, without a full stop; for `template-path-unknown` the path. */
  found: string;
  /** What to do, a sentence. */
  mend: string;
  /** Names that would have been right. */
  expected: string[];
}

/** A node of a parsed template, as far as its place is concerned. */
interface Located {
  loc: { start: { line: number; column: number } };
}

/**
 * Describe what is wrong with a node of a template.
 *
 * @param file The template.
 * @param node The node, or `null` when the whole file is meant.
 * @param found The reason, without a full stop.
 * @param mend What to do, a sentence; default: where the rules stand.
 */
export function invalid(file: TemplateFile, node: Located | null, found: string, mend = MANUAL): Problem {
  return { ruleId: 'template-invalid', file, ...placeOf(node), found, mend, expected: [] };
}

/** Describe a path that the view does not have; `known` are the names that it has there. */
export function unknownPath(file: TemplateFile, node: Located, path: string, mend: string, known: string[]): Problem {
  return { ruleId: 'template-path-unknown', file, ...placeOf(node), found: path, mend, expected: known };
}

function placeOf(node: Located | null): { line: number | null; column: number | null } {
  // Handlebars counts columns from 0.
  return node === null
    ? { line: null, column: null }
    : { line: node.loc.start.line, column: node.loc.start.column + 1 };
}

const MANUAL = 'templates/README.md tells what templates may do.';

/** Turn a problem into a message, with the line of the template that it concerns. */
export function reportProblem(problem: Problem): Diagnostic {
  const { ruleId, file, line, column, found, mend, expected } = problem;
  const excerpt = line === null ? null : (file.text.split('\n')[line - 1] ?? null);
  return report(ruleId, file.file, {
    place: line === null ? null : column === null ? { line } : { line, column },
    actual: found,
    expected,
    excerpt,
    with: ruleId === 'template-invalid' ? { reason: found, mend } : { path: found, mend },
  });
}
