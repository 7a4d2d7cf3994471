import { basename, relative, sep } from 'node:path';

/**
 * Give the words with which this program was started, so that what it tells people to type works where they are.
 *
 * @param script Path of the script that Node runs, as in `process.argv[1]`.
 * @param cwd Working directory.
 * @returns `fabula`, `npx fabula`, or `node` and the way to the script.
 */
export function programName(script: string = process.argv[1] ?? '', cwd: string = process.cwd()): string {
  // Installed in a project, or fetched for this once, it is on nobody's path.
  if (script.includes(`node_modules${sep}.bin${sep}fabula`)) return 'npx fabula';
  // Installed, the script lies among packages (on Windows its path is given), or is a link with the program's name.
  if (basename(script) !== 'cli.js' || script.split(sep).includes('node_modules')) return 'fabula';
  const way = relative(cwd, script).split(sep).join('/');
  return `node ${/\s/.test(way) ? `"${way}"` : way}`;
}
