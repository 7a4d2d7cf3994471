import { fork } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { publish } from '../../src/write/publish.ts';
import { projectPath } from './golden.ts';
import { outputsOf, siteIn } from './outputs.ts';
import { tempFolder } from './temp-folder.ts';

/** The compiled writer: what is killed must be a process of its own. */
export const COMPILED_WRITER = projectPath('dist/write/publish.js');

/**
 * Kill a first build and then rebuilds, each at another moment, and look at what they leave: only whole files, no page
 * that leads nowhere, and nothing that the next build does not mend.
 *
 * @param kills Number of builds to kill.
 */
export async function killBuilds(kills: number): Promise<void> {
  const root = tempFolder();
  const target = join(root, '_site');
  const builder = join(root, 'builder.mjs');
  writeFileSync(builder, builderText());
  let published: Record<string, string> = {};
  for (let round = 0; round < kills; round += 1) {
    const next = siteOf(round);
    // A build takes about 25 ms; the steps of 7 ms spread over all its moments.
    await buildAndKill(builder, target, next, (round * 7) % 40);
    const found = siteIn(target);
    for (const [path, text] of Object.entries(found)) expect([published[path], next[path]]).toContain(text);
    // Files that go are removed last, one by one, so the first of them may be gone from the last; nobody is led there.
    const isRemoving = Object.keys(published).some((path) => !(path in found));
    const judged = Object.keys(published).filter((path) => path in next || !isRemoving);
    expect(deadLinks(found, judged)).toEqual([]);
    await publish(outputsOf(next), { target, record: null, force: false });
    expect(siteIn(target)).toEqual(next);
    expect(readdirSync(root).sort()).toEqual(['_site', 'builder.mjs']);
    published = next;
  }
}

/** Pages whose text is the list of the paths they lead to; half of the paths are new each time. */
function siteOf(round: number): Record<string, string> {
  const names = Array.from({ length: 150 }, (_, index) => `${index % 2 === 0 ? 'kept' : `new-${round}`}/${index}.html`);
  const site: Record<string, string> = { 'index.html': names.join('\n'), [`style-${round}.css`]: '' };
  names.forEach((path, index) => {
    site[path] = [names[(index * 7 + round) % names.length], `style-${round}.css`].join('\n');
  });
  return site;
}

/** Links to missing files on pages that can be reached from pages published before. */
function deadLinks(site: Readonly<Record<string, string>>, published: readonly string[]): string[] {
  const open = published.filter((path) => path in site);
  const seen = new Set(open);
  const dead: string[] = [];
  for (const path of open) {
    for (const link of (site[path] ?? '').split('\n').filter((text) => text !== '')) {
      if (!(link in site)) dead.push(`${path} → ${link}`);
      else if (!seen.has(link)) {
        seen.add(link);
        open.push(link);
      }
    }
  }
  return dead;
}

function buildAndKill(builder: string, target: string, site: object, delay: number): Promise<void> {
  return new Promise((done) => {
    const child = fork(builder, { stdio: 'inherit' });
    child.on('exit', () => done());
    child.once('message', () => {
      child.send({ target, site });
      setTimeout(() => child.kill('SIGKILL'), delay);
    });
  });
}

function builderText(): string {
  return `import { publish } from ${JSON.stringify(pathToFileURL(COMPILED_WRITER).href)};
    process.on('message', async ({ target, site }) => {
      const outputs = (async function* () {
        for (const [path, text] of Object.entries(site)) yield { path, key: text, content: () => text };
      })();
      await publish(outputs, { target, record: null, force: false });
      process.exit();
    });
    process.send('ready');`;
}
