import { AUTHORS_FILE, type Authors } from '../config/authors.ts';
import { readAuthors } from '../config/read-authors.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { forgottenAuthors } from '../model/forgotten-authors.ts';
import type { Project } from '../read/project.ts';
import { readAuthorsRecord } from '../store/authors-record.ts';
import { readSettings } from './read-settings.ts';

/** What a person decided about the authors. */
export interface LoadedAuthors {
  authors: Authors;
  messages: Diagnostic[];
  /** Why nothing can be built with it. */
  broken: Diagnostic[];
}

/**
 * Read authors.yaml. Whom it held back at the last build stays held back when it says nothing of them any more; without the
 * file nobody knows what else it said.
 *
 * @param cache Cache folder, absolute.
 */
export async function loadAuthors({ authorsFile, root }: Project, cache: string): Promise<LoadedAuthors> {
  const former = readAuthorsRecord(cache, root);
  const broken = (reason: string, mend: string): LoadedAuthors => ({
    ...{ authors: [], messages: [] },
    broken: [report('authors-invalid', AUTHORS_FILE, { with: { reason, mend } })],
  });
  if (authorsFile === null)
    return former.length === 0
      ? { authors: [], messages: [], broken: [] }
      : broken('It is gone, and it held names or works back.', 'Put it back.');
  const { text, messages } = await readSettings(authorsFile, AUTHORS_FILE);
  if (text === null && messages.length > 0) return broken('It is no text.', 'Save it again as plain text.');
  const read = readAuthors(text ?? '');
  const isBroken = ({ ruleId }: Diagnostic) => ruleId === 'authors-invalid';
  const forgotten = forgottenAuthors(former, read.authors);
  return {
    authors: [...read.authors, ...forgotten],
    messages: [
      ...messages,
      ...read.messages.filter((message) => !isBroken(message)),
      ...forgotten.map(({ name }) => {
        const reason = `Nothing is said of "${name}" any more; what was held back stays so.`;
        const mend = 'Put the entry back; if the decision was taken back, write "show: name" there.';
        return report('authors-value', AUTHORS_FILE, { with: { reason, mend } });
      }),
    ],
    broken: read.messages.filter(isBroken),
  };
}
