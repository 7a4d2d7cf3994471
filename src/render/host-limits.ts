import type { Config } from '../config/config.ts';
import { hostNamed } from '../config/hosts.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';

/** Tell whether the host takes a file of such a name. */
export function isTaken({ host }: Pick<Config, 'host'>, path: string): boolean {
  const { extensions } = hostNamed(host);
  return extensions === null || extensions.has(/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '');
}

/** Say that a file is left out because the host would refuse it. */
export function refusedName({ host }: Pick<Config, 'host'>, file: string | null, path: string): Diagnostic {
  const reason = `it takes no file named like "${path}"`;
  const mend = 'It is left out, so that it does not end the upload; give it another extension if it is needed.';
  return report('host-refuses', file, { with: { host: hostNamed(host).label, reason, mend } });
}

/**
 * Say what a host will refuse of a finished site: too many files, too many bytes, files that are too large.
 *
 * @param files Bytes of each file by its path.
 */
export function hostMessages(
  { host }: Pick<Config, 'host'>,
  files: Iterable<readonly [path: string, file: { size: number }]> & { readonly size: number },
): Diagnostic[] {
  const { label, most } = hostNamed(host);
  const large: [path: string, file: { size: number }][] = [];
  let bytes = 0;
  for (const [path, file] of files) {
    bytes += file.size;
    if (file.size > (most.fileBytes ?? Number.POSITIVE_INFINITY)) large.push([path, file]);
  }
  const refuse = (reason: string, mend: string) =>
    report('host-refuses', null, { with: { host: label, reason, mend } });
  return [
    ...(files.size > (most.files ?? Number.POSITIVE_INFINITY)
      ? [refuse(`it has ${files.size} files, and ${most.files} are allowed`, FEWER)]
      : []),
    ...(bytes > (most.bytes ?? Number.POSITIVE_INFINITY)
      ? [refuse(`it has ${inMegabytes(bytes)}, and ${inMegabytes(most.bytes ?? 0)} are allowed`, FEWER)]
      : []),
    ...large.map(([path, { size }]) =>
      refuse(
        `"${path}" has ${inMegabytes(size)}, and ${inMegabytes(most.fileBytes ?? 0)} are allowed for one file`,
        'Make the pictures in it smaller, or leave this kind of file out under "outputs:".',
      ),
    ),
  ];
}

const FEWER =
  'Leave kinds of files out under "outputs:" in archive.yaml (books are one a work, old addresses without a rule of the host one each), or take another host.';

function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / 100_000) / 10} MB`;
}
