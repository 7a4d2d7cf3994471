import type { RenderContext } from '../render-context.ts';
import type { WorkPictures } from '../work-pictures.ts';
import type { BookPicture, BookPictures } from './book.ts';

/** Media types of pictures that every reading system shows (EPUB 3.3, section 3.2), by the end of their names. */
const MEDIA_TYPES = new Map([
  ['gif', 'image/gif'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
  ['webp', 'image/webp'],
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
    const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const mediaType = MEDIA_TYPES.get(ending);
    const asset = mediaType === undefined ? null : await loadAsset(path);
    if (mediaType === undefined || asset === null) continue;
    pictures.set(path, { path: `images/${digest.slice(0, 16)}.${ending}`, mediaType, size, bytes: await asset.read() });
  }
  return pictures;
}
