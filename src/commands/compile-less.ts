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

/**
 * Have the engine collect what is no longer needed sooner, in all threads.
 *
 * It lets a heap of some hundred megabytes double and more before it looks through it, because a program that lives long
 * gains by that. A build leaves little behind and much in passing: at 2,000 works 74 MB lived, and 230 were held. To look
 * through it whenever it grew by a seventh costs half a percent more time than by two fifths.
 *
 * @param version As `process.version`; other engines are left as they are.
 */
export function collectSooner(version: string = process.version): void {
  if (version.startsWith(MEASURED)) setFlagsFromString('--heap-growing-percent=15');
}
