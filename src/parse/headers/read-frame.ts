import { readAozora } from './aozora.ts';
import type { Frame } from './frame.ts';
import { readGutenberg } from './gutenberg.ts';
import type { Head } from './head.ts';
import { readDownload } from './read-download.ts';
import { readForum } from './read-forum.ts';
import { readPosts } from './read-posts.ts';

/** The frames that are known; the first that fits is taken. */
const FRAMES: readonly ((head: Head) => Frame | null)[] = [
  readGutenberg,
  readAozora,
  readDownload,
  readPosts,
  readForum,
];

/** Find the frame around a story; `null` when there is none. */
export function readFrame(head: Head): Frame | null {
  for (const read of FRAMES) {
    const frame = read(head);
    if (frame !== null) return frame;
  }
  return null;
}
