import type { Work } from './generate-works.mjs';

export function writeArchive(
  works: Iterable<Work>,
  form: string,
  folder: string,
): { works: number; chapters: number; words: number; bytes: number };

export function archiveSettings(options: { entire: boolean }): string;
