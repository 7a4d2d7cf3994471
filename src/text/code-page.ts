import iconv from 'iconv-lite';

/** Bytes seen through one code page. */
export interface CodePage {
  encoding: string;
  /** The letter at a place; empty outside the text. */
  letterAt(at: number): string;
  /** What a byte stands for. */
  letterOf(byte: number): string;
}

const TABLES = new Map<string, readonly string[]>();

/** See bytes through a code page of one byte a letter. */
export function codePage(bytes: Uint8Array, encoding: string): CodePage {
  const table = tableOf(encoding);
  return {
    encoding,
    letterOf: (byte) => table[byte] as string,
    letterAt(at) {
      const byte = bytes[at];
      return byte === undefined ? '' : (table[byte] as string);
    },
  };
}

/** Tell whether a letter is white space, or none at all. */
export function isSpace(letter: string): boolean {
  return !/\S/.test(letter);
}

function tableOf(encoding: string): readonly string[] {
  const known = TABLES.get(encoding);
  if (known !== undefined) return known;
  const table = Array.from({ length: 256 }, (_, byte) => iconv.decode(Buffer.from([byte]), encoding));
  TABLES.set(encoding, table);
  return table;
}
