import type { Archive } from '../model/archive.ts';
import { makeEdition } from '../render/edition.ts';
import { type FormerSite, type LostAddress, placesOfWork } from '../render/moved/lost-addresses.ts';
import type { RenderContext } from '../render/render-context.ts';
import type { Past } from '../render/render-site.ts';
import { readAddressRecord, writeAddressRecord } from '../store/address-record.ts';
import type { LoadedProject } from './load-project.ts';

/**
 * Say what stood on the site before it is built again; `null` where nobody keeps a catalogue, and addresses change with
 * titles and names.
 *
 * @param files Published files by path, as they are in the output folder.
 */
export function formerSite(
  { catalogue, cache, out }: Pick<LoadedProject, 'catalogue' | 'cache' | 'out'>,
  files: { keys(): Iterable<string> } = new Map<string, unknown>(),
): FormerSite | null {
  if (catalogue === null) return null;
  const { places, lost } = readAddressRecord(cache, out);
  return { files: files.keys(), places: new Map(places), lost };
}

/** What stood on the site before, for those who describe it anew; gathers what was lost. */
export function pastOf(former: FormerSite): Past & { lost(): readonly LostAddress[]; isSecret(path: string): boolean } {
  let lost: readonly LostAddress[] = [];
  const secret = new Set<string>();
  return {
    former,
    onLost(found) {
      lost = found;
      for (const { from, isSecret } of found) if (isSecret) secret.add(`${from}index.html`);
    },
    lost: () => lost,
    isSecret: (path) => secret.has(path),
  };
}

/** Let the next build know where works are listed, and which addresses are lost. */
export function rememberAddresses(
  { cache, out }: Pick<LoadedProject, 'cache' | 'out'>,
  archive: Archive,
  context: RenderContext,
  lost: readonly LostAddress[],
): void {
  const placesOf = placesOfWork(makeEdition(archive, context));
  function* places(): Generator<[string, string[]]> {
    for (const work of archive.works.values()) yield [work.id, placesOf(work)];
  }
  writeAddressRecord(cache, out, { places: places(), lost });
}
