const damaged = new Set<string>();

/** Remember that a file of the cache was damaged, foreign or of another version. It is made anew in any case. */
export function noteDamage(file: string): void {
  damaged.add(file);
}

/**
 * Take the list of damaged files of the cache, to tell the user: a disk that damages files damages others too.
 *
 * @returns Absolute paths; those that another thread met are not among them. The list is empty afterwards.
 */
export function takeDamage(): string[] {
  const files = [...damaged].sort();
  damaged.clear();
  return files;
}
