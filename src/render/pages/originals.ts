import { isAnonymousName } from '../../model/anonymous.ts';
import type { Work } from '../../model/archive.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import type { Original } from '../render-context.ts';
import type { WorkOriginals } from '../take-away/work-originals.ts';
import { peopleOf } from '../views/people.ts';

/**
 * Find the files of a work that are published byte for byte, with their digests.
 *
 * None when its author is not to be named, as the file may name them; and none that holds anything but its listed
 * chapters.
 */
export async function originalsOf(edition: Edition, work: Work): Promise<WorkOriginals> {
  return (await findOriginals(edition, work)).map(({ extension, file }) => ({ extension, digest: file.digest }));
}

/** Describe the source files of works, byte for byte. */
export async function* originals(edition: Edition): AsyncGenerator<OutputFile> {
  const { archive, routes } = edition;
  for (const work of [...archive.works.values(), ...archive.unlisted.values()]) {
    const found = await findOriginals(edition, work);
    for (const [index, { extension, file }] of found.entries()) {
      yield { path: routes.original(work, index + 1, extension).path, key: file.digest, content: () => file.read() };
    }
  }
}

async function findOriginals(edition: Edition, work: Work): Promise<{ extension: string; file: Original }[]> {
  if (!edition.config.outputs.original) return [];
  if (work.isSecret || peopleOf(edition, work).some(({ unknown, name }) => unknown || isAnonymousName(name))) return [];
  const shown = new Set(work.chapters.map(({ text }) => text.body));
  const found: { extension: string; file: Original }[] = [];
  for (const path of work.files) {
    const file = await edition.context.loadOriginal(path);
    if (file !== null && shown.has(file.body)) found.push({ extension: extensionOf(path), file });
  }
  return found;
}

/** Hosts tell by it how a file is served; stories without one are plain text. */
function extensionOf(path: string): string {
  return /\.(md|markdown|txt)$/i.exec(path)?.[1]?.toLowerCase() ?? 'txt';
}
