import { expect, test } from 'vitest';
import { fontFamily } from '../../src/text/font-family.ts';

/** A font that has nothing but a table of names. */
function font(names: readonly (readonly [number: number, name: string])[], version = 0x00010000): Uint8Array {
  const head = 28;
  const letters = 6 + names.length * 12;
  const bytes = Buffer.alloc(head + letters + names.reduce((sum, [, name]) => sum + name.length * 2, 0));
  bytes.writeUInt32BE(version, 0);
  bytes.writeUInt16BE(1, 4);
  bytes.write('name', 12, 'latin1');
  bytes.writeUInt32BE(head, 20);
  bytes.writeUInt16BE(names.length, head + 2);
  bytes.writeUInt16BE(letters, head + 4);
  let at = 0;
  for (const [index, [number, name]] of names.entries()) {
    const row = head + 6 + index * 12;
    for (const [offset, value] of [3, 1, 0x0409, number, name.length * 2, at].entries())
      bytes.writeUInt16BE(value, row + offset * 2);
    for (const letter of name) {
      bytes.writeUInt16BE(letter.charCodeAt(0), head + letters + at);
      at += 2;
    }
  }
  return bytes;
}

test('a family is told by its typographic name, or by the older one', () => {
  expect(fontFamily(font([[1, 'Reed Light']]))).toBe('Reed Light');
  expect(
    fontFamily(
      font(
        [
          [1, 'Reed Light'],
          [16, 'Reed'],
        ],
        0x4f54544f,
      ),
    ),
  ).toBe('Reed');
});

test('what is no font, or ends too soon, has none', () => {
  expect(fontFamily(new Uint8Array())).toBeNull();
  expect(fontFamily(Buffer.from('wOF2 and more bytes than that'))).toBeNull();
  expect(fontFamily(font([[1, 'Reed']]).subarray(0, 40))).toBeNull();
});
