import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from './golden.ts';
import { SCRIPT_PAYLOADS } from './script-payloads.ts';

/** Longer files are used by a stretch of theirs, so that many can be tried. */
const LONGEST = 2500;

/** Every text that the fixtures hold, with its name. */
export function fixtureTexts(): { name: string; bytes: Buffer }[] {
  return ['tests/fixtures/stories', 'tests/fixtures/rules', 'content', 'pages'].flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (path) =>
          statSync(join(projectPath(folder), path)).isFile() &&
          /\.(?:txt|md|yaml)$/.test(path) &&
          !/(?:tree|messages|expected)\.txt$/.test(path),
      )
      .sort()
      .map((path) => ({ name: path, bytes: readFileSync(join(projectPath(folder), path)) })),
  );
}

/** What means something to one reader or another. */
const WORDS = [
  ...SCRIPT_PAYLOADS,
  ...(
    '---\n|---js\n|+++\n|\n\n|\n\n\n\n|\r\n|\r|\t|    |  \n|\\\n|> |- |1. |# |## |***\n|* * *|-x-|====|::: |```\n|~~~|[^1]|[^1]: |[a]: b\n|[a](b.md)|![](a.png)|' +
    '<!--|-->|<b>|</b>|<p>|<hr />|<br>|<td>|&|&amp;|&#0;|&#x10FFFF;|*|**|_|__|`|~~|[|]|(|)|"|\'|“|”|--|...|Title: |Author: |By |Summary: |Chapter 2\n|' +
    'CHAPTER III|Part One|IV|The End|From: a@b.c\nSubject: x (1/2)\n\n|From |Contents\n|*** START OF THE PROJECT GUTENBERG EBOOK X ***\n|-- \n|{{|}}|{%|%}|constructor|__proto__: x\n|toString|' +
    'hasOwnProperty: |\u202e|\u2066|\u200b|\u00ad|\ufeff|\u0000|\u0007|\b|_\bx|\u001a|\u001b[1m|\f|\u0085|\u2028|\ufffe|é|e\u0301|\u0301|東京《とうきょう》|שלום|👩‍🚀|ſ|İ|ﬃ'
  ).split('|'),
];
/** Bytes that no UTF-8 has there. */
const BYTES = [0x00, 0x08, 0x0d, 0x1a, 0x1b, 0x80, 0x93, 0xc0, 0xed, 0xa0, 0xf5, 0xfe, 0xff];

/** Change a text in one to six ways that break what it means. */
export function mutate(base: Uint8Array, other: Uint8Array, next: () => number): Buffer {
  const below = (most: number): number => Math.floor(next() * most);
  const start = base.length > LONGEST ? below(base.length - LONGEST) : 0;
  let bytes = Buffer.from(base.subarray(start, start + LONGEST));
  const splice = (at: number, gone: number, added: Uint8Array): void => {
    bytes = Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at + gone)]);
  };
  const range = (): [number, number] => [below(bytes.length + 1), below(Math.min(bytes.length, 200) + 1)];
  const word = (): Buffer => Buffer.from(WORDS[below(WORDS.length)] ?? '');
  const ways: (() => void)[] = [
    () => splice(below(bytes.length + 1), 0, word()),
    () => splice(below(bytes.length + 1), 0, word()),
    () => splice(...range(), word()),
    () => splice(...range(), Buffer.alloc(0)),
    () => splice(below(bytes.length + 1), 0, Buffer.of(BYTES[below(BYTES.length)] ?? 0)),
    () => {
      const [at, length] = range();
      const part = Buffer.from(bytes.subarray(at, at + length));
      splice(at, 0, Buffer.concat(Array.from({ length: 1 + below(6) }, () => part)));
    },
    () => {
      const one = word();
      splice(below(bytes.length + 1), 0, Buffer.concat(Array.from({ length: 2 + below(60) }, () => one)));
    },
    () => {
      const from = below(other.length + 1);
      splice(below(bytes.length + 1), below(400), other.subarray(from, from + below(600)));
    },
    () => {
      bytes = bytes.subarray(0, below(bytes.length + 1));
    },
    () => {
      const at = below(bytes.length);
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
    },
    () => {
      bytes = Buffer.from(bytes.toString('utf8').replaceAll('\n', next() < 0.5 ? '\r\n' : '\r'));
    },
    () => {
      bytes = Buffer.from(bytes.toString('utf8'), next() < 0.5 ? 'latin1' : 'utf16le');
    },
    () => splice(0, 0, Buffer.from(next() < 0.5 ? '\ufeff' : '---\n')),
  ];
  for (let count = 1 + below(6); count > 0; count -= 1) ways[below(ways.length)]?.();
  return bytes;
}
