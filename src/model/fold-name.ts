/**
 * What two spellings of one name have in common: case, accents' encoding, spaces and punctuation do not count, but for
 * signs that part names or end one: `C`, `C++` and `C#` are three.
 *
 * @returns The name itself when nothing else is left (`!!!`), so that names of signs stay apart.
 */
export function foldName(name: string): string {
  const folded = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/#(?=[\p{L}\p{N}])|(?<!\p{L})#/gu, '')
    .replace(/[^\p{L}\p{N}\p{M}/&+#]/gu, '');
  return folded === '' ? name.trim() : folded;
}

/** Fold a term that is no pair: `hurt/comfort`, `Hurt-Comfort` and `Hurt Comfort` are one; `9/11`, `s/he` and `a/b` stay what they are. */
export function foldTerm(name: string): string {
  return foldName(name).replace(/(?<=\p{L}{3})\/(?=\p{L}{3})/gu, '');
}

/** The people of a relationship, in the order in which they are written; one where no sign parts two. */
export function peopleIn(relationship: string): string[] {
  const people = relationship.split(signIn(relationship)).map((name) => name.trim());
  return people.filter((name) => name !== '');
}

/**
 * Fold a relationship: the order of its people does not count, the sign between them does.
 *
 * @param foldPerson What two spellings of one person have in common; default: the folded name.
 */
export function foldRelationship(name: string, foldPerson: (name: string) => string = foldName): string {
  const people = peopleIn(name).map(foldPerson);
  return people.length < 2 ? foldName(peopleIn(name)[0] ?? name) : people.sort().join(signIn(name));
}

/** Write a relationship with its people as they are called, in the order and with the sign in which it was written. */
export function spellRelationship(name: string, nameOf: (person: string) => string): string {
  const sign = signIn(name);
  const pieces = name.split(sign);
  return pieces.length < 2
    ? name
    : pieces
        .map((piece) => (piece.trim() === '' ? piece : piece.replace(piece.trim(), () => nameOf(piece.trim()))))
        .join(sign);
}

function signIn(relationship: string): '/' | '&' {
  return relationship.includes('/') ? '/' : '&';
}
