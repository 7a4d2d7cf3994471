import { relative } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { reportHuman } from '../diagnostics/report-human.ts';
import { reportJson } from '../diagnostics/report-json.ts';
import { programName } from './program-name.ts';

/** Switches that every command knows. */
export interface CommonOptions {
  json?: boolean;
  quiet?: boolean;
  verbose?: boolean;
}

/** Exit codes: no errors; errors (or, with `--strict`, warnings); wrong usage or configuration; works would have vanished. */
export const EXIT = { done: 0, errors: 1, usage: 2, removals: 3 } as const;

/** Exit codes of a program that a signal ended: 128 and the signal's number. */
export const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/** Write a result to standard output. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
}

/** Write progress or a problem to standard error. */
export function log(text: string): void {
  process.stderr.write(text.endsWith('\n') || text === '' ? text : `${text}\n`);
}

/** Tell whether a stream shows colours: a terminal, and nobody asked for none. */
export function hasColor(stream: NodeJS.WriteStream): boolean {
  if (process.env.FORCE_COLOR !== undefined && process.env.FORCE_COLOR !== '0') return true;
  return Boolean(stream.isTTY) && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
}

/**
 * The way from the working directory to a folder, for paths that an editor or terminal can open.
 *
 * @returns With a trailing slash; empty when they are one.
 */
export function prefixOf(folder: string): string {
  const way = relative(process.cwd(), folder);
  return way === '' ? '' : `${way}/`;
}

/**
 * What to type for another command on the same folder.
 *
 * @param prefix Path from the working directory to the folder, as `prefixOf` gives it.
 */
export function commandFor(command: string, prefix: string): string {
  const folder = prefix.replace(/\/$/, '');
  const argument = folder === '' ? '' : ` ${/[^\w./@+-]/.test(folder) ? `"${folder}"` : folder}`;
  return `${programName()} ${command}${argument}`;
}

/**
 * Report diagnostics: for people on standard error, or as lines of JSON on standard output.
 *
 * @param prefix Path from the working directory to the project, so that an editor can open the places.
 */
export function reportMessages(messages: readonly Diagnostic[], options: CommonOptions, prefix: string): void {
  if (options.json === true) {
    print(reportJson(messages));
    return;
  }
  const shown = options.quiet === true ? messages.filter((message) => message.severity === 'error') : messages;
  const check = commandFor('check', prefix);
  log(reportHuman(shown, { color: hasColor(process.stderr), verbose: options.verbose === true, prefix, check }));
}

/** The exit code that messages mean. */
export function exitCode(messages: readonly Diagnostic[], strict: boolean): number {
  const bad = messages.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'));
  return bad ? EXIT.errors : EXIT.done;
}
