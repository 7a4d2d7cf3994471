import { spawn } from 'node:child_process';
import { projectPath } from './golden.ts';

/** What a program that has ended left behind. */
export interface Run {
  /** Exit code; `null` when a signal ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  /** Working directory. Default: the project. */
  cwd?: string;
  /** Variables on top of the inherited ones; `undefined` removes one. */
  env?: Record<string, string | undefined>;
  /** Number of the user to run it as; only root may choose. Default: this one. */
  uid?: number;
}

/** The compiled program. */
export const CLI = projectPath('dist/cli.js');

/**
 * Run the compiled program, as a user would.
 *
 * @param args Arguments after `fabula`: `['build', folder, '--out', target]`.
 * @returns When it has ended, however it ended.
 */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return runProgram(process.execPath, [CLI, ...args], options);
}

/** Run any program to its end and collect what it prints. */
export function runProgram(program: string, args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? projectPath('.'),
      // The terminal of the person who tests must not colour what the program prints.
      env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: '1', ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(options.uid !== undefined && { uid: options.uid }),
    });
    const run: Run = { code: null, stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (run.stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (run.stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...run, code }));
  });
}
