import { vi } from 'vitest';
import { runProgram } from '../../src/commands/program.ts';
import type { Run } from '../support/run-cli.ts';

/**
 * Run the program in this process, from its sources, as a user would.
 *
 * @param args Arguments after `fabula`.
 * @returns Its exit code and what it printed.
 */
export async function runFabula(...args: string[]): Promise<Run> {
  const run: Run = { code: null, stdout: '', stderr: '' };
  vi.stubEnv('FORCE_COLOR', '0');
  const listen = (name: 'stdout' | 'stderr') =>
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      run[name] += String(text);
      return true;
    });
  const spies = [listen('stdout'), listen('stderr')];
  try {
    run.code = await runProgram(['node', 'fabula', ...args]);
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
  return run;
}
