import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { listFiles } from '../support/read-folder.ts';
import { writeFiles } from '../support/temp-folder.ts';

/** Ways to be reached that stand nowhere else, and the part of each that no page may hold. */
const contact = fc.constantFrom(
  ['zqann@zqhost.example', 'zqhost'],
  ['<zqann@zqhost.example>', 'zqhost'],
  ['[write me](mailto:zqann@zqhost.example)', 'zqhost'],
  ['zqann (at) zqhost (dot) example', 'zqhost'],
  ['zqann AT zqhost DOT example', 'zqhost'],
  ['+44 171 555 0199', '555 0199'],
  ['(555) 555-0134', '555-0134'],
  ['P.O. Box 98431', 'Box 98431'],
  ['12 Elm Street, Zqtown, IL 62704', 'Zqtown'],
) as fc.Arbitrary<[written: string, mark: string]>;

const PLACES: readonly ((text: string) => string)[] = [
  ...[
    'Summary',
    'Notes',
    'Endnotes',
    'Disclaimer',
    'Dedication',
    'Beta',
    'Archive',
    'Feedback',
    'Spoilers',
    'Timeline',
    'E-mail',
    'Recipient',
    'Series',
    'Status',
    'Colour',
  ].map((label) => (text: string) => storyOf(`${label}: Kind words ${text} and more`, '')),
  (text) => storyOf(`Author: Ann Lee ${text}`, ''),
  (text) => storyOf('Author: Ann Lee', `Please send feedback to ${text}`),
  (text) => storyOf('Author: Ann Lee', `Ann\n${text}`),
  (text) => storyOf('Author: Ann Lee', `A/N: Thank you for reading! You find me here: ${text}`),
  (text) => storyOf('Author: Ann Lee', `--\nAnn Lee\n${text}`),
];

function storyOf(label: string, end: string): string {
  return `Title: Lamps\nAuthor: Ann Lee\nRating: G\n${label}\n\nThe lamp was lit before the boats came home.\n\nMorning came late that day.\n\n${end}\n`;
}

test('no byte of any output tells where a person of a header, a note or a signature can be reached', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ contact, place: fc.nat(PLACES.length - 1), isMarkdown: fc.boolean() }), {
        minLength: 8,
        maxLength: 24,
      }),
      async (stories) => {
        const folder = mkdtempSync(join(tmpdir(), 'fabula-contacts-'));
        try {
          const files = stories.map(({ contact: [written], place, isMarkdown }, at): [string, string] => [
            `content/story-${at}.${isMarkdown ? 'md' : 'txt'}`,
            PLACES[place]?.(written) ?? '',
          ]);
          writeFiles(folder, { 'archive.yaml': 'title: Lamps\n', ...Object.fromEntries(files) });
          const out = join(folder, '_site');
          const { built } = await buildSite({
            dir: folder,
            out,
            baseUrl: 'https://archive.example/',
            ...PLAIN_BUILD,
          });
          expect(built).not.toBeNull();
          const marks = stories.map(({ contact: [, mark] }) => mark);
          for (const path of listFiles(out).filter((name) => !/\.(?:woff2|png|svg)$/.test(name))) {
            const bytes = readFileSync(join(out, path), 'utf8');
            expect(
              marks.filter((mark) => bytes.includes(mark)),
              path,
            ).toEqual([]);
          }
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    ),
    // A site a try: what fails is shown as it came.
    { numRuns: 8, endOnFailure: true },
  );
});
