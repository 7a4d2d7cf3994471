/**
 * Read the family of a TrueType or OpenType font from its table of names (OpenType 1.9, «name»).
 *
 * @returns The typographic family, else the family; `null` for what is no such font.
 */
export function fontFamily(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = view.getUint32(0) === COLLECTION ? view.getUint32(12) : 0;
    if (!VERSIONS.has(view.getUint32(start))) return null;
    for (let index = 0; index < view.getUint16(start + 4); index += 1) {
      const row = start + 12 + index * 16;
      if (view.getUint32(row) === NAMES) return familyIn(view, view.getUint32(row + 8));
    }
  } catch {
    // It ends before what it promises.
  }
  return null;
}

/** Four letters as one number. */
const COLLECTION = 0x74746366;
const NAMES = 0x6e616d65;
const VERSIONS = new Set([0x00010000, 0x4f54544f, 0x74727565]);

/** Names of a family by their numbers, the better one first. */
const FAMILY_NAMES = [16, 1];
const [WINDOWS, ENGLISH] = [3, 0x0409];

function familyIn(view: DataView, table: number): string | null {
  const [count, letters] = [view.getUint16(table + 2), table + view.getUint16(table + 4)];
  const found = new Map<number, string>();
  for (let index = 0; index < count; index += 1) {
    const row = table + 6 + index * 12;
    if (view.getUint16(row) !== WINDOWS || view.getUint16(row + 4) !== ENGLISH) continue;
    const [length, offset] = [view.getUint16(row + 8), view.getUint16(row + 10)];
    const units = Array.from({ length: length / 2 }, (_, at) => view.getUint16(letters + offset + at * 2));
    found.set(view.getUint16(row + 6), String.fromCharCode(...units));
  }
  return FAMILY_NAMES.flatMap((number) => found.get(number) ?? [])[0] ?? null;
}
