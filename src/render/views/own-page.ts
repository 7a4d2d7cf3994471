import type * as z from 'zod';
import type { Edition } from '../edition.ts';
import { pageThing } from '../json-ld.ts';
import type { OwnPage } from '../render-context.ts';
import { resolveProse } from '../resolve-prose.ts';
import { SafeHtml } from '../safe-html.ts';
import { html } from '../templates/schema.ts';
import { frameSchema, makeFrame } from './frame.ts';

/** Schema of a page of the archive's own. */
export const ownPageSchema = frameSchema.extend({ text: html().describe('the page, sanitised') });

/** View of a page of the archive's own. */
export type OwnPageView = z.infer<typeof ownPageSchema>;

/** Make the view of a page of the archive's own. */
export function ownPageView(edition: Edition, page: OwnPage): OwnPageView {
  const route = edition.routes.ownPage(page.slug);
  return {
    ...makeFrame(edition, route, { heading: page.title, things: [pageThing('WebPage', page.title, route)] }),
    text: SafeHtml.fromSanitised(raiseHeadings(resolveProse(edition, page.html, route, new Map()))),
  };
}

/** Headings of prose stand below those of a chapter; here the page's own title stands above them. */
function raiseHeadings(html: string): string {
  return html.replace(
    /<(\/?)h([3-6])(?=[\s>])/g,
    (_tag, slash: string, level: string) => `<${slash}h${Number(level) - 1}`,
  );
}
