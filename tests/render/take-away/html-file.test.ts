import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { makeEdition } from '../../../src/render/edition.ts';
import { htmlFile } from '../../../src/render/take-away/html-file.ts';
import { contextWith } from '../../support/render-sample.ts';
import { archiveOf, chapter, work } from '../../support/sample-archive.ts';

const PICTURE = { path: 'images/a.png', mediaType: 'image/png', bytes: new Uint8Array([1, 2]), size: null };

function page(html: string): string {
  const one = work('one', { title: 'A </style><script>x</script>', chapters: [chapter(1), chapter(2)] });
  const edition = makeEdition(archiveOf([one]), contextWith());
  return htmlFile({
    edition,
    work: one,
    prose: ({ body }) => Buffer.from(html.replaceAll('KEY', body)),
    pictures: new Map([['a.png', PICTURE]]),
  });
}

test('a page holds its style and its pictures, asks for nothing, and its links lead to its own chapters', async () => {
  const text = page('<p id="KEY-p"><img src="fabula:asset/a.png" alt="A" /></p>');
  expect(text).toContain('src="data:image/png;base64,AQI="');
  expect(text).toContain('content="default-src &#39;none&#39;; img-src data:; style-src &#39;unsafe-inline&#39;"');
  expect(text.match(/(?:src|href)="(?!data:|#|https:\/\/shelf\.example\/)[^"]*"/g)).toBeNull();
  expect(text).not.toContain('<link');
  expect(text).not.toContain('<script>');
  for (const [, id] of text.matchAll(/href="#([^"]*)"/g)) expect(text).toContain(` id="${id}"`);
});

test('it is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'void-style': 'off',
      'long-title': 'off',
      'require-csp-nonce': 'off',
      'prefer-native-element': 'off',
      'no-redundant-role': 'off',
    },
  });
  const { results } = await validator.validateString(page('<p id="KEY-p">Words.</p>'));
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([]);
});

test('what EPUBs alone say of footnotes stands in no page', () => {
  const note =
    '<p id="KEY-p">Word<sup><a href="#KEY-fn-1" id="KEY-fnref-1">1</a></sup>.</p><div class="footnotes"><ol><li id="KEY-fn-1"><p>Told. <a href="#KEY-fnref-1" aria-label="Back" class="footnote-back">↩</a></p></li></ol></div>';
  const text = page(note);
  expect(text).toContain('-fn-1"');
  expect(text).not.toContain('epub:type');
  expect(text).not.toContain('xmlns:epub');
});
