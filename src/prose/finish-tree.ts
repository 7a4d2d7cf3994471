import type { Element, Nodes, Root } from 'hast';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { LinkFacts } from '../story/facts.ts';
import { legalAddress } from './legal-address.ts';
import { ownIds } from './own-ids.ts';
import { type ParagraphIds, paragraphIds } from './paragraph-ids.ts';
import { voiceLabel } from './passage-handlers.ts';
import type { ProseContext } from './prose.ts';
import { resolveTarget } from './resolve-target.ts';

/** Headings of the page stand above those of the text: `h1` is the work's or chapter's title. */
const TOP_HEADING = 3;

/** What finishing found on the way. */
export interface Finished {
  tree: Root;
  links: LinkFacts[];
  messages: Diagnostic[];
}

/**
 * Put our own ids, placeholders and heading levels on a sanitised tree.
 *
 * @param written How many elements of each name there were before sanitising.
 */
export function finishTree(tree: Root, context: ProseContext, written: ReadonlyMap<string, number>): Finished {
  const finished: Finished = { tree, links: [], messages: [] };
  const left = new Map<string, number>();
  const levels = headingLevels(tree);
  const ids = paragraphIds(context.key);
  const anchors = ownIds(tree);
  const visit = (node: Nodes, parent: Nodes | null): void => {
    if (node.type === 'element') {
      left.set(node.tagName, (left.get(node.tagName) ?? 0) + 1);
      ELEMENTS[node.tagName]?.(node, { context, finished, levels, ids, anchors, parent });
    }
    if ('children' in node) for (const child of [...node.children]) visit(child, node);
  };
  visit(tree, null);
  const removed = [...written]
    .filter(([name, count]) => !OURS.has(name) && (left.get(name) ?? 0) < count)
    .map(([name]) => `<${name}>`);
  if (removed.length > 0)
    finished.messages.push(report('html-removed', context.path, { with: { found: removed.sort().join(', ') } }));
  return finished;
}

interface Visit {
  context: ProseContext;
  finished: Finished;
  levels: ReadonlyMap<string, number>;
  ids: ParagraphIds;
  /** Ids that notes may lead to; the sanitiser may have taken some. */
  anchors: ReadonlySet<string>;
  parent: Nodes | null;
}

/** What is done to an element, by its name. */
const ELEMENTS: Record<string, (element: Element, visit: Visit) => void> = {
  p: (element, { ids }) => {
    addText(element, ids);
    element.properties = { id: ids.take(), ...element.properties };
  },
  a: (element, visit) => finishLink(element, visit),
  img: (element, visit) => finishPicture(element, visit),
  // A rule inside of a quotation or of an author's own markup parts scenes, too.
  hr: (element) => {
    element.properties.className ??= ['scene-break'];
  },
  table: intoBox,
  pre: intoBox,
  section: (element) => {
    if (element.properties.dataFootnotes === undefined) return;
    element.tagName = 'div';
    delete element.properties.dataFootnotes;
    element.properties.className = ['footnotes'];
  },
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [
      name,
      (element: Element, { levels }: Visit) => {
        element.tagName = `h${levels.get(name) ?? TOP_HEADING}`;
      },
    ]),
  ),
};

/**
 * Put what may be wider than the page into a box that scrolls, and that keys reach.
 *
 * A group and no region: regions are landmarks, which want a name each. A table that scrolls by itself is none for
 * listeners, because of `display: block`.
 */
function intoBox(element: Element, { parent }: Visit): void {
  if (parent === null || !('children' in parent)) return;
  const properties = { className: ['wide'], role: 'group', ariaLabel: voiceLabel('wide'), tabIndex: 0 };
  const box: Element = { type: 'element', tagName: 'div', properties, children: [element] };
  (parent.children as Nodes[]).splice(parent.children.indexOf(element as never), 1, box);
}

function addText(node: Nodes, ids: ParagraphIds): void {
  if (node.type === 'text') ids.add(node.value);
  if ('children' in node) for (const child of node.children) addText(child, ids);
}

function finishLink(element: Element, { context, finished, anchors }: Visit): void {
  const { properties } = element;
  delete properties.ariaDescribedBy;
  if (properties.dataFootnoteBackref !== undefined) properties.className = ['footnote-back'];
  const isNote = properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined;
  delete properties.dataFootnoteRef;
  delete properties.dataFootnoteBackref;
  const href = typeof properties.href === 'string' ? properties.href : '';
  if (isNote && anchors.has(href.slice(1))) return;
  if (/^(?:https?:\/\/[^/\\]|mailto:)/i.test(href) && URL.canParse(href)) {
    properties.href = legalAddress(href);
    return;
  }
  const target = resolveTarget(href, context.path);
  delete properties.href;
  if (target.kind === 'escapes')
    finished.messages.push(report('link-escapes', context.path, { place: placeOf(element), with: { target: href } }));
  if (target.kind !== 'file') return;
  properties.href = `fabula:file/${encodeURI(target.path)}${target.fragment}`;
  finished.links.push({ kind: 'file', target: target.path, line: element.position?.start.line ?? null });
}

function finishPicture(element: Element, { context, finished, parent }: Visit): void {
  const source = typeof element.properties.src === 'string' ? element.properties.src : '';
  const target = /^https?:/i.test(source) ? null : resolveTarget(source, context.path);
  if (target?.kind === 'file') {
    element.properties.src = `fabula:asset/${encodeURI(target.path)}`;
    if (typeof element.properties.alt !== 'string' || element.properties.alt.trim() === '')
      finished.messages.push(
        report('picture-without-words', context.path, { place: placeOf(element), with: { target: source } }),
      );
    element.properties.alt ??= '';
    finished.links.push({ kind: 'asset', target: target.path, line: element.position?.start.line ?? null });
    return;
  }
  if (target === null)
    finished.messages.push(
      report('picture-remote', context.path, { place: placeOf(element), with: { target: source } }),
    );
  else if (target.kind === 'escapes')
    finished.messages.push(report('link-escapes', context.path, { place: placeOf(element), with: { target: source } }));
  // A picture that is not shown leaves its description.
  const alt = typeof element.properties.alt === 'string' ? element.properties.alt : '';
  if (parent !== null && 'children' in parent) {
    parent.children = parent.children.map((child) =>
      child === element ? { type: 'text', value: alt === '' ? '' : `[${alt}]` } : child,
    ) as typeof parent.children;
  }
}

function placeOf(element: Element): { line: number } | null {
  const line = element.position?.start.line;
  return line === undefined ? null : { line };
}

/** Elements that come from our own hand and change theirs. */
const OURS = new Set(['section', 'div']);

/** Levels of an author's headings, closed up so that none is left out: the first is `h3`. */
function headingLevels(tree: Root): ReadonlyMap<string, number> {
  const used = new Set<string>();
  const walk = (node: Nodes): void => {
    if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) used.add(node.tagName);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return new Map([...used].sort().map((name, index) => [name, Math.min(6, TOP_HEADING + index)]));
}
