import { join } from 'node:path';
import { readCsv, separatorOf, writeCsv } from '../config/csv.ts';
import { OLD_ADDRESSES_FILE } from '../read/find-project.ts';
import { readAddressRecord } from '../store/address-record.ts';
import { SECRET, siteMark } from './load-old-addresses.ts';
import type { LoadedProject } from './load-project.ts';
import { readSettings } from './read-settings.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Write addresses that the last build had lost into the list of old addresses, where they outlive the cache and every
 * machine, with a word beside those that no list may name, and the key of the site where there are several.
 *
 * @returns How many are new there.
 */
export async function keepLostAddresses({ project, config, cache, out }: LoadedProject): Promise<number> {
  if (project.kind === 'folder') return 0;
  const { sites } = config;
  const places =
    sites.length === 0
      ? [{ out, mark: '' }]
      : sites.map((one) => ({ out: join(project.root, one.out), mark: siteMark(one.key) }));
  const place = project.addressesFile ?? join(project.root, OLD_ADDRESSES_FILE);
  const text = project.addressesFile === null ? '' : ((await readSettings(place, OLD_ADDRESSES_FILE)).text ?? '');
  const rowOf = (from: string, mark: string) => `${from}\n${mark}`;
  const known = new Set(
    readCsv(text).map(({ cells: [from = '', , , where = ''] }) => {
      const mark = where.trim();
      return rowOf(from.trim(), mark.startsWith(siteMark('')) ? mark : '');
    }),
  );
  const isKnown = (from: string, mark: string) => known.has(rowOf(from, mark)) || known.has(rowOf(from, ''));
  const news = places.flatMap((one) =>
    readAddressRecord(cache, one.out)
      .lost.filter(({ from }) => !isKnown(`/${from}`, one.mark))
      .map(({ from, to, isSecret }) => [
        `/${from}`,
        `/${to}`,
        isSecret ? SECRET : '',
        ...(one.mark === '' ? [] : [one.mark]),
      ]),
  );
  if (news.length === 0) return 0;
  const head = text.trim() === '' ? [['old', 'new', 'list', ...(sites.length === 0 ? [] : ['site'])]] : [];
  const start = text === '' || /[\r\n]$/.test(text) ? text : `${text}\r\n`;
  writeWhole(place, start + writeCsv([...head, ...news], text === '' ? ',' : separatorOf(text)));
  return news.length;
}
