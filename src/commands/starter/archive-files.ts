import { stringify } from 'yaml';

/** What a new archive is begun with. */
export interface ArchiveStart {
  title: string;
  /** Name of who keeps it; empty for none. */
  keeper: string;
  /** BCP 47 tag. */
  language: string;
  /** Absolute address with a trailing slash; empty when it is not known. */
  url: string;
}

/** The files of a new archive, by path: settings, one sample story, and what a version control leaves out. */
export function archiveFiles(start: ArchiveStart): [path: string, text: string][] {
  return [
    ['archive.yaml', settings(start)],
    ['content/the-first-shelf.txt', SAMPLE],
    ['.gitignore', '_site/\n.fabula/\n'],
  ];
}

function settings({ title, keeper, language, url }: ArchiveStart): string {
  const lines = (data: object) => stringify(data, { lineWidth: 0 });
  const commented = (text: string) => text.replace(/^(?=.)/gm, '# ');
  const later = (data: object, given: string) => (given === '' ? commented(lines(data)) : lines(data));
  return `${lines({ title })}language: ${language}

# One sentence below the title, and some more on the home page.
# tagline: Stories to read by a small light
# description: What this archive holds, and for whom.

# Who keeps the archive; shown at the foot of each page.
${later({ keeper: { name: keeper || 'Your name' } }, keeper)}
# The address at which the archive will stand; feeds and search engines need it.
${later({ url: url || 'https://example.org/stories/' }, url)}
# Works rated so, or higher, have a notice before their text.
adult-from: mature
`;
}

const SAMPLE = `Title: The First Shelf
Author: The archive
Rating: General Audiences
Status: Complete
Summary: A sample, to be replaced by a story of your own.

Every archive begins with one shelf, and the shelf begins empty.

The carpenter planed it twice, because the first time she had been thinking of something else. "It need not be
pretty," said the librarian, who was paying. "It needs to be straight."

* * *

By evening it was straight, and it held one story. That is this one. Put yours beside it, and take this one away
when the shelf is full.
`;
