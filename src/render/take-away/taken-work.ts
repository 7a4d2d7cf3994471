import type { Work } from '../../model/archive.ts';
import type { BookPictures, BookProse } from '../book/book.ts';
import type { Edition } from '../edition.ts';

/** A work to be written in a format. */
export interface TakenWork {
  edition: Edition;
  work: Work;
  prose: BookProse;
  /** Pictures of the work; empty for formats that hold none. */
  pictures: BookPictures;
}
