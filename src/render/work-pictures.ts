/** Pictures that a work shows, by path relative to the content folder: SHA-256 of each in hex, and its size in pixels where that is known. */
export type WorkPictures = ReadonlyMap<string, { digest: string; size: { width: number; height: number } | null }>;
