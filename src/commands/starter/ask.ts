import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** A way to ask a person; `null` where nobody sits at a terminal. */
export type Ask = ((question: string, usual: string) => Promise<string>) | null;

/** The person ended the conversation with Ctrl-C or Ctrl-D. */
export class Interrupted extends Error {
  override name = 'Interrupted';
}

/**
 * Open a conversation at the terminal, on standard error, so that the result alone stands on standard output.
 *
 * @param isWanted False when the options answer everything.
 * @returns How to ask, and how to end it; nobody is asked in a script or on a build machine.
 */
export function openConversation(isWanted: boolean): { ask: Ask; close(): void } {
  if (!isWanted || !process.stdin.isTTY || !process.stderr.isTTY || process.env.CI) {
    return { ask: null, close: () => undefined };
  }
  return converse(process.stdin, process.stderr);
}

/**
 * Ask over two streams of a terminal. Lines that were typed ahead answer the next questions.
 *
 * @returns How to ask, which throws `Interrupted`, and how to end it.
 */
export function converse(input: Readable, output: Writable): { ask: NonNullable<Ask>; close(): void } {
  const talk = createInterface({ input, output, terminal: true });
  const lines = talk[Symbol.asyncIterator]();
  return {
    async ask(question, usual) {
      talk.setPrompt(`${question}${usual === '' ? '' : ` (${usual})`}: `);
      talk.prompt();
      const { value, done } = await lines.next();
      if (done === true) throw new Interrupted();
      return value.trim() || usual;
    },
    close: () => talk.close(),
  };
}
