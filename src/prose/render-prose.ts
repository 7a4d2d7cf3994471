import { countWords } from '../story/count-words.ts';
import type { FlowContent } from '../story/nodes.ts';
import { plainText } from './plain-text.ts';
import type { Prose, ProseContext } from './prose.ts';
import { renderFull } from './render-full.ts';
import { renderSimple } from './render-simple.ts';
import { rulesOf, setTypography, type TypographyOptions } from './typography/set-typography.ts';

/**
 * Make HTML and plain text of a stretch of the Story tree, once for every place it is shown.
 *
 * The HTML is polyglot and holds only what the sanitiser allows; links to files of the archive and pictures are
 * placeholders (`fabula:file/…`, `fabula:asset/…`) that the routes resolve where the fragment lands.
 *
 * @param typography How the HTML is set; the plain text stays as written.
 */
export function renderProse(
  nodes: readonly FlowContent[],
  context: ProseContext,
  typography: TypographyOptions,
): Prose {
  const simple = renderSimple(nodes, context.key, rulesOf(typography));
  const text = plainText(nodes, simple?.isLegal ?? false);
  const counted = simple?.words ?? null;
  const count = counted === null ? countWords(text) : { words: counted, characters: 0 };
  if (simple !== null) return { fragment: { html: simple.html, text }, count, links: [], messages: [] };
  const full = renderFull(setTypography(nodes, typography), context);
  return { fragment: { html: full.html, text }, count, links: full.links, messages: full.messages };
}
