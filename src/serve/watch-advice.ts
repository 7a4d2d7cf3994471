import { diskCode, diskReason } from '../diagnostics/disk-reason.ts';

/** Why watching fails, and what to do about it, by the code of the system's error. */
const ADVICE: ReadonlyMap<string, string> = new Map([
  [
    'ENOSPC',
    'The system watches no more files: raise its limit (on Linux: sudo sysctl fs.inotify.max_user_watches=524288), ' +
      'or look for changes by polling (set CHOKIDAR_USEPOLLING=1).',
  ],
  [
    'EMFILE',
    'Too many files are open to watch more: raise the limit (ulimit -n 65536; on Linux also ' +
      'sudo sysctl fs.inotify.max_user_instances=1024), or look for changes by polling (set CHOKIDAR_USEPOLLING=1).',
  ],
]);

/**
 * Turn a watcher's error into a sentence that says what to do.
 *
 * @param error What the watcher reported.
 * @returns Advice for a full table of watches or files, else the error's own words.
 */
export function watchAdvice(error: unknown): string {
  return ADVICE.get(diskCode(error)) ?? `Some changes may go unnoticed: ${diskReason(error)}.`;
}
