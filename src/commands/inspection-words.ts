import type { Removed } from '../story/facts.ts';
import type { Field } from '../story/header.ts';

/** What was taken out of a text, and why. */
export const REMOVED: Record<Removed['what'], string> = {
  header: 'the header: its values stand above',
  rule: 'a rule that parts nothing',
  boilerplate: 'a library’s text about the file',
  mail: 'lines of a mail program',
  signature: 'a signature',
  'end-mark': 'an end mark: the page shows the end itself',
  contents: 'a table of contents: the page has its own',
  legend: 'a legend of typesetting marks',
  'page-mark': 'a page number or running head',
};

/**
 * Say how a value was found, in the words of a person.
 *
 * @param row Row of the catalogue that is about the file; `null` when none is.
 */
export function reasonOf({ origin, label }: Field, row: number | null): string {
  const said = label === null ? '' : ` "${label}"`;
  const reasons: Record<Field['origin'], string> = {
    label: `label${said}`,
    'front-matter': `front-matter${said}`,
    layout: 'told by its place and look',
    heading: 'a heading',
    filename: 'the name of the file',
    profile: 'archive.yaml',
    catalogue: row === null ? 'catalogue.csv' : `catalogue.csv, row ${row}`,
    text: 'the words of the text',
  };
  return reasons[origin];
}
