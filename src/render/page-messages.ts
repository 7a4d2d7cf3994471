import { nearest } from '../config/nearest.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Edition } from './edition.ts';
import { addressesNamed, findNamed } from './find-named.ts';

/** Say which names in archive.yaml and on the archive's own pages mean nothing, and which lists of works do not end. */
export function pageMessages(edition: Edition): Diagnostic[] {
  const works = Array.from(edition.archive.works.values(), ({ slug }) => slug);
  const { lead } = edition.config;
  const isLeadKnown = lead === null || findNamed(edition, lead)?.work != null;
  const aboutLead = isLeadKnown ? [] : [unknown('archive.yaml', lead, null, 'work', works)];
  const aboutPages = edition.pages.flatMap(({ file, parts }) => {
    const path = `pages/${file}`;
    const listed = parts.lists.flatMap(({ entries }) => entries);
    return [
      ...parts.lists
        .filter(({ closed }) => !closed)
        .map(({ line }) => report('works-list-open', path, { place: { line } })),
      ...parts.names
        .filter(({ name }) => findNamed(edition, name) === null)
        .map(({ name, line }) => unknown(path, name, line, ANYTHING, addressesNamed(edition))),
      ...listed
        .filter(({ name }) => findNamed(edition, name)?.work == null)
        .map(({ name, line }) => unknown(path, name, line, 'work', works)),
    ];
  });
  return [...aboutLead, ...aboutPages];
}

const ANYTHING = 'work, page, author, series or term';

function unknown(path: string, found: string, line: number | null, what: string, known: Iterable<string>): Diagnostic {
  const near = nearest(found.slice(found.indexOf(':') + 1), known);
  const mend =
    near === null
      ? 'Write the last part of its address: of /works/the-salt-road/ it is the-salt-road.'
      : `Did you mean "${near}"?`;
  return report('name-unknown', path, {
    place: line === null ? null : { line },
    with: { found, what, mend },
    expected: near === null ? [] : [near],
  });
}
