import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

/**
 * Expect a text to equal the file that keeps it.
 *
 * `UPDATE_GOLDENS=1 npx vitest run …` writes the file instead; read the difference before it is committed. In CI
 * nothing is ever written: there a stale file is a failure.
 *
 * @param file Path of the golden file, relative to the project, with forward slashes.
 * @param actual The text as it is made now; line ends are `\n`.
 */
export function expectGolden(file: string, actual: string): void {
  const path = projectPath(file);
  if (goldensAreRewritten()) {
    if (readOrNull(path) === actual) return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  const expected = readOrNull(path);
  expect(expected, `${file} is missing; make it with UPDATE_GOLDENS=1`).not.toBeNull();
  expect(actual, `${file} is stale; rewrite it with UPDATE_GOLDENS=1 and read the difference`).toBe(expected);
}

/**
 * Tell whether this run rewrites golden files.
 *
 * @throws When the switch is set in CI, where nothing may be rewritten.
 */
function goldensAreRewritten(): boolean {
  if (process.env.UPDATE_GOLDENS !== '1') return false;
  if (process.env.CI)
    throw new Error('UPDATE_GOLDENS is refused in CI: a golden file is rewritten and read by a person.');
  return true;
}

/** The absolute path of a file that is named relative to the project. */
export function projectPath(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url));
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
