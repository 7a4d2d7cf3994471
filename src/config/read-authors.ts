import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { AUTHOR_SHOWS, AUTHORS_FILE, type AuthorEntry, type Authors } from './authors.ts';
import type { AUTHOR_KEYS } from './names-schema.ts';
import { isEmpty, mendName, namesIn, openEntries, type Reading, readSwitch, textOf } from './read-entries.ts';

type Read = { -readonly [Key in keyof AuthorEntry]?: AuthorEntry[Key] };

/** What may be said of an author, and how it is read; `null` where nothing can be. */
const SETTINGS: Readonly<Record<keyof typeof AUTHOR_KEYS, (value: unknown, reading: Reading) => Read | null>> = {
  spellings: (value, reading) => ({ spellings: namesIn(value, reading) }),
  'pen-names': (value, reading) => ({ penNames: namesIn(value, reading) }),
  'secret-pen-names': (value, reading) => ({ secretPenNames: namesIn(value, reading) }),
  'former-names': (value, reading) => ({ formerNames: namesIn(value, reading) }),
  'sort-name': (value) => some('sortName', textOf(value)),
  slug: (value) => some('slug', textOf(value)),
  contact: (value) => some('contact', textOf(value)),
  'show-contact': (value, reading) => ({ showContact: readSwitch(value, 'show-contact', reading) }),
  homepage: readHomepage,
  biography: (value) => some('biography', textOf(value)),
  show: readShow,
};

/**
 * Read `authors.yaml`.
 *
 * A file that is broken as a whole says nothing: the error stops the build, because the name of somebody who is not to
 * be named would be published. What is wrong with a value becomes a message with its line, and the rest is used.
 *
 * @param text What stands in the file.
 */
export function readAuthors(text: string): { authors: Authors; messages: Diagnostic[] } {
  const { root, lineOf, faults } = openEntries(text);
  const messages: Diagnostic[] = [];
  const tell = (ruleId: 'authors-invalid' | 'authors-value', line: number, reason: string, mend: string): void => {
    messages.push(report(ruleId, AUTHORS_FILE, { place: { line }, with: { reason, mend } }));
  };
  for (const { line, reason, mend } of faults) tell('authors-invalid', line, reason, mend);
  if (isEmpty(root)) return { authors: [], messages };
  if (!isMap(root)) {
    tell('authors-invalid', lineOf(root), 'The file must hold names of authors, each with a colon.', 'Write "Name:".');
    return { authors: [], messages };
  }
  const complain: Reading['complain'] = (node, reason, mend) => tell('authors-value', lineOf(node), reason, mend);
  const authors = root.items.flatMap((pair) => readAuthor(pair, { lineOf, complain }) ?? []);
  return { authors, messages };
}

function readAuthor(pair: Pair, reading: Reading): AuthorEntry | null {
  const name = textOf(pair.key);
  if (name === null) {
    reading.complain(pair.key, 'An author must have a name.', 'Put the name in quotation marks.');
    return null;
  }
  const entry: AuthorEntry = {
    name,
    line: reading.lineOf(pair.key),
    spellings: [],
    penNames: [],
    secretPenNames: [],
    formerNames: [],
    sortName: null,
    slug: null,
    contact: null,
    showContact: false,
    homepage: null,
    biography: null,
    show: 'name',
    isNamedInNotice: false,
  };
  const { value } = pair;
  if (isEmpty(value)) return entry;
  // `Name: [other, ways]` is short for its spellings.
  if (!isMap(value)) return { ...entry, spellings: namesIn(value, reading) };
  return { ...entry, ...readSettings(value, name, reading) };
}

function readSettings(settings: YAMLMap, author: string, reading: Reading): Read {
  let read: Read = {};
  for (const { key, value } of settings.items) {
    const written = textOf(key) ?? '';
    const name = written.toLowerCase().replace(/[\s_]+/g, '-');
    const readValue = Object.hasOwn(SETTINGS, name) ? SETTINGS[name as keyof typeof SETTINGS] : undefined;
    if (readValue === undefined)
      reading.complain(key, `"${written}" says nothing of "${author}".`, mendName(name, Object.keys(SETTINGS)));
    else if (!isEmpty(value)) {
      const found = readValue(value, reading);
      if (found === null) reading.complain(value, `"${name}" of "${author}" must be text.`, 'Write it on one line.');
      read = { ...read, ...found };
    }
  }
  return read;
}

function some(key: 'sortName' | 'slug' | 'contact' | 'biography', text: string | null): Read | null {
  return text === null ? null : { [key]: text };
}

/** A word that nobody knows holds back. */
function readShow(value: unknown, { complain }: Reading): Read {
  const given = (isScalar(value) ? String(value.value) : '')
    .toLowerCase()
    .replace(/[\s,_-]+/g, ' ')
    .trim();
  const known = AUTHOR_SHOWS.find((one) => one === given);
  if (known === undefined) {
    const reason = `"${given}" is not known, so that all works of this author are held back.`;
    complain(value, reason, `Write one of these: ${AUTHOR_SHOWS.join(', ')}.`);
  }
  if (known === 'name' || known === 'anonymous') return { show: known };
  return { show: 'withdrawn', isNamedInNotice: known === 'withdrawn named' };
}

function readHomepage(value: unknown, { complain }: Reading): Read | null {
  const text = textOf(value);
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol)) return { homepage: url.href };
  complain(value, `"${text}" is no address of a page, and is left out.`, 'Write it like "https://example.org/".');
  return {};
}
