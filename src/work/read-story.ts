import { createHash } from 'node:crypto';
import type { ReadingProfile } from '../config/config.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { Intake, Source } from '../intake/source.ts';
import type { SourceFile } from '../read/project.ts';
import { readSource } from '../read/read-source.ts';
import type { BodyStore } from '../store/body-store.ts';
import { emptyFacts } from '../story/empty-facts.ts';
import type { StoryFacts } from '../story/facts.ts';
import { headerUnread } from '../story/held-by-fault.ts';
import { bodyKeyOf } from './body-key.ts';

/** A source file with what decides how it is read. */
export interface PlannedSource extends SourceFile {
  profile: ReadingProfile;
  /** True when the file stands in the folder of a work and is a chapter of it. */
  isPart: boolean;
}

/** What reading a story needs. */
export interface ReadingTools {
  store: BodyStore;
  /** Largest file in bytes. */
  limit: number;
  /** Load the stage that reads one file; called only when a file is not remembered. */
  loadIntake(): Promise<(source: Source) => Intake>;
}

/**
 * Read one source file, unless the body store remembers it, and keep the result there.
 *
 * @param source The file as it was listed.
 * @param tools Store, limit and intake.
 * @returns Its facts; without chapters, and with a message, when it cannot be read or intake throws.
 * @throws StoreError when the cache folder cannot be written.
 */
export async function readStory(source: PlannedSource, tools: ReadingTools): Promise<StoryFacts> {
  const bytes = source.refused ?? (await readSource(source, tools.limit));
  return bytes instanceof Uint8Array ? readBytes(source, bytes, tools) : factsWithoutText(source, bytes);
}

/**
 * Read bytes as those of a source file, unless the body store remembers them.
 *
 * @returns As `readStory` does.
 */
export async function readBytes(
  source: Pick<PlannedSource, 'path' | 'size' | 'profile' | 'isPart'>,
  bytes: Uint8Array,
  tools: Pick<ReadingTools, 'store' | 'loadIntake'>,
): Promise<StoryFacts> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  const bodyKey = bodyKeyOf(digest, source);
  const remembered = await tools.store.facts(bodyKey);
  if (remembered !== null) return remembered;
  let made: Intake;
  try {
    const intake = await tools.loadIntake();
    made = intake({ path: source.path, bytes, profile: source.profile, isPart: source.isPart });
  } catch (error) {
    return factsWithoutText(source, workerFailed(source.path, error));
  }
  const facts = { ...made.facts, bodyKey, digest };
  await tools.store.put(bodyKey, { facts, fragments: made.fragments });
  return facts;
}

/** The message for a file that a worker or intake failed on. */
export function workerFailed(path: string, error: unknown): Diagnostic {
  return report('worker-failed', path, { with: { reason: error instanceof Error ? error.message : String(error) } });
}

/**
 * Make the facts of a file that could not be read. They are never remembered, so the next build tries again.
 *
 * @param source The file.
 * @param message Why.
 */
export function factsWithoutText(source: Pick<PlannedSource, 'path' | 'size'>, message: Diagnostic): StoryFacts {
  return { ...emptyFacts(source.path, source.size), header: headerUnread(source.path), messages: [message] };
}
