import type { Config } from '../config/config.ts';

/**
 * Write the Content-Security-Policy with which the pages are meant to be served.
 *
 * Nothing but the site itself is asked, no script and no style stands in a page, and no page is framed. `csp:` adds
 * hosts, for a guest book or a web ring.
 */
export function securityPolicy({ csp }: Pick<Config, 'csp'>): string {
  const hosts = ["'self'", ...csp].join(' ');
  return `default-src ${hosts}; base-uri 'none'; form-action ${hosts}; frame-ancestors 'none'; object-src 'none'`;
}
