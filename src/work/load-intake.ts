import type { Intake, Source } from '../intake/source.ts';

/**
 * Load the stage that reads one file. Its parsers take long to load, and a build in which nothing changed needs none.
 */
export async function loadIntake(): Promise<(source: Source) => Intake> {
  const { intake } = await import('../intake/intake.ts');
  return intake;
}
