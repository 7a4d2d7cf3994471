import type { ReloadNews } from './event-streams.ts';

/** More pages than this change only when everything does. */
const PAGES_LISTED = 500;

/** Files that no page shows, so that no open page changes with them. */
const MACHINE_FILE = /\.(?:xml|json|atom|rss|txt|epub|zip|webmanifest)$|(?:^|\/)(?:_headers|_redirects|\.nojekyll)$/;

/**
 * Tell whom a change of the site concerns: the pages that changed, or every page when something did that pages share.
 *
 * @param base Decoded names of the path under which the site stands.
 * @param changed Paths of outputs that changed, relative to the site with forward slashes; empty when unknown.
 * @returns What the reload event says.
 */
export function reloadNews(base: readonly string[], changed: readonly string[]): ReloadNews {
  const visible = changed.filter((path) => !MACHINE_FILE.test(path));
  const isShared = visible.some((path) => !path.endsWith('.html'));
  // A page that was not found may exist now, and each shows the same file.
  const isMissingPage = visible.includes('404.html');
  if (changed.length === 0 || isShared || isMissingPage || visible.length > PAGES_LISTED) {
    return { everyone: true, pages: [] };
  }
  const root = base.map((name) => `/${name}`).join('');
  return { everyone: false, pages: visible.map((path) => `${root}/${path.replace(/(^|\/)index\.html$/, '$1')}`) };
}
