#!/usr/bin/env node
import { VERSION } from './version.ts';

/** A reader that has seen enough (`fabula check | head`) closes the pipe; that is no fault. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** Asked only for its version, the program loads nothing else. */
const [first, second] = process.argv.slice(2);
if (second === undefined && (first === '--version' || first === '-V')) {
  process.stdout.write(`${VERSION}\n`);
} else {
  const { runProgram } = await import('./commands/program.ts');
  process.exitCode = await runProgram(process.argv);
}
