import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as { version: string };

/** Version of this program, as package.json has it; part of every key under which work is remembered. */
export const VERSION: string = manifest.version;
