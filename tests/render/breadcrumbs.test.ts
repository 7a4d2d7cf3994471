import { expect, test } from 'vitest';
import { renderSample } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

const LONG = 'An Account of Fourteen Winters at Upper Nettlecombe, with Notes, Corrections and an Apology';

test('the way from the home page names a long title in short, the page and its description in full', async () => {
  const html = (await renderSample(archiveOf([work('long', { title: LONG })]))).get('works/long/index.html') ?? '';
  const crumbs = html.slice(html.indexOf('<nav class="crumbs"'), html.indexOf('<main'));
  expect(crumbs).toContain('>An Account of Fourteen Winters at Upper Nettlecombe, with…<');
  expect(html).toContain(`dir="ltr">${LONG}</h1>`);
  expect(html).toContain(`"name":"${LONG}"`);
  expect(html).not.toContain('with…"');
});

test('a title of usual length is named whole', async () => {
  const title = 'The Lamplighter’s Daughter and the Second Reckoning of Salt';
  const html = (await renderSample(archiveOf([work('usual', { title })]))).get('works/usual/index.html') ?? '';
  expect(html).toContain(`<li><span aria-current="page">${title}</span></li>`);
});
