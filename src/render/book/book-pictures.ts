import type { RenderContext } from '../render-context.ts';
import type { WorkPictures } from '../work-pictures.ts';
import type { BookPicture, BookPictures } from './book.ts';

/** Media types of pictures that every reading system shows (EPUB 3.3, section 3.2), with the ends of their names. */
const ENDINGS = new Map([
  ['image/gif', 'gif'],
  ['image/jpeg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
]);

/**
 * Load the pictures that a work shows.
 *
 * @param shown Pictures of the work, by path relative to the content folder.
 * @returns Those that are there, under names that tell nothing of the folder they lay in; equal ones are one.
 */
export async function bookPictures(
  { loadAsset }: Pick<RenderContext, 'loadAsset'>,
  shown: WorkPictures,
): Promise<BookPictures> {
  const pictures = new Map<string, BookPicture & { size: { width: number; height: number } | null }>();
  for (const [path, { digest, size }] of shown) {
    const asset = await loadAsset(path);
    const mediaType = asset?.type ?? '';
    const ending = ENDINGS.get(mediaType);
    if (asset === null || ending === undefined) continue;
    pictures.set(path, { path: `images/${digest.slice(0, 16)}.${ending}`, mediaType, size, bytes: await asset.read() });
  }
  return pictures;
}
