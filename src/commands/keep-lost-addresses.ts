import { join } from 'node:path';
import { readCsv, separatorOf, writeCsv } from '../config/csv.ts';
import { OLD_ADDRESSES_FILE } from '../read/find-project.ts';
import { readAddressRecord } from '../store/address-record.ts';
import { SECRET } from './load-old-addresses.ts';
import type { LoadedProject } from './load-project.ts';
import { readSettings } from './read-settings.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Write addresses that the last build had lost into the list of old addresses, where they outlive the cache and every
 * machine, with a word beside those that no list may name. Several sites would share one list, and have none.
 * @returns How many are new there.
 */
export async function keepLostAddresses({ project, config, cache, out }: LoadedProject): Promise<number> {
  if (config.sites.length > 0 || project.kind === 'folder') return 0;
  const { lost } = readAddressRecord(cache, out);
  const place = project.addressesFile ?? join(project.root, OLD_ADDRESSES_FILE);
  const text = project.addressesFile === null ? '' : ((await readSettings(place, OLD_ADDRESSES_FILE)).text ?? '');
  const known = new Set(readCsv(text).map(({ cells: [from = ''] }) => from.trim()));
  const news = lost
    .filter(({ from }) => !known.has(`/${from}`))
    .map(({ from, to, isSecret }) => [`/${from}`, `/${to}`, isSecret ? SECRET : '']);
  if (news.length === 0) return 0;
  const head = text.trim() === '' ? [['old', 'new', 'list']] : [];
  const start = text === '' || /[\r\n]$/.test(text) ? text : `${text}\r\n`;
  writeWhole(place, start + writeCsv([...head, ...news], text === '' ? ',' : separatorOf(text)));
  return news.length;
}
