/** A picture that a work shows. */
export interface WorkPicture {
  /** SHA-256 of its bytes, hex. */
  digest: string;
  /** Pixels; `null` where they are not known. */
  size: { width: number; height: number } | null;
}

/** Pictures that a work shows, by path relative to the content folder. */
export type WorkPictures = ReadonlyMap<string, WorkPicture>;
