import { isIP } from 'node:net';

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];
const WILDCARDS = new Set(['0.0.0.0', '::']);

/**
 * Make the check that keeps strangers' pages from reading the preview through a name that they point at this machine
 * (DNS rebinding).
 *
 * @param host Name or address that the server binds to. A wildcard (`0.0.0.0`, `::`) lets every address pass that is
 *   written in digits, because a name is what such an attack needs.
 * @returns A function that takes the `Host` headers of a request and tells whether it may be answered.
 */
export function createHostCheck(host: string): (headers: readonly string[] | undefined) => boolean {
  const names = new Set([...LOCAL_NAMES, hostInUrl(host).toLowerCase()]);
  return (headers) => {
    const [written] = headers ?? [];
    if (written === undefined || headers?.length !== 1) return false;
    const name = /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(written)?.[1]?.toLowerCase();
    if (name === undefined) return false;
    return names.has(name) || (WILDCARDS.has(host) && isIP(name.replace(/^\[|\]$/g, '')) !== 0);
  };
}

/**
 * Write a host as it stands in an address.
 *
 * @param host Name or address, without brackets.
 * @returns The same; an IPv6 address in brackets.
 */
export function hostInUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}
