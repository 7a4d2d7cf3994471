/** What is known of a page that links stand on. */
interface Page {
  readonly path: string;
  readonly address: string;
}

/** A page as its links see it. */
export interface Place {
  /** The way to the root of the site. */
  root: string;
  /** The folder of the work whose page it is (or of the list of works), as addresses begin in it; else empty. */
  folder: string;
  /** The way to that folder. */
  top: string;
}

/**
 * Tell where pages stand. The error page is served at any depth, so its links start at the root of the host. Links
 * within a work start at its folder: they are most of what a page of sixty chapters holds besides its text. On lists
 * they start at the root, so that a card is the same on all lists of one depth.
 *
 * A page asks for each of its hundreds of links in turn, so the last answer is kept.
 */
export function placeFinder(base: string, notFound: string, works: string): (from: Page) => Place {
  let last: Page | null = null;
  let place: Place = { root: '', folder: '', top: '' };
  return (from) => {
    if (from === last) return place;
    last = from;
    const depth = from.path.split('/').length - 1;
    const end = from.address.startsWith(works) ? from.address.indexOf('/', works.length) + 1 : 0;
    const folder = from.address.slice(0, end);
    place = {
      root: from.path === notFound ? base : '../'.repeat(depth),
      folder,
      top: '../'.repeat(Math.max(0, depth - folder.split('/').length + 1)),
    };
    return place;
  };
}
