import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that tests use but the project does not bring. */
export interface Tool {
  name: string;
  /** What to do to have it, one sentence. */
  advice: string;
  /** Absolute paths at which it may stand, the likeliest first. */
  places(): string[];
  /** Arguments with which it answers at once; `null` when being there is enough. */
  probe: readonly string[] | null;
}

/** Chromium or Chrome, for pages as a browser sees them. */
export const chromium: Tool = {
  name: 'Chromium',
  advice: 'Install Chromium or Chrome, or name its program in the variable CHROMIUM.',
  places: () => [
    ...named('CHROMIUM'),
    ...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...named('PROGRAMFILES', 'Google/Chrome/Application/chrome.exe'),
    ...named('LOCALAPPDATA', 'Google/Chrome/Application/chrome.exe'),
  ],
  probe: null,
};

/** Java, for the Nu HTML checker and EPUBCheck. macOS ships a `java` that only says that there is none, so it is asked. */
export const java: Tool = {
  name: 'Java',
  advice: 'Install a Java run-time, 17 or newer, or name its program in the variable JAVA.',
  places: () => [...named('JAVA'), ...named('JAVA_HOME', 'bin/java'), ...onPath('java')],
  probe: ['-version'],
};

/** Deep pages need the stack; a short run gains nothing from the slow compiler and the parallel collector. */
export const JAVA_OPTIONS = ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

/** The W3C's own checker of books, a program for Java. */
export const epubcheck: Tool = {
  name: 'EPUBCheck',
  advice: 'Install EPUBCheck (in Debian the package epubcheck), or name its .jar in the variable EPUBCHECK.',
  places: () => [...named('EPUBCHECK'), '/usr/share/java/epubcheck.jar'],
  probe: null,
};

/** nginx, a web server as archives are published with. A machine may be without it: the rules are tested in other ways too. */
export const nginx: Tool = {
  name: 'nginx',
  advice: 'Install nginx to try the published site under it.',
  places: () => [...onPath('nginx'), '/usr/sbin/nginx'],
  probe: ['-v'],
};

/** rsync, which sends what changed. */
export const rsync: Tool = {
  name: 'rsync',
  advice: 'Install rsync to see what it would send.',
  places: () => onPath('rsync'),
  probe: ['--version'],
};

/** Find a program that tests can do without, in CI too; what is skipped is said. */
export function toolOrNull(tool: Tool): string | null {
  const path = pathOf(tool);
  if (path === null) console.warn(`skipped: some tests need ${tool.name}, which was not found. ${tool.advice}`);
  return path;
}

/**
 * Find a program, or say why tests are skipped.
 *
 * @returns The program's absolute path; `null` when this machine has none, for `describe.skipIf(path === null)`.
 * @throws In CI, where nothing may be left out.
 */
export function findTool(tool: Tool): string | null {
  const path = pathOf(tool);
  if (path === null) reportAbsence(tool.name, tool.advice);
  return path;
}

/**
 * Say with a visible line that tests are skipped because something is absent.
 *
 * @param name What they need: `Chromium`, `the corpus`.
 * @param advice How to have it, one sentence.
 * @throws In CI, where nothing may be left out.
 */
export function reportAbsence(name: string, advice: string): void {
  if (process.env.CI) throw new Error(`${name} is missing, and in CI no test may be skipped for that. ${advice}`);
  console.warn(`skipped: these tests need ${name}, which was not found. ${advice}`);
}

function pathOf({ places, probe }: Tool): string | null {
  const answers = (path: string) =>
    existsSync(path) && (probe === null || spawnSync(path, probe, { timeout: 20_000 }).status === 0);
  return places().find(answers) ?? null;
}

function named(variable: string, below = ''): string[] {
  const value = process.env[variable];
  return value ? [join(value, below)] : [];
}

function onPath(...names: string[]): string[] {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
}
