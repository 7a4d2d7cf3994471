import * as z from 'zod';
import type { Edition } from '../edition.ts';
import { pageThing } from '../json-ld.ts';
import { isNews } from '../news.ts';
import type { OwnPage } from '../render-context.ts';
import { openingOf, resolveNames } from '../resolve-names.ts';
import { resolveProse } from '../resolve-prose.ts';
import type { Route } from '../routes.ts';
import { SafeHtml } from '../safe-html.ts';
import { splitLists } from '../split-lists.ts';
import { html } from '../templates/schema.ts';
import { dateSchema, dateView } from './date.ts';
import { filterHook, filterHookSchema } from './filter-hook.ts';
import { frameSchema, makeFrame } from './frame.ts';
import { shelvesOf, shelvesSchema } from './shelves.ts';

/** Schema of a page of the archive's own. */
export const ownPageSchema = frameSchema.extend({
  date: dateSchema.nullable().describe('when it was news; `null` for other pages'),
  filter: filterHookSchema,
  parts: z
    .array(
      z.object({
        text: html().nullable().describe('a piece of the page, sanitised'),
        shelves: shelvesSchema.describe('works that are listed below it'),
      }),
    )
    .describe('the page, cut where it lists works'),
});

/** View of a page of the archive's own. */
export type OwnPageView = z.infer<typeof ownPageSchema>;

/** Make the view of a page of the archive's own. */
export function ownPageView(edition: Edition, page: OwnPage): OwnPageView {
  const { config, routes, translator } = edition;
  const route = routes.ownPage(page.slug);
  return {
    ...makeFrame(edition, route, {
      heading: page.title,
      description: openingOf(edition, page) || null,
      trail: isNews(page) && config.outputs.updates ? [{ label: translator.t('updates'), route: routes.updates }] : [],
      things: [pageThing('WebPage', page.title, route)],
    }),
    date: dateView(edition.translator, page.date),
    filter: page.parts.lists.length === 0 ? null : filterHook(edition, null, route),
    parts: splitLists(page.html).map(({ html, lists }) => ({
      text: html.trim() === '' ? null : SafeHtml.fromSanitised(proseOf(edition, html, route)),
      shelves: lists.flatMap((index) => {
        const list = page.parts.lists[index];
        return list === undefined ? [] : shelvesOf(edition, list, route);
      }),
    })),
  };
}

function proseOf(edition: Edition, html: string, from: Route): string {
  return raiseHeadings(resolveNames(edition, resolveProse(edition, html, from, new Map()), from));
}

/** Headings of prose stand below those of a chapter; here the page's own title stands above them. */
function raiseHeadings(html: string): string {
  return html.replace(
    /<(\/?)h([3-6])(?=[\s>])/g,
    (_tag, slash: string, level: string) => `<${slash}h${Number(level) - 1}`,
  );
}
