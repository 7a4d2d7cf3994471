import type { FacetConfig } from '../config/config.ts';
import { compareText } from '../diagnostics/compare-text.ts';
import type { OwnPage } from './render-context.ts';
import { isReservedFolder } from './routes.ts';

/**
 * Put the archive's own pages in the order of the menu, and give those another address whose own is taken.
 *
 * @param pages Pages as they were read.
 * @param facets Facets of the archive, whose paths are taken.
 * @returns Pages with addresses that clash with nothing; `asked` is the slug that a page came with.
 */
export function placeOwnPages(
  pages: readonly OwnPage[],
  facets: readonly Pick<FacetConfig, 'path'>[],
): (OwnPage & { asked: string })[] {
  const taken = new Set<string>();
  return [...pages]
    .sort((a, b) => a.order - b.order || compareText(a.file, b.file))
    .map((page) => {
      let slug = page.slug;
      for (let count = 1; taken.has(slug) || isReservedFolder(slug, facets); count++)
        slug = `${page.slug}-page-${count}`;
      taken.add(slug);
      return { ...page, slug, asked: page.slug };
    });
}
