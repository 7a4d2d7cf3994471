import { createHash } from 'node:crypto';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Typesetter } from '../render/render-context.ts';

/** The optional package that sets PDFs; it is looked for beside fabula alone, never in the folder of an archive. */
export const TYPESETTER_PACKAGE = '@myriaddreamin/typst-ts-node-compiler';

/** What is used of the package. */
interface Typst {
  NodeCompiler: Pick<typeof NodeCompiler, 'create'>;
}

/** Loads the package; rejects when it is not there. */
export type LoadTypst = () => Promise<Typst>;

const loadInstalled: LoadTypst = () => import('@myriaddreamin/typst-ts-node-compiler');

/**
 * Open the typesetter.
 *
 * Its fonts are its own and those it is given, in their order, never those of the machine: the same bytes everywhere.
 *
 * @param fonts Bytes of fonts (TrueType or OpenType), each with its family.
 * @returns `null` when the package is not installed, or not for this machine.
 */
export async function openTypesetter(
  fonts: readonly { family: string; bytes: Uint8Array }[],
  load: LoadTypst = loadInstalled,
): Promise<Typesetter | null> {
  let typst: Typst;
  try {
    typst = await load();
  } catch {
    return null;
  }
  const blobs = fonts.map(({ bytes }) => Buffer.from(bytes));
  const compiler = typst.NodeCompiler.create({ fontArgs: [{ fontBlobs: blobs }] });
  const hash = createHash('sha256').update(TYPESETTER_VERSION);
  for (const { bytes } of fonts) hash.update(createHash('sha256').update(bytes).digest());
  return {
    key: hash.digest('hex'),
    families: [...new Set(fonts.map(({ family }) => family))],
    typeset(text, pictures) {
      for (const [path, bytes] of pictures) compiler.mapShadow(`/${path}`, Buffer.from(bytes));
      try {
        return compiler.pdf({ mainFileContent: text });
      } finally {
        compiler.resetShadow();
        // What was worked out for one book is of no use to the next.
        compiler.evictCache(0);
      }
    },
  };
}

/** Part of the keys: another version may break lines elsewhere. */
const TYPESETTER_VERSION = '0.7.0';
