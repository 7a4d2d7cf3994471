import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { zlibSync } from 'fflate';
import { compareText } from '../diagnostics/compare-text.ts';
import { UsageError } from '../diagnostics/usage-error.ts';
import { VERSION } from '../version.ts';
import { PACKAGE_FOLDER } from './package-folder.ts';

/** What the program in one file is called. */
export const PROGRAM_FILE = 'fabula.mjs';

/** What the program needs of its own folder, and the packages that it loads at run time. */
const OWN = /^(?:package\.json|LICENSE|archive\.schema\.json|dist\/cli\.js|dist\/bundle\/.+|(?:templates|public)\/.+)$/;
const PACKAGES = ['piscina', 'chokidar'];
const CODE = /\.(?:[cm]?js|json)$|^LICEN[CS]E/i;
const UNUSED = /^(?:test|tests|test-jest|benchmark|docs|examples|scripts|src|node_modules)\//;

/**
 * Pack the program into one file that Node runs by itself, without an installation and without the network.
 *
 * The file holds the program's own files, compressed; when it is started it lays them beside itself in `.fabula/`, once,
 * and goes on there. Equal programs give equal bytes.
 *
 * @throws UsageError when the program was not compiled.
 */
export function packProgram(): Uint8Array {
  if (!existsSync(join(PACKAGE_FOLDER, 'dist', 'bundle')))
    throw new UsageError('The program is not compiled, so it cannot be packed; run "npm run compile" first.');
  const files = [...filesIn(PACKAGE_FOLDER, '', (path) => OWN.test(path)), ...packagesOf(PACKAGES, PACKAGE_FOLDER)];
  const sorted = [...new Map(files.map((file) => [file.path, file])).values()];
  sorted.sort((a, b) => compareText(a.path, b.path));
  const table = Buffer.from(`${JSON.stringify(sorted.map(({ path, bytes }) => [path, bytes.length]))}\n`);
  const whole = Buffer.concat([table, ...sorted.map(({ bytes }) => bytes)]);
  const digest = createHash('sha256').update(whole).digest('hex');
  // A compression of our own gives the same bytes with every Node.
  const packed = Buffer.from(zlibSync(whole, { level: 9 })).toString('base64');
  return Buffer.from(LOADER.replace('{version}', VERSION).replace('{digest}', digest).replace('{packed}', packed));
}

interface PackedFile {
  path: string;
  bytes: Buffer;
}

/** Files below a folder, under the path that they have in the packed program. */
function filesIn(folder: string, under: string, isWanted: (path: string) => boolean): PackedFile[] {
  const found: PackedFile[] = [];
  const enter = (way: string): void => {
    for (const entry of readdirSync(join(folder, way), { withFileTypes: true })) {
      const path = way === '' ? entry.name : `${way}/${entry.name}`;
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) enter(path);
      else if (isWanted(path)) found.push({ path: under + path, bytes: readFileSync(join(folder, path)) });
    }
  };
  enter('');
  return found;
}

/** Packages and what they depend on; what is optional is built for one kind of machine, and left out. */
function packagesOf(names: readonly string[], from: string, known = new Set<string>()): PackedFile[] {
  return names.flatMap((name) => {
    if (known.has(name)) return [];
    known.add(name);
    const folder = folderOf(name, from);
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
    };
    return [
      ...filesIn(folder, `node_modules/${name}/`, (path) => CODE.test(path) && !UNUSED.test(path)),
      ...packagesOf(Object.keys(dependencies), folder, known),
    ];
  });
}

/** The folder of a package: the nearest above its module that says its name. */
function folderOf(name: string, from: string): string {
  let folder = dirname(createRequire(join(from, 'package.json')).resolve(name));
  for (; folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === name) return folder;
  }
  throw new Error(`The package ${name} has no folder.`);
}

/** The part of the file that runs: it lays the program out once and starts it. */
const LOADER = `#!/usr/bin/env node
// fabula {version} in one file. Run it with Node 20.19 or newer: node fabula.mjs build
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inflateSync } from 'node:zlib';

const DIGEST = '{digest}';
const here = dirname(fileURLToPath(import.meta.url));

function unpack(folder) {
  const whole = inflateSync(Buffer.from(PACKED, 'base64'));
  if (createHash('sha256').update(whole).digest('hex') !== DIGEST) throw new Error('This copy of fabula is damaged.');
  let at = whole.indexOf(10) + 1;
  for (const [path, length] of JSON.parse(whole.subarray(0, at).toString())) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), whole.subarray(at, at + length));
    at += length;
  }
}

function place() {
  const folder = join(here, '.fabula', 'program-' + DIGEST.slice(0, 16));
  if (existsSync(join(folder, 'package.json'))) return folder;
  const beside = folder + '.' + randomBytes(6).toString('hex');
  try {
    unpack(beside);
    renameSync(beside, folder);
    return folder;
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    // Another run was faster.
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
  }
  const temporary = mkdtempSync(join(tmpdir(), 'fabula-program-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  unpack(temporary);
  return temporary;
}

const PACKED = '{packed}';
await import(pathToFileURL(join(place(), 'dist', 'cli.js')).href);
`;
