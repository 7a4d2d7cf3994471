import type { Override } from '../config/catalogue.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { FolderRow } from '../intake/plan-sources.ts';
import { openBodyStore } from '../store/body-store.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { Field } from '../story/header.ts';
import { loadIntake } from './load-intake.ts';
import { readBytes } from './read-story.ts';

/** A work file without a value: all that it says stands in the row. */
const WORK_FILE = 'work.yaml';
const NOTHING = new TextEncoder().encode('{}\n');

/** Chapters fill in what their work leaves open, but not what a person emptied. */
function emptyField({ name, label }: Override): Field {
  return { name, label, value: '', written: '-', line: null, origin: 'catalogue', confidence: 1 };
}

/** A work file that says nothing gets messages; what a person wrote into a cell may hold an address. */
function isAboutCells({ ruleId }: Diagnostic): boolean {
  return ruleId === 'contact-left-out';
}

/**
 * Read rows of the catalogue about folders into facts, each as a work file of its folder would be read.
 *
 * @param cache Cache folder, absolute.
 * @returns Facts whose path is that of the folder, with the values of the row and no others.
 * @throws StoreError when the cache folder cannot be used.
 */
export async function readFolderRows(rows: readonly FolderRow[], cache: string): Promise<StoryFacts[]> {
  if (rows.length === 0) return [];
  const store = await openBodyStore(cache);
  const all: StoryFacts[] = [];
  for (const { file, profile } of rows) {
    const path = file === '/' ? WORK_FILE : file + WORK_FILE;
    const facts = await readBytes({ path, size: 0, profile, isPart: false }, NOTHING, { store, loadIntake });
    const emptied = profile.overrides.filter(({ written }) => written === '').map(emptyField);
    const header = [...facts.header.filter(({ origin }) => origin === 'catalogue'), ...emptied];
    all.push({ ...facts, path: file, digest: '', header, messages: facts.messages.filter(isAboutCells) });
  }
  return all;
}
