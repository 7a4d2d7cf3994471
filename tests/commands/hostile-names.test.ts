import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { checkLinks } from '../support/check-links.ts';
import { listFiles } from '../support/read-folder.ts';
import { readMarkup } from '../support/read-markup.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '</title></style></script><img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<!--<script>',
  ']]><x/>',
  'javascript:alert(1)',
  '../../../etc/passwd',
  '{{title}} {{{title}}} %s',
  '\u202Egnp.exe',
  '&lt;b&gt; &amp;amp; &#0;',
  'CON.',
  '__proto__',
];
const ADDRESS = 'https://archive.example/a/';
const FIELDS = ['title', 'author', 'fandom', 'tags', 'characters', 'relationships', 'series', 'rating', 'status'];
const MORE = [
  'recipient',
  'dedication',
  'source',
  'language',
  'published',
  'homepage',
  'email',
  'slug',
  'id',
  'warnings',
];

test('hostile values in every field and file name stay text on every page and in every feed', async () => {
  const stories = PAYLOADS.map((payload, index): [string, string] => [
    `content/${payload.replace(/[/\0]/g, '_')}${index}.md`,
    [
      '---',
      ...[...FIELDS, ...MORE, `x${index} ${payload}`].map(
        (field) => `${JSON.stringify(field)}: ${JSON.stringify(payload)}`,
      ),
      '---',
      '',
      `# ${payload.replaceAll('<', '\\<')}`,
      '',
      'Text.',
      '',
      `# ${payload.replaceAll('<', '\\<')}`,
      '',
      'More.',
      '',
    ].join('\n'),
  ]);
  const folder = tempFolder({
    ...Object.fromEntries(stories),
    'archive.yaml': [
      ...['title', 'tagline', 'description'].map((key) => `${key}: ${JSON.stringify(PAYLOADS[1])}`),
      '',
    ].join('\n'),
  });
  const site = join(folder, '_site');
  const run = await runFabula('build', folder, '--base-url', ADDRESS);
  expect(run.stderr).not.toContain('    at ');
  expect([0, 1]).toContain(run.code);
  const paths = listFiles(site);
  expect(paths.filter((path) => !/^[\w./-]+$/.test(path))).toEqual([]);
  for (const path of paths.filter((name) => name.endsWith('.html'))) {
    expect(foreign(readFileSync(join(site, path), 'utf8')), path).toEqual([]);
  }
  for (const path of paths.filter((name) => name.endsWith('.xml'))) {
    expect(() => readXml(readFileSync(join(site, path), 'utf8')), path).not.toThrow();
  }
  expect(checkLinks(site, { base: '/a/', address: ADDRESS }).problems).toEqual([]);
});

/** Elements and attributes that no template of ours has. */
function foreign(html: string): string[] {
  return readMarkup(html)
    .filter(({ name, attributes, text }) => {
      if (name === 'script' && attributes.get('type') === 'application/ld+json') return !isJson(text);
      if (name === 'script')
        return !/^(?:(?:\.\.\/)*|\/a\/)(?:theme|open-filter)\.\w+\.js$/.test(attributes.get('src') ?? '');
      return (
        ['style', 'x', 'iframe', 'base', 'b'].includes(name) ||
        (name === 'img' && attributes.has('onerror')) ||
        [...attributes].some(
          ([key, value]) =>
            /^on|^style$|^autofocus$/.test(key) ||
            (/^(?:href|src)$/.test(key) && /^\s*(?:javascript|data):/i.test(value)),
        )
      );
    })
    .map(({ name, line }) => `${line} <${name}>`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readXml(text: string): void {
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(text).close();
}
