import { expect, test } from 'vitest';
import { intake } from '../../src/intake/intake.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';

const htmlOf = (text: string): string => {
  const { facts, fragments } = intake({
    path: 'a.md',
    bytes: Buffer.from(`# T\n\nby Ann Lee\n\nIt rained.\n\n${text}\n\nIt went on.\n`),
    profile: TEST_PROFILE,
    isPart: false,
  });
  return fragments[facts.chapters[0]?.text ?? 0]?.html ?? '';
};

test.each([
  ['<p align="right">Yours, Ada</p>', 'end'],
  ['<p ALIGN="RIGHT">Yours, Ada</p>', 'end'],
  ['<div style="color: red; text-align : right">Yours, Ada</div>', 'end'],
  ['<p align="center">Yours, Ada</p>', 'centred'],
  ['<center>Yours, Ada</center>', 'centred'],
  ['<p style="text-align:center">Yours, Ada</p>', 'centred'],
])('%s keeps its side by a class, and by nothing else', (text, name) => {
  const html = htmlOf(text);
  expect(html).toMatch(new RegExp(`<(?:p|div)(?: id="[^"]*")? class="${name}">\\s*Yours, Ada\\s*</`));
  expect(html).not.toMatch(/align=|style=|color/i);
});

test.each(['<p align="left">Yours, Ada</p>', '<p align="justify">Yours, Ada</p>', '<p align="x right">Yours, Ada</p>'])(
  '%s has no side of its own',
  (text) => {
    expect(htmlOf(text)).not.toMatch(/class=/);
  },
);
