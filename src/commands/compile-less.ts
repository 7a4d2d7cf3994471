import { setFlagsFromString } from 'node:v8';

/** The release of Node whose engine was measured; later engines do not know the flag, and say so to the user. */
const MEASURED = 'v20.';

/**
 * Have the engine compile only what runs very often, in this thread and in those that start later.
 *
 * A build of some hundred works lasts seconds, and a fourth of its processor time went into compiling functions that
 * had hardly any work left. Measured at 500 works: with seven times the usual budget 11 to 13 % less in all; inlining less
 * gave half of that, and Maglev, where Node 20 has it, nothing.
 *
 * @param version As `process.version`; other engines are left as they are.
 */
export function compileLess(version: string = process.version): void {
  if (version.startsWith(MEASURED)) setFlagsFromString('--interrupt-budget=500000');
}
