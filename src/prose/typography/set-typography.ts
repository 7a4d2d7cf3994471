import type { Node } from 'unist';
import type { FlowContent } from '../../story/nodes.ts';
import { setDashes } from './dashes.ts';
import { setDots } from './dots.ts';
import { setQuotationMarks } from './quotation-marks.ts';
import { type Run, readRun, setLeaves } from './run.ts';
import { setSpaces } from './spaces.ts';
import { hasStraightMarks } from './straight-marks.ts';
import { setTexMarks } from './tex-marks.ts';
import { type TypographyRules, typographyRules } from './typography-rules.ts';

/** How a work is set. */
export interface TypographyOptions {
  /** BCP 47 tag of the text; `und` when nobody said and it does not look English. */
  language: string;
  style: 'auto' | 'on' | 'off';
}

/**
 * Set straight quotation marks, typed dashes and dots as a book has them.
 *
 * An own pass, not remark-smartypants: that one takes the apostrophe of 'tis for an opening mark, the inches of 12" for
 * a closing one, and German closing marks for apostrophes, all of which a reader of fiction meets on every page.
 * Marks pair across emphasis and links within a paragraph. Code, raw HTML, addresses and logs stay as they are, and so
 * does what is already set. Setting twice is the same as setting once.
 *
 * @param nodes Prose; it is not changed.
 * @param options `auto` sets English, French, German and Spanish, `on` every language (others by the English rules).
 * @returns The same array when there was nothing to set; else a copy that shares all untouched nodes. Positions stay.
 */
export function setTypography(nodes: readonly FlowContent[], options: TypographyOptions): readonly FlowContent[] {
  const rules = rulesOf(options);
  return rules === null ? nodes : setChildren(nodes, rules);
}

/** The rules by which a work is set; `null` when it stays as it is. */
export function rulesOf({ language, style }: TypographyOptions): TypographyRules | null {
  return style === 'off' ? null : typographyRules(language, style === 'on');
}

/** Nodes whose children are words, not blocks. */
const LINES = new Set(['paragraph', 'heading', 'tableCell']);

function setBlock<T extends Node>(node: T, rules: TypographyRules): T {
  if (LINES.has(node.type)) return setLine(node, rules);
  if (!('children' in node) || ('kind' in node && node.kind === 'log')) return node;
  const children = node.children as Node[];
  const set = setChildren(children, rules);
  return set === children ? node : { ...node, children: set };
}

function setChildren<T extends Node>(nodes: readonly T[], rules: TypographyRules): readonly T[] {
  let copy: T[] | null = null;
  for (const [index, node] of nodes.entries()) {
    const set = setBlock(node, rules);
    if (set === node) continue;
    copy ??= [...nodes];
    copy[index] = set;
  }
  return copy ?? nodes;
}

/** The steps in their order: each looks at the signs that those before it have set. */
const STEPS: readonly ((run: Run, rules: TypographyRules) => Run)[] = [
  setDots,
  setDashes,
  setTexMarks,
  setQuotationMarks,
  setSpaces,
];

/** Set the words of one paragraph. */
export function setLine<T extends Node>(node: T, rules: TypographyRules): T {
  if (!mayChange(node, rules.signs)) return node;
  const run = readRun(node);
  // A line of marks alone is an ornament.
  if (!/[\p{L}\p{N}?!…]|\.\.\./u.test(run.text)) return node;
  const set = settle(run, rules);
  return set === run ? node : setLeaves(node, set);
}

/** A mark that stayed straight may read differently beside what was set; few paragraphs need a second round. */
const ROUNDS = 8;

function settle(run: Run, rules: TypographyRules): Run {
  let set = run;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = set;
    set = STEPS.reduce((at, step) => step(at, rules), before);
    if (set === before || !hasStraightMarks(set.text)) break;
  }
  return set;
}

/** The one cheap look that most paragraphs get. */
function mayChange(node: Node, signs: RegExp): boolean {
  if (node.type === 'text') {
    const { value } = node as Node & { value: string };
    return hasStraightMarks(value) || signs.test(value);
  }
  return 'children' in node && (node.children as Node[]).some((child) => mayChange(child, signs));
}
