#!/usr/bin/env node
import { VERSION } from './version.ts';

/** Asked only for its version, the program loads nothing else. */
const [first, second] = process.argv.slice(2);
if (second === undefined && (first === '--version' || first === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { runProgram } = await import('./commands/program.ts');
  process.exitCode = await runProgram(process.argv);
}
