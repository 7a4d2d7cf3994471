import { join } from 'node:path';
import { readChecked, writeChecked } from './checked-file.ts';
import { NO_FOLDER } from './memory-store.ts';

/** Digests of files that are copied as they are, so that one that did not change is not read again. */
export interface FileDigests {
  /** The digest of a file; `make` is asked for it only when its stamp is new. */
  of(file: { absolute: string; stamp: string }, make: () => Promise<string>): Promise<string>;
  /** Keep what was asked for, and nothing else. Throws StoreError when the disk refuses. */
  save(): void;
}

/**
 * Open the digests that a cache folder keeps.
 *
 * @param dir Cache folder, absolute, or `NO_FOLDER`.
 */
export function openFileDigests(dir: string): FileDigests {
  const file = join(dir, 'records', 'public.json');
  const old = new Map((dir === NO_FOLDER ? null : (readChecked(file, KIND) as Row[] | null)) ?? []);
  const asked = new Map<string, Row[1]>();
  return {
    async of({ absolute, stamp }, make) {
      const known = old.get(absolute);
      const row: Row[1] = known?.[0] === stamp ? known : [stamp, await make()];
      asked.set(absolute, row);
      return row[1];
    },
    save() {
      const isSame = asked.size === old.size && [...asked].every(([path, row]) => old.get(path) === row);
      if (!isSame && dir !== NO_FOLDER) writeChecked(dir, file, KIND, [...asked]);
    },
  };
}

type Row = [absolute: string, row: [stamp: string, digest: string]];

const KIND = 'digests 1';
