import { expect, test } from 'vitest';
import { loadTypesetter } from '../../src/commands/load-typesetter.ts';
import { configWith } from '../support/render-sample.ts';

const project = { root: '/nowhere', kind: 'folder' } as const;
const absent = () => Promise.reject(new Error('Cannot find package'));

test('where the package is missing, it is asked for, and nothing else fails', async () => {
  const outputs = { ...configWith().outputs, pdf: true };
  const { typesetter, messages } = await loadTypesetter(project, { outputs }, absent);
  expect(typesetter).toBeNull();
  expect(messages.map(({ ruleId, message }) => [ruleId, message])).toEqual([
    ['pdf-unavailable', expect.stringContaining('@myriaddreamin/typst-ts-node-compiler')],
  ]);
});

test('it is not even looked for where no PDF is wanted', async () => {
  let asked = 0;
  const load = () => {
    asked += 1;
    return absent();
  };
  expect(await loadTypesetter(project, configWith(), load)).toEqual({ typesetter: null, messages: [] });
  expect(asked).toBe(0);
});
