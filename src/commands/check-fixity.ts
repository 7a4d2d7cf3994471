import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../config/catalogue.ts';
import { isFolderKey } from '../config/clean-path.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { walkFolder } from '../read/walk-folder.ts';
import { FIXITY_FILE, fixityLines, readFixityList } from './fixity-list.ts';
import { keptFolders } from './kept-folders.ts';
import type { LoadedProject } from './load-project.ts';
import { writeWhole } from './write-whole.ts';

/** What comparing files with their recorded digests showed. */
export interface Fixity {
  messages: Diagnostic[];
  /** Files that are what was recorded. */
  same: number;
  /** Files that were recorded now. */
  added: string[];
}

/**
 * Compare every file of the content folder, and of the keeper's own pages, templates, assets and fonts, with its recorded
 * digest: that of its row in the catalogue, else that in `fixity.sha256`, where files that nobody recorded are added. A
 * recorded digest is never changed.
 */
export async function checkFixity({ project, prefix, catalogue, out, cache }: LoadedProject): Promise<Fixity> {
  const place = join(project.root, FIXITY_FILE);
  const text = existsSync(place) ? readFileSync(place, 'utf8') : '';
  const listed = readFixityList(text);
  const inCatalogue = digestsOf(catalogue ?? new Map());
  const messages: Diagnostic[] = [];
  const added = new Map<string, string>();
  const seen = new Set<string>();
  let same = 0;
  for (const [name, dir] of keptFolders(project)) {
    const at = name === 'content' ? prefix : `${name}/`;
    const walk = await walkFolder(dir, {
      root: project.root,
      exclude: [out, cache],
      ignored: (path) => /(^|\/)\./.test(path) || (at === '' && SETTINGS.test(path)),
    });
    messages.push(...walk.messages.map((message) => ({ ...message, file: `${at}${message.file ?? ''}` })));
    for (const { path, absolute } of walk.files) {
      const file = `${at}${path}`;
      // A plain folder of stories may hold its pages itself.
      if (seen.has(file)) continue;
      seen.add(file);
      const digest = await digestOf(absolute);
      const decided = at === prefix ? inCatalogue.get(path) : undefined;
      const recorded = decided ?? listed.get(file);
      if (!('digest' in digest)) messages.push(report('file-unreadable', file, { with: { reason: digest.reason } }));
      else if (recorded === undefined) added.set(file, digest.digest);
      else if (recorded === digest.digest) same += 1;
      else messages.push(changed(file, decided !== undefined, recorded, digest.digest));
    }
  }
  const gone = [...[...inCatalogue.keys()].map((path) => `${prefix}${path}`), ...listed.keys()];
  for (const file of new Set(gone)) if (!seen.has(file)) messages.push(missing(file, listed.has(file)));
  if (added.size > 0)
    writeWhole(place, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${fixityLines(added)}`);
  return { messages, same, added: [...added.keys()] };
}

/** Files of a plain folder of stories that people and fabula write. */
const SETTINGS =
  /^(?:taxonomy\.yaml|authors\.yaml|catalogue\.csv(?:\.bak(?:\.old)?)?|old-addresses\.csv|fixity\.sha256|HANDOVER\.md)$/;

/** Digests of the catalogue by path, but for those of folders, and of texts that were withdrawn, which may be gone. */
function digestsOf(catalogue: Catalogue): Map<string, string> {
  const rows = [...catalogue.values()].filter(
    ({ file, sha256, withdrawn }) => sha256 !== '' && !withdrawn && !isFolderKey(file),
  );
  return new Map(rows.map(({ file, sha256 }) => [file, sha256]));
}

async function digestOf(absolute: string): Promise<{ digest: string } | { reason: string }> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(absolute)) hash.update(chunk as Uint8Array);
    return { digest: hash.digest('hex') };
  } catch (error) {
    return { reason: diskReason(error) };
  }
}

function changed(file: string, isInCatalogue: boolean, expected: string, actual: string): Diagnostic {
  const mend = isInCatalogue
    ? 'Put the file back from a copy; if the change was meant, run "fabula catalogue", or empty the cell sha256 of a checked row.'
    : `Put the file back from a copy; if the change was meant, delete its line in ${FIXITY_FILE} and check again.`;
  return report('fixity-changed', file, { with: { mend }, actual, expected: [expected] });
}

function missing(file: string, isListed: boolean): Diagnostic {
  const mend = isListed
    ? `Put the file back from a copy; if it was meant to go, delete its line in ${FIXITY_FILE}.`
    : 'Put the file back from a copy; if it was moved or meant to go, run "fabula catalogue".';
  return report('fixity-missing', file, { with: { mend } });
}
