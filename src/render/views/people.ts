import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { Route } from '../routes.ts';
import type { Link } from './link.ts';

/** Link the authors of a work in the order of its by-line. */
export function authorsOf({ archive, routes, translator }: Edition, work: Work, from: Route): Link[] {
  return work.authors.flatMap((id) => {
    const author = archive.authors.get(id);
    if (!author) return [];
    const label = author.unknown ? translator.t('unknown-author') : author.name;
    return [{ label, href: routes.author(author, 1).href(from) }];
  });
}

/** Link the pages of the authors of a work by what is found there; an unknown author has none worth going to. */
export function moreByAuthors({ archive, routes, translator }: Edition, work: Work, from: Route): Link[] {
  return work.authors.flatMap((id) => {
    const author = archive.authors.get(id);
    if (!author || author.unknown) return [];
    return [
      { label: translator.t('works-of-author', { author: author.name }), href: routes.author(author, 1).href(from) },
    ];
  });
}

/** Name the authors of a work as a sentence does. */
export function authorNames({ archive, translator }: Edition, work: Work): string {
  return translator.list(
    work.authors.flatMap((id) => {
      const author = archive.authors.get(id);
      return author ? [author.unknown ? translator.t('unknown-author') : author.name] : [];
    }),
  );
}
