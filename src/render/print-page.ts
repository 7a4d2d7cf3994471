import type { Config } from '../config/config.ts';
import { hostNamed } from '../config/hosts.ts';
import type { Edition } from './edition.ts';
import { policyOfPage } from './security-policy.ts';

/** Behind what the policy stands: the encoding must be said early. */
const STARTS = ['<meta charset="utf-8">', '<head>'].map((start) => Buffer.from(start));

/**
 * Fill the template of a page. Where the host sends no policy of its own, the page begins with one: no template may
 * print there, so it is put into the finished page.
 */
export function printPage({ config, context }: Edition, template: string, view: object): Uint8Array {
  const page = context.templates.render(template, view);
  if (!saysPolicy(config)) return page;
  const bytes = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const start = STARTS.find((candidate) => bytes.includes(candidate));
  if (start === undefined) return page;
  const at = bytes.indexOf(start) + start.length;
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(policyOfPage(config)), bytes.subarray(at)]);
}

/** Tell whether pages say the security policy themselves. From a folder no file is of the same origin as another one. */
export function saysPolicy({ host, isPortable }: Pick<Config, 'host' | 'isPortable'>): boolean {
  return host !== null && !hostNamed(host).headers && !isPortable;
}
