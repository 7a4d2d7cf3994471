import type { Edition } from '../render/edition.ts';
import { type EditionData, openEdition } from '../render/edition-data.ts';
import { makeJobPages } from '../render/make-job-pages.ts';
import type { JobKind } from '../render/output.ts';
import { type BodyStore, openBodyStore } from '../store/body-store.ts';
import type { PressOrder, StagedFile } from '../write/press.ts';
import { openStage } from '../write/stage.ts';

/** The pages of one work, or the book of a series, that a thread shall make. */
export interface PageTask extends PressOrder {
  kind: JobKind;
  excerpt: string;
  edition: SharedEdition;
}

/** The data of an edition as JSON in memory that threads share: it goes to each of them with every task, and costs nothing. */
export interface SharedEdition {
  /** Changes with the data. */
  key: string;
  json: SharedArrayBuffer;
}

/**
 * Make pages of a work and write them into the staging folder.
 *
 * @param task Which pages, of what, and where to.
 * @param cache Cache folder, absolute.
 * @throws When a body cannot be loaded or the disk refuses; the pages are then made in the main thread.
 */
export async function makePages(task: PageTask, cache: string): Promise<StagedFile[]> {
  const edition = await editionOf(task.edition, cache);
  const stage = openStage(task);
  const wanted = new Set(task.paths);
  const files: StagedFile[] = [];
  for (const page of makeJobPages(edition, task)) {
    if (wanted.has(page.path)) files.push(stage.put(page.path, await page.content()));
  }
  return files;
}

let opened: { key: string; edition: Edition } | null = null;
let store: Promise<BodyStore> | null = null;

async function editionOf({ key, json }: SharedEdition, cache: string): Promise<Edition> {
  if (opened?.key === key) return opened.edition;
  store ??= openBodyStore(cache);
  const bodies = await store;
  const data = JSON.parse(Buffer.from(json).toString()) as EditionData;
  const edition = openEdition(data, (body) => bodies.load(body));
  opened = { key, edition };
  return edition;
}
