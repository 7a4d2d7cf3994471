import { digestOf } from './digest.ts';
import type { Edition } from './edition.ts';
import type { OutputFile } from './output.ts';
import { printPage, saysPolicy } from './print-page.ts';
import type { Route } from './routes.ts';
import { policyOfPage } from './security-policy.ts';

/**
 * Describe a page whose view is ready.
 *
 * @param template Name of the page template.
 * @param view Plain data that satisfies the template's view.
 * @param rest What else the page depends on when `finish` adds it later.
 * @param finish Completes the view when the page is really made.
 * @param goesOn Address that browsers go on to by themselves; default: none.
 */
export function pageOutput<View extends object>(
  edition: Edition,
  template: string,
  route: Route,
  view: View,
  rest: unknown = null,
  finish: (view: View) => object | Promise<object> = (ready) => ready,
  goesOn: string | null = null,
): OutputFile {
  const { templates, version } = edition.context;
  return {
    path: route.path,
    key: digestOf(
      version,
      edition.config.language,
      templates.digestOf(template),
      view,
      rest,
      goesOn,
      saysPolicy(edition.config) && policyOfPage(edition.config),
    ),
    async content() {
      return printPage(edition, template, await finish(view), goesOn);
    },
  };
}
