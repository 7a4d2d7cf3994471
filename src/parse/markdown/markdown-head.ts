import type { RootContent } from 'mdast';
import type { ReadingProfile } from '../../config/config.ts';
import type { Field, FieldName } from '../../story/header.ts';
import { textOf } from '../../story/text-of.ts';
import { ownLabels } from '../fields.ts';
import { readLabelLine } from '../headers/label-line.ts';
import { isFullName, readAuthorLine } from '../headers/title-line.ts';
import { lettersOf } from '../letters-of.ts';
import { readHeading } from '../read-heading.ts';
import { readValues } from '../read-values.ts';

/** What the first nodes of a Markdown document say of the work. */
export interface MarkdownHead {
  fields: Field[];
  /** Number of nodes that are header and not text. */
  taken: number;
}

/**
 * Read the title heading, labelled headings (`## Author: …`) and a by-line at the top of a Markdown document.
 *
 * @param known Fields of the front matter; a heading that repeats its title is header too.
 */
export function readMarkdownHead(
  nodes: readonly RootContent[],
  known: readonly Field[],
  profile: ReadingProfile,
): MarkdownHead {
  const fields: Field[] = [];
  const labels = ownLabels(profile);
  const title = known.find((field) => field.name === 'title')?.value ?? null;
  // One heading of the first rank is the title; so is the first above books and parts.
  const firsts = nodes.filter((node) => node.type === 'heading' && node.depth === 1).slice(1);
  const isAbove = firsts.every((node) => readHeading(textOf(node).replace(/\s+/g, ' ').trim()) !== null);
  let taken = 0;
  for (const [at, node] of nodes.entries()) {
    const line = node.position?.start.line ?? null;
    const text = textOf(node).replace(/\s+/g, ' ').trim();
    const add = (
      name: FieldName,
      label: string | null,
      written: string,
      origin: Field['origin'],
      confidence: number,
    ): void => {
      for (const field of readValues({ name, label, written, line, origin, confidence }, profile)) fields.push(field);
    };
    const has = (name: FieldName): boolean => [...known, ...fields].some((field) => field.name === name);
    if (node.type === 'heading') {
      const label = readLabelLine(text, labels);
      if (label?.name != null && label.value !== '' && readHeading(text) === null)
        add(label.name, label.label, label.value, 'label', 0.95);
      else if (title !== null && lettersOf(text) === lettersOf(title)) {
        // The heading repeats the front matter.
      } else if (!has('title') && node.depth === 1 && isAbove && readHeading(text) === null)
        add('title', null, text, 'heading', 0.9);
      else if (
        has('title') &&
        !has('authors') &&
        text.length < 80 &&
        /^by\s/i.test(text) &&
        readAuthorLine(text) !== null
      )
        add('authors', null, text, 'layout', 0.8);
      else break;
    } else if (
      node.type === 'paragraph' &&
      has('title') &&
      !has('authors') &&
      text.length < 80 &&
      (readAuthorLine(text) !== null || (isFullName(text) && isTopOfText(nodes[at + 1])))
    ) {
      add('authors', null, text, 'layout', 0.8);
    } else if (at === 0 && !has('title') && isBoldLine(node) && isByline(nodes[1]) && readHeading(text) === null) {
      add('title', null, text, 'layout', 0.8);
    } else break;
    taken += 1;
  }
  return { fields, taken };
}

/** What parts a title block from the text. */
function isTopOfText(node: RootContent | undefined): boolean {
  return node?.type === 'heading' || node?.type === 'thematicBreak';
}

function isBoldLine(node: RootContent): boolean {
  if (node.type !== 'paragraph' || node.children.length !== 1 || node.children[0]?.type !== 'strong') return false;
  return textOf(node).length < 120;
}

/** A paragraph that says `by` and names somebody. */
function isByline(node: RootContent | undefined): boolean {
  if (node?.type !== 'paragraph') return false;
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  return text.length < 80 && /^by\b/i.test(text) && readAuthorLine(text) !== null;
}
