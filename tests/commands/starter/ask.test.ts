import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { converse, Interrupted } from '../../../src/commands/starter/ask.ts';

function terminal() {
  const input = new PassThrough();
  return { input, ...converse(input, new PassThrough()) };
}

test('what is typed ahead answers the questions that follow; an empty line is the usual answer', async () => {
  const { input, ask, close } = terminal();
  input.write('The Lamp\r  Ada \r\r');
  expect([await ask('Title', ''), await ask('Author', ''), await ask('Language', 'en')]).toEqual([
    'The Lamp',
    'Ada',
    'en',
  ]);
  close();
});

test.each([
  ['Ctrl-C', '\x03'],
  ['Ctrl-D', '\x04'],
  ['Ctrl-C behind a few letters', 'The L\x03'],
])('%s ends the conversation', async (_, keys) => {
  const { input, ask } = terminal();
  const answer = ask('Title', '');
  input.write(keys);
  await expect(answer).rejects.toThrow(Interrupted);
});
