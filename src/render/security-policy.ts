import type { Config } from '../config/config.ts';

/**
 * Write the Content-Security-Policy with which the pages are meant to be served.
 *
 * Nothing but the site itself is asked, no script and no style stands in a page, and no page is framed. `csp:` adds
 * hosts, for a guest book or a web ring.
 */
export function securityPolicy({ csp }: Pick<Config, 'csp'>): string {
  const hosts = ["'self'", ...csp].join(' ');
  return `default-src ${hosts}; base-uri 'none'; form-action ${hosts}; ${FRAMES}object-src 'none'`;
}

/** The same in a page's head, where browsers take no word about frames. No value of it needs escaping: hosts are origins. */
export function policyOfPage(config: Pick<Config, 'csp'>): string {
  const content = securityPolicy(config).replace(FRAMES, '');
  return `\n<meta http-equiv="Content-Security-Policy" content="${content}">`;
}

const FRAMES = "frame-ancestors 'none'; ";
