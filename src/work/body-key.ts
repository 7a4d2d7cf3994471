import { createHash } from 'node:crypto';
import type { ReadingProfile } from '../config/config.ts';
import { PROGRAM } from '../version.ts';

/**
 * Make the key under which the result of reading one source file is remembered: a digest of everything it depends on.
 *
 * @param digest SHA-256 of the file's bytes, hex.
 * @param source Path, reading profile, and whether the file is a chapter of its folder's work.
 * @returns 64 hexadecimal digits.
 */
export function bodyKeyOf(digest: string, source: { path: string; profile: ReadingProfile; isPart: boolean }): string {
  const { path, profile, isPart } = source;
  // Reading depends on Unicode data too: casing, normal forms, word breaks.
  const inputs = JSON.stringify([digest, path, isPart, profile, PROGRAM, process.versions.icu ?? null]);
  return createHash('sha256').update(inputs).digest('hex');
}
