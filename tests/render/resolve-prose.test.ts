import { expect, test } from 'vitest';
import { makeEdition } from '../../src/render/edition.ts';
import { resolveBytes, resolveProse } from '../../src/render/resolve-prose.ts';
import { contextWith } from '../support/render-sample.ts';
import { sampleArchive } from '../support/sample-archive.ts';

const edition = makeEdition(sampleArchive(), contextWith());
const from = edition.routes.home;
const picture = edition.routes.picture('harbour.png', 'a'.repeat(64));
const resolve = (html: string) =>
  resolveProse(
    edition,
    html,
    from,
    new Map([
      ['sea/harbour.png', { route: picture, size: null }],
      ['sea/sized.png', { route: picture, size: { width: 40, height: 30 } }],
    ]),
  );

test.each([
  ['a link to a work', '<a href="fabula:file/breakwater.txt">x</a>', '<a href="works/breakwater/">x</a>'],
  [
    'a link to a chapter by its key',
    '<a href="fabula:file/salt.txt#chapter-2">x</a>',
    '<a href="works/salt/chapter-2/">x</a>',
  ],
  ['a fragment that is no chapter', '<a href="fabula:file/salt.txt#nowhere">x</a>', '<a href="works/salt/">x</a>'],
  ['a link to a story that is not published', '<a href="fabula:file/none.txt">x</a>', '<a>x</a>'],
  ['a picture', '<img src="fabula:asset/sea/harbour.png" alt="a">', `<img src="${picture.address}" alt="a">`],
  [
    'a picture whose size is known',
    '<img src="fabula:asset/sea/sized.png" alt="a" />',
    `<img src="${picture.address}" width="40" height="30" alt="a" />`,
  ],
  [
    'a picture whose size its author wrote',
    '<img src="fabula:asset/sea/sized.png" width="20" />',
    `<img src="${picture.address}" width="20" />`,
  ],
  [
    'a picture that is not there',
    '<p><img src="fabula:asset/no.png" alt="the > sea" />.</p>',
    '<p>the &#x3E; sea.</p>',
  ],
  ['words that look like a link', '<p>a href="fabula:file/x"</p>', '<p>a href="fabula:file/x"</p>'],
  [
    'other attributes',
    '<a class="b" href="fabula:file/breakwater.txt" lang="fr">x</a>',
    '<a class="b" href="works/breakwater/" lang="fr">x</a>',
  ],
  [
    'words in another voice, said in the language of the interface',
    '<q class="voice thought" role="group" aria-label="fabula:voice/thought">x</q>',
    '<q class="voice thought" role="group" aria-label="thought">x</q>',
  ],
  [
    'a passage that only its look tells',
    '<div class="flashback" role="group" aria-label="fabula:voice/flashback">x</div>',
    '<div class="flashback" role="group" aria-label="flashback">x</div>',
  ],
  [
    'a sensitive passage',
    '<details class="sensitive"><summary aria-label="fabula:voice/sensitive"></summary>',
    '<details class="sensitive"><summary><span lang="en">Sensitive passage</span></summary>',
  ],
  [
    'a sensitive passage of which its author says something',
    '<details class="sensitive"><summary aria-label="fabula:voice/sensitive">A fall.</summary>',
    '<details class="sensitive"><summary><span lang="en">Sensitive passage</span>: A fall.</summary>',
  ],
  [
    'words that look like a voice',
    '<p> class="voice" role="group" aria-label="fabula:voice/thought"</p>',
    '<p> class="voice" role="group" aria-label="fabula:voice/thought"</p>',
  ],
  ['an address that is not encoded well', '<a href="fabula:file/%E0%A4%A">x</a>', '<a>x</a>'],
])('%s', (_name, html, expected) => {
  expect(resolve(html)).toBe(expected);
});

test.each([
  ['of a line', '<p>a</p>\n<hr class="scene-break" />\n<p>é</p>', ' class="scene-break" />\n<p>é</p>'],
  ['of space alone, twice', '<hr class="scene-break soft" />'.repeat(2), ' class="scene-break soft" />'],
])('breaks between scenes bear their name: %s', (_name, html, end) => {
  const label = '<hr aria-label="Scene break" lang="en"';
  const named = Buffer.from(resolveBytes(edition, Buffer.from(html), from, new Map())).toString();
  expect(named.replaceAll(label, '<hr')).toBe(html);
  expect(named.split(label).length).toBe(html.split('<hr').length);
  expect(named.endsWith(end)).toBe(true);
});

test('breaks are named beside placeholders, and no other line is', () => {
  const html = '<hr /><hr class="scene-break" /><a href="fabula:file/none.txt">x &lt;hr class="scene-break"</a>';
  expect(resolveBytes(edition, Buffer.from(html), from, new Map())).toBe(
    '<hr /><hr aria-label="Scene break" lang="en" class="scene-break" /><a>x &lt;hr class="scene-break"</a>',
  );
});
