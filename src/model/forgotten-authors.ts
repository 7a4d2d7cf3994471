import type { AuthorEntry, Authors } from '../config/authors.ts';
import { foldName } from './fold-name.ts';

/** List the authors who are not to be named, not with all their names, or not to be published. */
export function heldAuthors(authors: Authors): AuthorEntry[] {
  return authors.filter(
    ({ show, formerNames, secretPenNames }) => show !== 'name' || formerNames.length + secretPenNames.length > 0,
  );
}

/**
 * List authors of whom authors.yaml says nothing any more: a decision is taken back by saying so, and not by removing it.
 *
 * @param former Those whom the last build knew to be held back.
 */
export function forgottenAuthors(former: Authors, authors: Authors): AuthorEntry[] {
  const known = new Set(
    authors.flatMap(({ name, spellings, penNames, secretPenNames, formerNames }) =>
      [{ name }, ...spellings, ...penNames, ...secretPenNames, ...formerNames].map((one) => foldName(one.name)),
    ),
  );
  return former.filter(({ name }) => !known.has(foldName(name))).map((entry) => ({ ...entry, line: 1 }));
}
