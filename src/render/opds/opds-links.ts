import type { Edition } from '../edition.ts';
import type { FeedLinks } from '../feed/feed-links.ts';
import type { Route } from '../routes.ts';
import { formatsOf } from '../take-away/formats.ts';

/** Media type of the root, by the extension of its version. */
const ROOT_TYPES = {
  atom: 'application/atom+xml;profile=opds-catalog;kind=navigation',
  json: 'application/opds+json',
} as const;

/** Versions of OPDS by their extensions, as people name them. */
export const OPDS_NAMES = { atom: 'OPDS 1.2', json: 'OPDS 2.0' } as const;

/** Extensions of the versions of OPDS that an archive has: none when there is nothing to take away. */
export function opdsVersions({ config }: Pick<Edition, 'config'>): (keyof typeof ROOT_TYPES)[] {
  const { opds, opds2 } = config.outputs;
  if (formatsOf(config).length === 0) return [];
  return [...(opds ? ['atom' as const] : []), ...(opds2 ? ['json' as const] : [])];
}

/** Link the roots of the catalogues from a page. */
export function opdsLinks(edition: Edition, from: Route): FeedLinks {
  return opdsVersions(edition).map((extension) => ({
    label: edition.translator.t('catalogue-of-site', { site: edition.config.title }),
    type: ROOT_TYPES[extension],
    href: edition.routes.opds('root', extension).href(from),
  }));
}
