import { expect, test } from 'vitest';
import { addReloadScript } from '../../src/serve/add-reload-script.ts';

const SCRIPT = '<script src="/__fabula/reload.js" defer data-version="v-1"></script>';
const added = (page: string) => Buffer.from(addReloadScript(Buffer.from(page), 'v-1')).toString();

test('the script stands at the end of the head, whatever letters come before it', () => {
  expect(added('<title>日本 é</title></HEAD ><body>')).toBe(`<title>日本 é</title>${SCRIPT}</HEAD ><body>`);
});

test('a page without a head gets the script at its end', () => {
  expect(added('<p>x')).toBe(`<p>x${SCRIPT}`);
});
