import type { Authors } from '../config/authors.ts';
import type { TermEdit } from '../config/edit-taxonomy.ts';
import type { TaxonomyTerm } from '../config/taxonomy.ts';
import { foldName } from '../model/fold-name.ts';

/**
 * Take out of an edited table what authors.yaml says already, and name what it says otherwise: a person keeps that file,
 * and no table changes it.
 *
 * @param terms The entries as the table shows them.
 */
export function withoutOwnAuthors(
  edits: readonly TermEdit[],
  authors: Authors,
  terms: readonly TaxonomyTerm[],
): { edits: TermEdit[]; refused: string[] } {
  const own = new Set(authors.map(({ name }) => foldName(name)));
  const known = new Map<string, TaxonomyTerm>();
  for (const term of terms.filter(({ name }) => own.has(foldName(name))))
    for (const { name } of [term, ...term.synonyms, ...term.spellings]) known.set(foldName(name), term);
  const refused: string[] = [];
  const left = edits.filter((edit) => {
    const term = edit.facet === 'authors' ? known.get(foldName(edit.term)) : undefined;
    if (term === undefined) return true;
    const isName = foldName(term.name) === foldName(edit.term);
    const target = isName ? null : term.name;
    const isSame =
      (edit.sameAs === undefined || foldName(edit.sameAs ?? '') === foldName(target ?? '')) &&
      (edit.description == null || (isName && edit.description === term.description)) &&
      (edit.slug == null || (isName && edit.slug === term.slug));
    if (!isSame) refused.push(`authors: "${edit.term}" stands in authors.yaml; change it there.`);
    return false;
  });
  return { edits: left, refused };
}
