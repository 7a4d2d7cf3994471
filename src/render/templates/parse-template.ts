import Handlebars from 'handlebars';
import { invalid, type Problem } from './problem.ts';
import type { TemplateFile } from './templates.ts';

/** Largest template, in UTF-16 units. */
const LARGEST = 200_000;
/** Blocks within blocks; deeper ones could exhaust the stack of the parser's own walks. */
const DEEPEST = 50;

/**
 * Parse a template.
 *
 * @param file The template as read.
 * @returns Its tree, or the one problem that kept it from being parsed.
 */
export function parseTemplate(file: TemplateFile): { program: hbs.AST.Program } | { problem: Problem } {
  if (file.text.length > LARGEST) {
    const size = Math.ceil(file.text.length / 1000);
    return { problem: invalid(file, null, `it has ${size},000 characters, more than ${LARGEST / 1000},000`, SPLIT) };
  }
  if (deepestBlock(file.text) > DEEPEST) {
    return { problem: invalid(file, null, `its blocks are nested more than ${DEEPEST} deep`, SPLIT) };
  }
  try {
    return { program: Handlebars.parse(file.text) };
  } catch (error) {
    return { problem: syntaxProblem(file, error) };
  }
}

const SPLIT = 'Split it into partials.';

function deepestBlock(text: string): number {
  // One entry for each open block: itself and its "else if"s, each of which is a block in the one before.
  const open: number[] = [];
  let depth = 0;
  let deepest = 0;
  for (const [, mark] of text.matchAll(/\{\{\{{0,2}~?\s*([#^/]|else\b)?/g)) {
    if (mark === undefined) continue;
    if (mark === '/') {
      depth -= open.pop() ?? 0;
    } else {
      depth += 1;
      if (mark === 'else' && open.length > 0) open[open.length - 1] = (open.at(-1) ?? 0) + 1;
      else open.push(1);
    }
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The parser's messages are for its authors: keep the line, and say it in our words. */
function syntaxProblem(file: TemplateFile, error: unknown): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const place = /(?: on line (\d+)| - (\d+):(\d+)$)/.exec(text);
  const line = Number(place?.[1] ?? place?.[2] ?? 0) || null;
  const column = place?.[3] === undefined ? null : Number(place[3]) + 1;
  const reason = /^(.+? doesn't match .+?) - \d+:\d+$/.exec(text)?.[1] ?? `it is not well formed${got(text)}`;
  return { ...invalid(file, null, reason, 'Check the braces and the ends of blocks there.'), line, column };
}

function got(text: string): string {
  const token = /got '(\w+)'$/.exec(text)?.[1];
  return token === 'EOF' ? ': a block or a pair of braces is not closed' : '';
}
