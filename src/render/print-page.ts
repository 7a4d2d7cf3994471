import type { Config } from '../config/config.ts';
import { hostNamed } from '../config/hosts.ts';
import type { Edition } from './edition.ts';
import { escapeAttribute } from './escape-attribute.ts';
import { policyOfPage } from './security-policy.ts';

/** Behind what they stand: the encoding must be said early. */
const STARTS = ['<meta charset="utf-8">', '<meta charset="utf-8"/>', '<head>'].map((start) => Buffer.from(start));

/**
 * Fill the template of a page and put in what no template may print.
 *
 * @param goesOn Address that browsers go on to by themselves; default: none.
 */
export function printPage(
  { config, context }: Pick<Edition, 'config' | 'context'>,
  template: string,
  view: object,
  goesOn: string | null = null,
): Uint8Array {
  return withHeadLines(config, context.templates.render(template, view), goesOn);
}

/**
 * Begin the head of a finished page with what is ours alone to say: the security policy, where the host sends none, and
 * where browsers go on to by themselves.
 */
export function withHeadLines(
  config: Pick<Config, 'host' | 'isPortable' | 'csp'>,
  page: Uint8Array,
  goesOn: string | null,
): Uint8Array {
  const policy = saysPolicy(config) ? policyOfPage(config) : '';
  const refresh = goesOn === null ? '' : `\n<meta http-equiv="refresh" content="0;url=${escapeAttribute(goesOn)}">`;
  const lines = policy + refresh;
  if (lines === '') return page;
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const start = STARTS.find((candidate) => bytes.includes(candidate));
  if (start === undefined) return page;
  const at = bytes.indexOf(start) + start.length;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(lines), bytes.subarray(at)]);
}

/** Tell whether pages say the security policy themselves. From a folder no file is of the same origin as another one. */
export function saysPolicy({ host, isPortable }: Pick<Config, 'host' | 'isPortable'>): boolean {
  return host !== null && !hostNamed(host).headers && !isPortable;
}
