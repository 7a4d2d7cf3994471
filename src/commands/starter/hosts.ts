/** Names of the hosts that an archive can be begun for; apart from their recipes, so that other commands load a line. */
export const HOSTS = ['github', 'gitlab', 'netlify', 'cloudflare', 'neocities', 's3'] as const;

/** Name of a host. */
export type HostName = (typeof HOSTS)[number];
