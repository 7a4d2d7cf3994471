/** Digests of files that no catalogue has, as `sha256sum` writes and reads them. */
export const FIXITY_FILE = 'fixity.sha256';

/** Digests by path, relative to the project; lines that say nothing are passed over. */
export function readFixityList(text: string): Map<string, string> {
  const rows = text.split(/\r?\n/).map((line) => /^([0-9a-f]{64}) [ *](.+)$/i.exec(line.replace(/^\uFEFF/, '')));
  return new Map(rows.flatMap((row) => (row === null ? [] : [[String(row[2]), String(row[1]).toLowerCase()]])));
}

/** Lines to add for files that nobody recorded yet. */
export function fixityLines(digests: ReadonlyMap<string, string>): string {
  return Array.from(digests, ([path, digest]) => `${digest}  ${path}\n`).join('');
}
