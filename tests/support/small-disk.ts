import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { onTestFinished } from 'vitest';

/**
 * Mount a small disk of its own on a folder, until the test ends.
 *
 * @param folder Absolute path; it is made.
 * @param size Kilobytes.
 */
export function mountSmallDisk(folder: string, size: number): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', folder]);
  onTestFinished(() => {
    execFileSync('umount', [folder]);
  });
}

/** Tell whether this user may mount disks: root on Linux, outside most containers. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const command = 'mount -t tmpfs -o size=4k tmpfs /mnt && umount /mnt';
  return spawnSync('unshare', ['--mount', 'sh', '-c', command]).status === 0;
}
