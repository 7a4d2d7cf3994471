import { createInterface } from 'node:readline/promises';

/** A way to ask a person; `null` where nobody sits at a terminal. */
export type Ask = ((question: string, usual: string) => Promise<string>) | null;

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
  const talk = createInterface({ input: process.stdin, output: process.stderr });
  return {
    async ask(question, usual) {
      const answer = await talk.question(`${question}${usual === '' ? '' : ` (${usual})`}: `);
      return answer.trim() || usual;
    },
    close: () => talk.close(),
  };
}
