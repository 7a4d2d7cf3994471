import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../src/commands/build-site.ts';
import { findMessages } from '../../src/commands/check.ts';
import { reportHuman } from '../../src/diagnostics/report-human.ts';
import { RULES, type RuleId } from '../../src/diagnostics/rules.ts';
import { expectGolden, projectPath } from '../support/golden.ts';
import { PLAIN_BUILD } from '../support/plain-build.ts';
import { folderDigests } from '../support/read-folder.ts';
import { tempFolder } from '../support/temp-folder.ts';

const FIXTURES = 'tests/fixtures/rules';

/** Rules that no folder of files can bring about, and what covers them. */
const WITHOUT_FIXTURE = new Map<RuleId, string>([
  ['fixity-changed', 'it takes `check --fixity`: tests/commands/fixity.test.ts'],
  ['fixity-missing', 'it takes `check --fixity`: tests/commands/fixity.test.ts'],
  ['host-rules', 'it takes a thousand old addresses: tests/render/hosts.test.ts'],
  ['host-pages', 'it takes fifteen thousand old addresses: tests/render/hosts.test.ts'],
  ['pdf-unavailable', 'the package is here: tests/work/typesetter.test.ts'],
  ['site-unknown', 'it takes a build of one of several sites: tests/properties/sites.test.ts'],
  ['worker-failed', 'a fault of our own: tests/work/map-stories.test.ts'],
]);

/** Rules of `fabula check` alone, which compares all works with each other. */
const COMPARED: ReadonlySet<string> = new Set(['text-alike', 'author-spelling', 'term-spelling']);

/** Rules about the archive as a whole. */
const WITHOUT_FILE: ReadonlySet<string> = new Set(['output-needs-url', 'archive-empty']);

const names = readdirSync(projectPath(FIXTURES));

describe('every rule', () => {
  test('has a fixture, or a reason why it has none', () => {
    const known = [...names, ...WITHOUT_FIXTURE.keys()].sort();
    expect(known).toEqual(Object.keys(RULES).sort());
  });

  test.each(names)('%s is reported for its fixture, and the rest of the site is built', async (name) => {
    const folder = projectOf(name);
    const before = folderDigests(folder);
    const {
      messages: ofBuild,
      built,
      badConfig,
      loaded,
    } = await buildSite({
      dir: folder,
      out: join(folder, '_site'),
      ...PLAIN_BUILD,
      // Without an address every report would begin with the note about it.
      ...(name !== 'output-needs-url' && { baseUrl: 'https://archive.example/' }),
    });
    const messages = COMPARED.has(name) ? (await findMessages(folder, { compare: true })).messages : ofBuild;
    expectGolden(
      `${FIXTURES}/${name}/expected.txt`,
      reportHuman(messages, { color: false, verbose: true, prefix: '' }),
    );
    const found = messages.filter((message) => message.ruleId === name);
    expect(found).not.toEqual([]);
    expect(ofBuild.filter((message) => COMPARED.has(message.ruleId))).toEqual([]);
    expect(found.filter((message) => message.severity !== RULES[name as RuleId].severity)).toEqual([]);
    for (const { file } of found) {
      if (file === null) expect(WITHOUT_FILE).toContain(name);
      else expect(existsSync(join(folder, file)) || isLink(name, file), `${file} exists`).toBe(true);
    }
    expect(badConfig).toBe(name.startsWith('config-') || name === 'catalogue-invalid' || name === 'authors-invalid');
    expect(built === null).toBe(badConfig);
    expect(existsSync(join(folder, '_site/index.html'))).toBe(!badConfig);
    // Nothing was written but the site and the cache, and nothing was run.
    const after = folderDigests(folder).filter((line) => !/ {2}(?:_site|\.fabula)\//.test(line));
    expect(after).toEqual(before);
    expect(readdirSync(dirname(folder)).filter((entry) => entry === 'executed')).toEqual([]);
    expect(loaded.out).toBe(join(folder, '_site'));
  });
});

/** What git cannot hold, or not on every system. */
interface Recipe {
  /** Path → bytes in hexadecimal digits. */
  bytes?: Record<string, string>;
  /** Path → where the symbolic link leads. */
  links?: Record<string, string>;
  /** Empty folders. */
  folders?: string[];
}

function recipeOf(name: string): Recipe {
  const file = projectPath(`${FIXTURES}/${name}/make.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recipe) : {};
}

function isLink(name: string, file: string): boolean {
  return Object.hasOwn(recipeOf(name).links ?? {}, file);
}

/** Copy a fixture to a folder of its own and make what its recipe says. */
function projectOf(name: string): string {
  const folder = join(tempFolder(), 'project');
  cpSync(projectPath(`${FIXTURES}/${name}`), folder, {
    recursive: true,
    filter: (path) => !/[\\/](?:make\.json|expected\.txt)$/.test(path),
  });
  const { bytes = {}, links = {}, folders = [] } = recipeOf(name);
  for (const path of folders) mkdirSync(join(folder, path), { recursive: true });
  for (const [path, hex] of Object.entries(bytes)) writeFileSync(join(folder, path), Buffer.from(hex, 'hex'));
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
  return folder;
}
