import { readCsv } from '../config/csv.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Archive } from '../model/archive.ts';
import { type AddressRow, gatherOldAddresses, type OldAddress } from '../model/old-addresses.ts';
import { makePeople } from '../model/people.ts';
import { OLD_ADDRESSES_FILE } from '../read/find-project.ts';
import type { StoryFacts } from '../story/facts.ts';
import type { LoadedProject } from './load-project.ts';
import { readSettings } from './read-settings.ts';

/** Find the old addresses of an archive: those of its list and of its stories; messages have paths of the project. */
export async function loadOldAddresses(
  { project, config, prefix, authors, taxonomy, site }: LoadedProject,
  facts: readonly StoryFacts[],
  archive: Archive,
): Promise<{ addresses: OldAddress[]; messages: Diagnostic[] }> {
  const file = project.addressesFile;
  const read = file === null ? null : await readSettings(file, OLD_ADDRESSES_FILE);
  const { rows, messages } = readRows(read?.text ?? '', site?.key ?? null);
  const people = makePeople(authors, taxonomy);
  const found = gatherOldAddresses(facts, { archive, config, rows, list: OLD_ADDRESSES_FILE, prefix, people });
  return { addresses: found.addresses, messages: [...(read?.messages ?? []), ...messages, ...found.messages] };
}

/** Word in the third column of an address that no list may name. */
export const SECRET = 'secret';
/** What stands behind an address of one of several sites. */
export const siteMark = (key: string): string => `site:${key}`;
/** Words over the first column, where the list has a head. */
const HEAD = /^(?:old|from|old address|address)$/i;

/**
 * Read the list: the old address, then what stands in its place, whether a list may name it, and to which of several
 * sites it belongs; other columns are the keeper's own.
 */
function readRows(text: string, site: string | null): { rows: AddressRow[]; messages: Diagnostic[] } {
  const messages: Diagnostic[] = [];
  const rows = readCsv(text).flatMap(({ line, cells }, at): AddressRow[] => {
    const [from = '', to = '', list = '', where = ''] = cells.map((cell) => cell.trim());
    if (at === 0 && HEAD.test(from)) return [];
    if (where.startsWith(siteMark('')) && where !== siteMark(site ?? '')) return [];
    if (from !== '' && to !== '') return [{ from, to, line, isSecret: list === SECRET }];
    const reason = from === '' ? 'the first column is empty' : 'the second column, where it leads, is empty';
    const values = { found: from, reason };
    messages.push(report('old-address-unusable', OLD_ADDRESSES_FILE, { place: { line }, with: values }));
    return [];
  });
  return { rows, messages };
}
