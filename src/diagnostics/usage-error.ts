/** Wrong usage: the command was given a folder or an option that it cannot work with. Commands answer with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
