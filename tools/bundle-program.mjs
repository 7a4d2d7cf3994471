import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

/**
 * Bundle the command and the entry of its threads: each of some hundred modules that a thread loads from the disk
 * costs it a millisecond, before the first story is read.
 *
 * `dist/cli.js` is replaced by one that loads the bundle; the other modules in `dist/` stay as they were compiled, for
 * those who import the package.
 */
const DIST = 'dist';
const FOLDER = 'bundle';

const bundle = await rolldown({
  input: { cli: 'src/cli.ts', 'story-worker': 'src/work/story-worker.ts' },
  platform: 'node',
  // They look for files of their own beside their modules; the last one is there only when it was asked for.
  external: ['piscina', 'chokidar', '@myriaddreamin/typst-ts-node-compiler'],
  transform: { define: { FABULA_CODE: JSON.stringify(codeDigest()) } },
  // gray-matter can run a header that is JavaScript; that engine is never reached.
  checks: { eval: false },
});
const { output } = await bundle.write({
  dir: DIST,
  format: 'esm',
  // Names stay as they are, for stack traces.
  minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
  entryFileNames: ({ name }) => (name === 'cli' ? 'cli.js' : `${FOLDER}/${name}.js`),
  chunkFileNames: `${FOLDER}/[name]-[hash].js`,
});
await bundle.close();

const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []));
writeFileSync(join(DIST, FOLDER, 'LICENSES.txt'), licenses(packagesOf(modules)));

/** Digest of the sources and of the versions of all packages: what is read with other code is another result. */
function codeDigest() {
  const hash = createHash('sha256').update(readFileSync('package-lock.json'));
  for (const name of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort())
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join('src', name)));
  return hash.digest('hex').slice(0, 16);
}

/** Folders of the packages that modules come from, sorted. */
function packagesOf(/** @type {string[]} */ ids) {
  const inPackage = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;
  return [...new Set(ids.flatMap((id) => inPackage.exec(id)?.[1] ?? []))].sort();
}

/** What the licences of bundled packages ask for: their names and texts. */
function licenses(/** @type {string[]} */ folders) {
  const parts = folders.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:[.-]|$)/i.test(entry));
    const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    return `${name} ${version} (${license})\n${text}`;
  });
  return `Packages whose code lies in the files of this folder.\n\n${parts.join('\n\n')}`;
}
