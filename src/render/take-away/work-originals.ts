/** The source files of a work that are published byte for byte, in order. */
export type WorkOriginals = readonly {
  extension: string;
  /** SHA-256 of its bytes, hex. */
  digest: string;
}[];
