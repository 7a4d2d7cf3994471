import { createRequire } from 'node:module';
import { dirname } from 'node:path';

/** The folder that holds our own templates/ and public/, wherever this module lies in the package or checkout. */
export const PACKAGE_FOLDER = dirname(createRequire(import.meta.url).resolve('fabula/package.json'));
