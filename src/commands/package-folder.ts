import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds our own templates/ and public/: beside dist/ in the package, beside src/ in a checkout. */
export const PACKAGE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
