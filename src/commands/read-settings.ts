import { readFile } from 'node:fs/promises';
import { loadConfig } from '../config/load-config.ts';
import { diskReason } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { readText, type TextRead } from '../intake/read-text.ts';

/** The text of archive.yaml, taxonomy.yaml or authors.yaml, whatever its encoding, and what is to be said about its bytes. */
export async function readSettings(file: string, path: string): Promise<TextRead> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    throw new UsageError(`"${file}" cannot be read: ${diskReason(error)}.`);
  }
  const read = readText({ path, bytes, profile: loadConfig(null, '').config.reading, isPart: false });
  // A file without a setting is none the worse for it.
  return { ...read, messages: read.messages.filter((message) => message.ruleId !== 'file-empty') };
}
