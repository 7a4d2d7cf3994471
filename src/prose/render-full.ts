import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { LinkFacts } from '../story/facts.ts';
import { legalText } from '../story/legal-text.ts';
import type { FlowContent } from '../story/nodes.ts';
import { ALLOWED_MARKUP } from './allowed-markup.ts';
import { finishTree } from './finish-tree.ts';
import { capTags, DEEPEST } from './nested-tags.ts';
import { keepOwnIds, ownIds } from './own-ids.ts';
import { PASSAGE_HANDLERS } from './passage-handlers.ts';
import { presentational } from './presentational.ts';
import type { ProseContext } from './prose.ts';
import { validNesting } from './valid-nesting.ts';

/**
 * Write any stretch of the Story tree through remark-rehype, rehype-raw, the sanitiser and rehype-stringify.
 *
 * Sanitising comes last of all that sees the author's markup; only our own ids, classes and placeholders follow it.
 */
export function renderFull(
  nodes: readonly FlowContent[],
  context: ProseContext,
): { html: string; links: LinkFacts[]; messages: Diagnostic[] } {
  const fit = capTags(nodes.filter((node) => node.type !== 'authorNote'));
  const root = { type: 'root', children: fit.nodes } as unknown as Root;
  const capped = fit.capped ? [report('nesting-capped', context.path, { with: { limit: DEEPEST } })] : [];
  const hast = toHast(context.key).runSync(root) as HastRoot;
  dropNoteLabel(hast);
  const own = ownIds(hast);
  const parsed = PARSE_RAW.runSync(hast) as HastRoot;
  keepOwnIds(parsed, own);
  presentational(parsed);
  // `<center>` is not taken away: it has become a class.
  const before = countElements(parsed);
  const clean = SANITISE.runSync(parsed) as HastRoot;
  validNesting(clean);
  const finished = finishTree(clean, context, before);
  const html = legalText(escapeInTags(STRINGIFY.stringify(finished.tree as never))).replaceAll(']]>', ']]&#x3E;');
  return { html, links: finished.links, messages: [...capped, ...finished.messages] };
}

function toHast(key: string) {
  return unified().use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: `${key}-`,
    handlers: PASSAGE_HANDLERS,
    footnoteLabel: '',
    footnoteBackLabel: '↩',
  });
}

const PARSE_RAW = unified().use(rehypeRaw).freeze();
const SANITISE = unified().use(rehypeSanitize, ALLOWED_MARKUP).freeze();
/** Polyglot: void elements closed, numeric references, no bare attributes. */
const STRINGIFY = unified()
  .use(rehypeStringify, {
    closeSelfClosing: true,
    characterReferences: { useNamedReferences: false },
    collapseEmptyAttributes: false,
    allowDangerousHtml: false,
  })
  .freeze();

/** HTML lets `<` stand in the value of an attribute, XML does not. In text it is escaped, so every other begins a tag. */
function escapeInTags(html: string): string {
  return html.replace(/<[a-z][^>"]*(?:"[^"]*"[^>"]*)*>/gi, (tag) =>
    tag.lastIndexOf('<') === 0 ? tag : `<${tag.slice(1).replaceAll('<', '&#x3C;')}`,
  );
}

/** The label of the footnotes is the page's business: its language is the interface's. */
function dropNoteLabel(tree: HastRoot): void {
  const last = tree.children.at(-1);
  if (last?.type !== 'element' || last.properties.dataFootnotes === undefined) return;
  last.children = last.children.filter((child) => child.type !== 'element' || child.properties.id !== 'footnote-label');
}

/** How many elements of each name an author wrote, to say what the sanitiser took away. */
function countElements(tree: HastRoot): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const walk = (node: HastRoot | HastRoot['children'][number]): void => {
    if (node.type === 'element') counts.set(node.tagName, (counts.get(node.tagName) ?? 0) + 1);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return counts;
}
