import { expect, test } from 'vitest';
import { archiveStyle } from '../../src/render/archive-style.ts';
import { configWith, contextWith, renderSample } from '../support/render-sample.ts';
import { sampleArchive } from '../support/sample-archive.ts';

const NOTHING = { colours: { light: {}, dark: {} }, fonts: { text: null, interface: null } };

test('an archive without colours and fonts of its own has no sheet of them', () => {
  expect(archiveStyle(NOTHING)).toBeNull();
});

test('colours hold on screens, in the theme that they are for, and by a choice of it', () => {
  const style = archiveStyle({ ...NOTHING, colours: { light: { accent: '#0b4f8a' }, dark: { accent: '#9cf' } } });
  expect(style).toBe(`@media screen and (prefers-color-scheme: light) {
:root:not([data-theme]) {
  --accent: #0b4f8a;
}
}
[data-theme="light"] {
  --accent: #0b4f8a;
}
@media screen and (prefers-color-scheme: dark) {
:root:not([data-theme]) {
  --accent: #9cf;
}
}
[data-theme="dark"] {
  --accent: #9cf;
}
`);
});

test('fonts stand in the stacks of text and interface', () => {
  const style = archiveStyle({ ...NOTHING, fonts: { text: '"Gentium Plus", serif', interface: null } });
  expect(style).toBe(':root {\n  --serif: "Gentium Plus", serif;\n}\n');
});

test('sheets stand in the order in which they overrule each other, the archive’s own last', async () => {
  const names = ['zz.css', 'custom.css', 'archive.css', 'style.css', 'print.css', 'fonts/x.css'];
  const asset = { digest: 'b'.repeat(64), read: async () => new Uint8Array() };
  const context = contextWith({ assets: new Map(names.map((name) => [name, asset])), hashAssets: false });
  const home = (await renderSample(sampleArchive(), context)).get('index.html') ?? '';
  const linked = [...home.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href);
  expect(linked).toEqual(['style.css', 'archive.css', 'zz.css', 'custom.css']);
  expect(home.indexOf('<link rel="stylesheet" media="print" href="print.css">')).toBeLessThan(
    home.indexOf('style.css'),
  );
  expect(home).toContain('media="print" href="print.css"');
});

test('logo and footer are on every page', async () => {
  const asset = { digest: 'b'.repeat(64), read: async () => new Uint8Array() };
  const config = configWith({ logo: 'logo.svg', footer: ['Be kind.', '<b>Read</b> on.'] });
  const files = await renderSample(sampleArchive(), contextWith({ config, assets: new Map([['logo.svg', asset]]) }));
  for (const [path, html] of files) {
    if (!path.endsWith('.html')) continue;
    expect(html, path).toContain('logo.svg" alt=""');
    expect(html, path).toContain('<p>Be kind.</p>\n<p>&lt;b&gt;Read&lt;/b&gt; on.</p>');
  }
});
