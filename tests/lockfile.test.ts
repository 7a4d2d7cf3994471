import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPath } from './support/golden.ts';

interface LockedPackage {
  version?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync(projectPath('package-lock.json'), 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

test('the lock file names the packages of every platform, or npm ci refuses it elsewhere', () => {
  // An entry goes missing when the lock file is written by npm where a registry lacks other platforms' packages.
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
    ),
  );
  expect(missing).toEqual([]);
});

test('the lock file leaves the choice of the registry to the reader', () => {
  expect(Object.values(lock.packages).flatMap((entry) => entry.resolved ?? [])).toEqual([]);
});

test('the exact versions of package.json are the locked ones', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
});
