const damaged = new Set<string>();

/** Remember that files of the cache were damaged, foreign or of another version. They are made anew in any case. */
export function noteDamage(...files: string[]): void {
  for (const file of files) damaged.add(file);
}

/**
 * Take the list of damaged files of the cache, to tell the user: a disk that damages files damages others too.
 *
 * @returns Absolute paths; those that another thread met are among them when it said so. The list is empty afterwards.
 */
export function takeDamage(): string[] {
  const files = [...damaged].sort();
  damaged.clear();
  return files;
}
