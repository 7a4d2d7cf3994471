import type { RecordedSlugs } from '../config/kept-slugs.ts';
import { readChecked, writeChecked } from './checked-file.ts';
import { placeOfRecord } from './record-file.ts';

/** Where the works of a site were listed, which old addresses led to them, and which addresses it no longer has. */
export interface AddressRecord {
  /** By the id of a work, the addresses of the pages that list it. */
  places: Iterable<[work: string, addresses: readonly string[]]>;
  /** Old addresses, and the ids of the works that they lead to. */
  stubs: Iterable<[from: string, work: string]>;
  /** Addresses that the rows of the catalogue name. */
  slugs: Iterable<RecordedSlugs>;
  /** What no page has any more, where it leads, and whether no list may name it. */
  lost: readonly { from: string; to: string; isSecret: boolean }[];
}

/**
 * Read the record of addresses of an output folder.
 *
 * @param dir Cache folder, absolute.
 * @param target Output folder, absolute.
 * @returns The record; one of nothing when there is none.
 */
export function readAddressRecord(dir: string, target: string): AddressRecord {
  const { file, kind } = placeOfRecord(dir, target, NAME);
  const written = readChecked(file, kind) as WrittenRecord | null;
  if (written === null) return { places: [], stubs: [], slugs: [], lost: [] };
  return {
    places: written.works.map(([id, numbers]) => [id, numbers.flatMap((at) => written.addresses[at] ?? [])]),
    stubs: written.stubs ?? [],
    slugs: (written.slugs ?? []).map(([file, id, ...slugs]) => ({ file, id, slugs })),
    lost: written.lost.map(([from, to, secret]) => ({ from, to, isSecret: secret === 1 })),
  };
}

/**
 * Write the record of addresses of an output folder.
 *
 * @throws StoreError when the disk refuses; the record before stays as it was.
 */
export function writeAddressRecord(dir: string, target: string, { places, stubs, slugs, lost }: AddressRecord): void {
  const numbers = new Map<string, number>();
  const numberOf = (address: string): number => {
    const number = numbers.get(address) ?? numbers.size;
    numbers.set(address, number);
    return number;
  };
  const works = Array.from(places, ([id, addresses]): [string, number[]] => [id, addresses.map(numberOf)]);
  const written: WrittenRecord = {
    addresses: [...numbers.keys()],
    works,
    stubs: [...stubs],
    slugs: Array.from(slugs, ({ file, id, slugs }) => [file, id, ...slugs]),
    lost: lost.map(({ from, to, isSecret }) => [from, to, isSecret ? 1 : 0]),
  };
  const { file, kind } = placeOfRecord(dir, target, NAME);
  writeChecked(dir, file, kind, written);
}

const NAME = 'addresses 1';

/** Thousands of works share a few hundred addresses. */
interface WrittenRecord {
  addresses: string[];
  works: [id: string, addresses: number[]][];
  /** Absent in records of earlier versions. */
  stubs?: [from: string, work: string][];
  slugs?: [file: string, id: string | null, ...slugs: string[]][];
  lost: [from: string, to: string, secret: 0 | 1][];
}
