import type { Work } from './archive.ts';

/** A source file, as a pattern of old addresses sees it. */
interface PatternSubject {
  /** Path relative to the content folder. */
  path: string;
  /** The `id:` of the file itself; `null` when it has none. */
  id: string | null;
  /** Ordinal of the chapter that the file is; `null` when it is a whole work. */
  chapter: number | null;
  work: Pick<Work, 'slug' | 'chapters'>;
  /** Its folder may tell who wrote it, which nobody is to learn. */
  isSecret: boolean;
  /** Its name may tell it as well. */
  isTelling: boolean;
}

/**
 * Fill a pattern of old addresses for one source file.
 *
 * @param pattern Such as `/stories/{folder}/html/{stem}.html`; with `{chapter}` it is filled once for each chapter.
 * @returns Addresses with the ordinal of the chapter they stood for, or `null` for the whole work; none when the file
 *   lacks what the pattern asks for, or when it would tell the folder or the name of a file whose author is secret.
 */
export function expandPattern(
  pattern: string,
  { path, id, chapter, work, isSecret, isTelling }: PatternSubject,
): { address: string; chapter: number | null }[] {
  if (isSecret && /\{(?:folder|path)\}/.test(pattern)) return [];
  if (isTelling && /\{(?:path|file|stem)\}/.test(pattern)) return [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const values = new Map<string, string | null>([
    ['folder', path.slice(0, Math.max(0, path.lastIndexOf('/')))],
    ['path', path.replace(/\.[^./]*$/, '')],
    ['file', name],
    ['stem', name.replace(/\.[^.]*$/, '')],
    ['slug', work.slug],
    ['id', id],
  ]);
  const isByChapter = pattern.includes('{chapter}');
  const ordinals = chapter !== null ? [chapter] : isByChapter ? work.chapters.map((one) => one.ordinal) : [null];
  return ordinals.flatMap((ordinal) => {
    let isWhole = true;
    const filled = pattern.replace(/\{(\w+)\}/g, (_place, key: string) => {
      const value = key === 'chapter' ? String(ordinal) : (values.get(key) ?? null);
      if (value === null) isWhole = false;
      return encode(value ?? '');
    });
    return isWhole ? [{ address: filled.replace(/(?<!:)\/{2,}/g, '/'), chapter: ordinal }] : [];
  });
}

function encode(value: string): string {
  return value.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
