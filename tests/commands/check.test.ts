import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadProject } from '../../src/commands/load-project.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { runFabula } from './run-fabula.ts';

const BARE = 'Title: Bare\n\nThe lamp was lit, and nobody came.\n';

test('every diagnostic is reported, and no site is written', async () => {
  const folder = tempFolder({ 'content/a.txt': BARE, 'templates/home.hbs': '{{nowhere}}\n' });
  const run = await runFabula('check', folder, '--json');
  const messages = run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(run.code).toBe(1);
  expect(messages).toContainEqual({
    source: 'fabula',
    ruleId: 'rating-missing',
    severity: 'warning',
    file: 'content/a.txt',
    line: 1,
    column: 1,
    message: 'No rating was found.',
    hint: 'Add a line "Rating: …".',
    actual: null,
    expected: [],
    excerpt: 'Bare',
  });
  expect(messages).toContainEqual(
    expect.objectContaining({ ruleId: 'template-path-unknown', file: 'templates/home.hbs', line: 1 }),
  );
  expect(readdirSync(folder)).not.toContain('_site');
});

test('warnings end with 0, with 1 under --strict; a bad configuration ends with 2', async () => {
  const folder = tempFolder({ 'content/a.txt': BARE });
  expect((await runFabula('check', folder)).code).toBe(0);
  expect((await runFabula('check', folder, '--strict')).code).toBe(1);
  expect((await runFabula('check', tempFolder({ 'content/a.txt': BARE, 'archive.yaml': 'titel: x\n' }))).code).toBe(2);
});

test('a build and a check of one folder say the same', async () => {
  const folder = tempFolder({ 'content/a.txt': BARE, 'content/b.txt': '', 'content/c.md': '[x](y.md)\n' });
  const checked = await runFabula('check', folder, '--verbose');
  const built = await runFabula('build', folder, '--verbose', '--out', join(tempFolder(), 'site'));
  expect(checked.stderr).toBe(built.stderr);
  expect(checked.code).toBe(built.code);
});

test('a .nojekyll of one’s own is welcome: the site has one in any case', async () => {
  const folder = tempFolder({ 'content/a.txt': BARE, 'public/.nojekyll': '' });
  expect((await runFabula('check', folder)).stderr).not.toContain('nojekyll');
});

test('what to do about a file that is too large depends on what it is', async () => {
  const large = 'x '.repeat(1_100_000);
  const folder = tempFolder({
    'content/a.txt': BARE,
    'templates/work.hbs': large,
    'pages/about.md': large,
    'archive.yaml': 'limits:\n  file-size: 1 MB\n',
    'content/b.txt': large,
  });
  const run = await runFabula('check', folder);
  expect(run.stderr).toMatch(/work\.hbs error file-too-large .*Split it into partials/);
  expect(run.stderr).toMatch(/about\.md error file-too-large .*Split it into several pages/);
  expect(run.stderr).toMatch(/b\.txt error file-too-large .*"limits: file-size"/);
});

test('settings and pages in an old encoding are read in it, and a message says so', async () => {
  const folder = tempFolder({
    'archive.yaml': Buffer.from('title: Das M\u00e4rchenb\u00fcro\n', 'latin1'),
    'pages/about.md': Buffer.from('# \u00dcber\n\nDas ist ein Regal f\u00fcr M\u00e4rchen.\n', 'latin1'),
    'content/a.txt': BARE,
  });
  const run = await runFabula('build', folder, '--verbose');
  expect(run.stderr).toMatch(/archive\.yaml note encoding-converted .*windows-1252.* Märchenbüro \(line 1\)/);
  expect(run.stderr).toMatch(/pages\/about\.md note encoding-converted .* Über \(line 1\)/);
  expect((await loadProject(folder, {})).config.title).toBe('Das Märchenbüro');
});

test('an index that heads its folder and has a text of its own is asked for a rating once', async () => {
  const folder = tempFolder({
    'content/ferry/index.md': '---\ntitle: Ferry\n---\n\nIt is on no timetable.\n',
    'content/ferry/1.md': 'The ferry was late.\n',
    'content/ferry/2.md': 'The ferry was early.\n',
  });
  const { stdout } = await runFabula('check', folder, '--json');
  const asked = stdout.split('\n').filter((line) => line.includes('"rating-missing"'));
  expect(asked).toEqual([expect.stringContaining('content/ferry/index.md')]);
});

test('a report is a page of its own, written again over an earlier one', async () => {
  const folder = tempFolder({ 'archive.yaml': 'title: The Shelf\n', 'content/a.txt': BARE });
  const file = join(folder, 'to-mend.html');
  expect((await runFabula('check', folder, '--report', file)).stderr).toContain(`The report is in ${file}.`);
  for (const words of ['To mend: The Shelf', 'content/a.txt:1:1', 'No rating was found.'])
    expect(readFileSync(file, 'utf8')).toContain(words);
  writeFileSync(join(folder, 'content/a.txt'), `Rating: General\n${BARE}`);
  expect((await runFabula('check', folder, '--report', file)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toContain('No rating was found.');
  expect(
    readdirSync(folder)
      .filter((name) => name !== '.fabula')
      .sort(),
  ).toEqual(['archive.yaml', 'content', 'to-mend.html']);
});

test('a report lies in no folder that is read or published, and on no file of others', async () => {
  const notes = '<!doctype html>\n<p>My notes.\n';
  const folder = tempFolder({ 'content/a.txt': BARE, 'public/x.css': '', 'archive.yaml': '', 'notes.html': notes });
  for (const path of ['content/report.html', 'public/report.html', '_site/report.html', 'notes.html', 'content']) {
    const run = await runFabula('check', folder, '--report', join(folder, path));
    expect([path, run.code]).toEqual([path, 2]);
    expect(run.stderr).toMatch(/cannot lie in|is no report and would be replaced/);
  }
  expect(readFileSync(join(folder, 'notes.html'), 'utf8')).toBe(notes);
  expect(readdirSync(join(folder, 'content'))).toEqual(['a.txt']);
});

test('faults of archive.yaml have a report too', async () => {
  const folder = tempFolder({ 'content/a.txt': BARE, 'archive.yaml': 'titel: x\n' });
  const file = join(folder, 'to-mend.html');
  expect((await runFabula('check', folder, '--report', file)).code).toBe(2);
  expect(readFileSync(file, 'utf8')).toContain('archive.yaml:1:1');
});

test('a build compares nothing, a check tells of copies', async () => {
  const text = Array.from({ length: 60 }, (_, index) => `lamp${index} was lit`).join(' ');
  const folder = tempFolder({
    'content/a.txt': `Title: A\n\n${text}\n`,
    'content/b.txt': `Title: B\n\n${text} again\n`,
  });
  expect((await runFabula('check', folder)).stderr).toContain('text-alike');
  const built = await runFabula('build', folder, '--out', join(tempFolder(), 'site'));
  expect(built.stderr).not.toContain('text-alike');
});
