import { join } from 'node:path';
import { readCsv, separatorOf, writeCsv } from '../config/csv.ts';
import { OLD_ADDRESSES_FILE } from '../read/find-project.ts';
import { readAddressRecord } from '../store/address-record.ts';
import type { LoadedProject } from './load-project.ts';
import { readSettings } from './read-settings.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Write addresses that the last build had lost into the list of old addresses, where they outlive the cache and every
 * machine: but for those that no list may name, and not where several sites would share one list.
 *
 * @returns How many are new there.
 */
export async function keepLostAddresses({ project, config, cache, out }: LoadedProject): Promise<number> {
  if (config.sites.length > 0 || project.kind === 'folder') return 0;
  const lost = readAddressRecord(cache, out).lost.filter(({ isSecret }) => !isSecret);
  const place = project.addressesFile ?? join(project.root, OLD_ADDRESSES_FILE);
  const text = project.addressesFile === null ? '' : ((await readSettings(place, OLD_ADDRESSES_FILE)).text ?? '');
  const known = new Set(readCsv(text).map(({ cells: [from = ''] }) => from.trim()));
  const news = lost.map(({ from, to }) => [`/${from}`, `/${to}`]).filter(([from = '']) => !known.has(from));
  if (news.length === 0) return 0;
  const head = text.trim() === '' ? [['old', 'new']] : [];
  const start = text === '' || /[\r\n]$/.test(text) ? text : `${text}\r\n`;
  writeWhole(place, start + writeCsv([...head, ...news], text === '' ? ',' : separatorOf(text)));
  return news.length;
}
