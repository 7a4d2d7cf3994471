import { createRequire } from 'node:module';

// By the name of the package and not by its place, because a bundled module lies elsewhere than its source.
const manifest = createRequire(import.meta.url)('fabula/package.json') as { version: string };

/** Digest of the program's sources, put in its place when the program is bundled. */
declare const FABULA_CODE: string | undefined;

/** Version of this program, as package.json has it. */
export const VERSION: string = manifest.version;

/**
 * Version and code of this program; part of every key under which work is remembered, so that a program that reads
 * otherwise, as after an update that has no new number yet, reads anew.
 */
export const PROGRAM: string = typeof FABULA_CODE === 'undefined' ? VERSION : `${VERSION} ${FABULA_CODE}`;
