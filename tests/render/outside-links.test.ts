import { expect, test } from 'vitest';
import { outsideLinks } from '../../src/render/outside-links.ts';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

test('links that leave the archive are listed in order and as often as they stand there, as they are read', () => {
  const html =
    '<p id="a">See <a href="https://one.example/?a=1&#x26;b=2">one</a>, <a href="../two/">two</a>,\n' +
    '<a class="x" title="href=&#x22;" href="http://three.example/">three</a>, <a id="n" href="#note">1</a>, ' +
    '<a href="mailto:a@four.example">four</a> and <a href="https://one.example/?a=1&#x26;b=2">one</a>.</p>';
  const found = ['https://one.example/?a=1&b=2', 'http://three.example/', 'https://one.example/?a=1&b=2'];
  expect(outsideLinks(html)).toEqual(found);
  expect(outsideLinks(new TextEncoder().encode(html))).toEqual(found);
});

test('words and values that look like links are none', () => {
  expect(outsideLinks('<p>href="http://one.example/" <a title="a href=&#x22;" href="#b">b</a></p>')).toEqual([]);
  expect(outsideLinks('<p><a title=" href=http" data-href="http://one.example/">b</a></p>')).toEqual([]);
});

test('a page without such links has no list of them', async () => {
  const html = (await renderSample(archiveOf([work('plain')]))).get('works/plain/index.html') ?? '';
  expect(html).not.toContain('<ol class="printed"');
  expect(html).toContain('<div class="printed" hidden>');
});
