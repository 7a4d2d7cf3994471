import { inflateSync } from 'node:zlib';

/**
 * Tell whether a PDF shows text, as opposed to empty pages or pictures of text.
 *
 * It looks for many text-showing operators (`Tj`, `TJ` of the PDF specification, 9.4.3) in the page streams.
 *
 * @param pdf The bytes of a file whose streams are compressed with Flate or not at all.
 */
export function showsText(pdf: Uint8Array): boolean {
  const source = Buffer.from(pdf).toString('latin1');
  const streams = [...source.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => unpack(match[1] ?? ''));
  const operators = streams.flatMap((stream) => stream.match(/(?:>|\)|\])\s*T[jJ]\b/g) ?? []);
  return operators.length > 20;
}

function unpack(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return stream;
  }
}
