import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import { resolveProse } from '../resolve-prose.ts';
import type { Route } from '../routes.ts';
import { SafeHtml } from '../safe-html.ts';

/** The summary of a work or a chapter as it stands on a page; pictures in it give way to their descriptions. */
export function summaryOf(edition: Edition, { summary }: Pick<Work, 'summary'>, from: Route): SafeHtml | null {
  if (summary === null) return null;
  return SafeHtml.fromStore(resolveProse(edition, withoutIds(summary.html), from, new Map()));
}

/** Summaries of several works share a page, so none of them may bring ids, or links to its own. */
function withoutIds(html: string): string {
  return html.replace(/<[a-z][a-z0-9]*(?:\s+[a-z-]+="[^"]*")*/g, (tag) =>
    tag.replace(/\s+(?:id="[^"]*"|href="#[^"]*")/g, ''),
  );
}
