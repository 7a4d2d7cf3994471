import type { KnownTerm } from '../config/config.ts';
import type { Header } from '../story/header.ts';
import { foldName } from './fold-name.ts';

/** By-lines of people who do not say who they are; they are one author, whatever the language. */
export const ANONYMOUS: KnownTerm = {
  name: 'Anonymous',
  synonyms: ['Anon', 'Anonym', 'Anonyme', 'Anónimo', 'Anonimo', 'Anônimo', 'Anoniem', 'Аноним', '匿名', '佚名'],
};

/** Tell whether a label says that nobody shall learn who wrote the work. */
export function isAnonymousLabel(label: string | null): boolean {
  return /^anonymous$/i.test(label ?? '');
}

/** Tell whether a header asks for its author to be kept secret: `anonymous: yes`, beside a name that is for the keeper. */
export function isAnonymous(header: Header): boolean {
  return header.some(
    ({ name, label, value }) => name === 'extra' && isAnonymousLabel(label) && /^(?:yes|true|on)$/i.test(value.trim()),
  );
}

/** Tell whether a name is that of everybody who is not to be named. */
export function isAnonymousName(name: string): boolean {
  return [ANONYMOUS.name, ...ANONYMOUS.synonyms].some((known) => foldName(known) === foldName(name));
}
