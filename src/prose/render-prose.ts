import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Fragment, LinkFacts } from '../story/facts.ts';
import type { FlowContent } from '../story/nodes.ts';
import { plainText } from './plain-text.ts';
import { renderFull } from './render-full.ts';
import { renderSimple } from './render-simple.ts';

/** Where a fragment comes from. */
export interface ProseContext {
  /** Every id in the fragment begins with it: the chapter's key, or a name for the notes of the work. */
  key: string;
  /** Path of the source file, relative to the content folder: links are relative to it. */
  path: string;
}

/** A fragment with what was found in it on the way. */
export interface Prose {
  fragment: Fragment;
  links: LinkFacts[];
  messages: Diagnostic[];
}

/**
 * Make HTML and plain text of a stretch of the Story tree, once for every place it is shown.
 *
 * The HTML is polyglot and holds only what the sanitiser allows; links to files of the archive and pictures are
 * placeholders (`fabula:file/…`, `fabula:asset/…`) that the routes resolve where the fragment lands.
 */
export function renderProse(nodes: readonly FlowContent[], context: ProseContext): Prose {
  const simple = renderSimple(nodes, context.key);
  const text = plainText(nodes);
  if (simple !== null) return { fragment: { html: simple, text }, links: [], messages: [] };
  const full = renderFull(nodes, context);
  return { fragment: { html: full.html, text }, links: full.links, messages: full.messages };
}
