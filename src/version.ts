import { createRequire } from 'node:module';

// By the name of the package and not by its place, because a bundled module lies elsewhere than its source.
const manifest = createRequire(import.meta.url)('fabula/package.json') as { version: string };

/** Version of this program, as package.json has it; part of every key under which work is remembered. */
export const VERSION: string = manifest.version;
