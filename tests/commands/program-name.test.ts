import { expect, test } from 'vitest';
import { programName } from '../../src/commands/program-name.ts';
import { commandFor } from '../../src/commands/terminal.ts';

test.each([
  ['/usr/local/bin/fabula', '/home/ann', 'fabula'],
  ['/home/ann/lib/node_modules/fabula/dist/cli.js', '/home/ann', 'fabula'],
  ['/home/ann/fabula/dist/cli.js', '/home/ann/fabula', 'node dist/cli.js'],
  ['/home/ann/fabula/dist/cli.js', '/home/ann/stories', 'node ../fabula/dist/cli.js'],
  ['/home/ann/my tools/dist/cli.js', '/home/ann', 'node "my tools/dist/cli.js"'],
  ['/home/ann/.npm/_npx/1/node_modules/.bin/fabula', '/home/ann', 'npx fabula'],
])('started as %s in %s it is %s', (script, cwd, expected) => {
  expect(programName(script, cwd)).toBe(expected);
});

test.each([
  ['', 'fabula check'],
  ['stories/', 'fabula check stories'],
  ['my stories/', 'fabula check "my stories"'],
])('the command for the folder %j is %s', (prefix, expected) => {
  expect(commandFor('check', prefix)).toBe(expected);
});
