import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { NO_FOLDER } from '../store/memory-store.ts';

/** A cache folder that can be written. */
export interface UsableCache {
  dir: string;
  /** Why it is another one than was asked for; `null` when it is that one. */
  note: string | null;
  /** Remove it, if it is for this run alone. Never throws. */
  release(): void;
}

/**
 * Find a cache folder that can be written: the one that is asked for, else one for this run in the system's temporary
 * folder.
 *
 * @param dir Cache folder, absolute.
 * @param needs `folder` when story texts must be kept until their pages are made; `nothing` when no disk may be needed.
 * @throws UsageError when texts must be kept and no folder can be written.
 */
export function usableCache(dir: string, needs: 'folder' | 'nothing'): UsableCache {
  const asked = tryFolder(dir);
  if (asked === null) return { dir, note: null, release: () => undefined };
  const because = `The cache folder "${dir}" cannot be written: ${asked}.`;
  if (needs === 'nothing') return { dir: NO_FOLDER, note: null, release: () => undefined };
  let temporary: string;
  try {
    temporary = mkdtempSync(join(tmpdir(), 'fabula-'));
  } catch (error) {
    throw new UsageError(
      `${because} Nor can "${tmpdir()}" be: ${diskReason(error)}. Name a folder that can in the variable TMPDIR.`,
    );
  }
  return {
    dir: temporary,
    note: `${because} This build goes on without; the next one will read every story again.`,
    release() {
      try {
        rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
      } catch {
        // It lies where the system cleans up.
      }
    },
  };
}

/** Why nothing can be written into a folder; `null` when it can. */
function tryFolder(dir: string): string | null {
  const probe = join(dir, `probe-${process.pid}`);
  try {
    // Asked to make all folders on the way, Node says of a disk that can only be read that the folder does not exist.
    if (!existsSync(dir)) mkdirSync(dir, { recursive: !existsSync(dirname(dir)) });
    writeFileSync(probe, '');
    rmSync(probe, { force: true });
    return null;
  } catch (error) {
    return diskReason(error);
  }
}
