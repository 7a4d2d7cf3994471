import { printable } from '../diagnostics/printable.ts';
import type { PublishedWork } from '../store/works-record.ts';

/** More are listed with --verbose. */
const SHOWN = 30;

/**
 * Say which works would vanish, and what to do.
 *
 * @param prefix Path from the working directory to the stories.
 */
export function aboutVanished(works: readonly PublishedWork[], prefix: string, verbose: boolean): string {
  const shown = verbose ? works : works.slice(0, SHOWN);
  const more = works.length - shown.length;
  const many = works.length === 1 ? '1 work of the last build is' : `${works.length} works of the last build are`;
  return [
    `${many} gone, and nothing in the sources says why:`,
    ...shown.map(({ page, title, files }) => {
      const from = files.map(([path]) => prefix + path);
      return printable(
        `  ${title}${from.length > 0 ? ` (${from.slice(0, 3).join(', ')})` : page === title ? '' : ` (${page})`}`,
      );
    }),
    ...(more > 0 ? [`  … and ${more} more (--verbose shows all)`] : []),
    'Nothing was written. Perhaps a disk is not mounted, or a copy not complete.',
    'To take their pages from the site, build with --allow-removals; to hold a work back and keep its file, write "show: no" into it.',
  ].join('\n');
}
