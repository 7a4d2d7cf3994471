import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ask, follow, type Listening } from '../support/ask-host.ts';
import { oldAddressProject } from '../support/old-address-project.ts';
import { folderDigests, listFiles } from '../support/read-folder.ts';
import { startRuleHost } from '../support/rule-host.ts';
import { runCli } from '../support/run-cli.ts';
import { writeFiles } from '../support/temp-folder.ts';
import { nginx, rsync, toolOrNull } from '../support/tools.ts';

const server = toolOrNull(nginx);
const copier = toolOrNull(rsync);
const sample = inject('sample');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fabula-deploy-'));
  writeFiles(join(folder, 'project'), oldAddressProject.files);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Build the archive that has moved. */
async function build(out: string, ...args: string[]): Promise<string> {
  const run = await runCli(['build', join(folder, 'project'), '--out', join(folder, out), ...args]);
  expect(run.code, run.stderr).toBe(0);
  return join(folder, out);
}

describe.skipIf(server === null)('under nginx', () => {
  const stops: (() => Promise<void>)[] = [];

  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  /** Start nginx over a folder, on a socket; it answers when this ends. */
  async function startNginx(root: string, base: string): Promise<Listening> {
    const here = join(folder, `nginx${base.length}`);
    await mkdir(here, { recursive: true });
    const socketPath = join(here, 's');
    writeFileSync(join(here, 'nginx.conf'), configuration(here, root, base));
    const child = spawn(server ?? '', ['-c', join(here, 'nginx.conf'), '-p', here, '-e', join(here, 'error.log')], {
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    stops.push(async () => {
      child.kill('SIGTERM');
      await ended;
    });
    for (;;) {
      const answer = await ask({ socketPath }, '/').catch(() => null);
      if (answer !== null) return { socketPath };
      if (child.exitCode !== null) throw new Error(readFileSync(join(here, 'error.log'), 'utf8'));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  test.each([
    ['at the root', '/'],
    ['below a path', '/sub/path/'],
  ])('%s every page and every old address answers', async (_where, base) => {
    const name = base === '/' ? 'www' : 'www-below';
    const root = join(folder, name);
    await mkdir(root);
    const site = await build(`${name}${base}`.replace(/\/$/, ''), '--base-url', `https://a.example${base}`);
    const host = await startNginx(root, base);
    for (const path of listFiles(site)) {
      if (path.startsWith('.') || !path.endsWith('index.html')) continue;
      const { status } = await ask(host, base + encodeURI(path.slice(0, -'index.html'.length)));
      expect(status, path).toBe(200);
    }
    for (const [address, target] of oldAddressProject.leads) {
      expect(await follow(host, base, base + address), address).toBe(base + target);
    }
    const missing = await ask(host, `${base}no/such/page`);
    expect([missing.status, missing.text.includes(`href="${base}style.`)]).toEqual([404, true]);
  });

  function configuration(here: string, root: string, base: string): string {
    const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (one) => `${one}_temp_path ${here}/${one};`,
    );
    return `daemon off; master_process off; pid ${here}/pid; error_log ${here}/error.log;
events { worker_connections 64; }
http {
  access_log off; ${places.join(' ')}
  types { text/html html htm; text/css css; text/javascript js; application/json json; }
  server { listen unix:${here}/s; root ${root}; error_page 404 ${base}404.html; absolute_redirect off; }
}
`;
  }
});

describe.each(['netlify', 'cloudflare'])('on a host that reads rules, as %s does', (name) => {
  test('every old address answers, most of them without a page', async () => {
    const site = await build(name, '--host', name, '--base-url', 'https://a.example/');
    expect(existsSync(join(site, 'first.html'))).toBe(false);
    const host = await startRuleHost(site);
    try {
      for (const [address, target] of oldAddressProject.leads) {
        expect(await follow(host, '/', `/${address}`), address).toBe(`/${target}`);
      }
      expect((await ask(host, '/first.html')).status).toBe(301);
      expect((await ask(host, '/_redirects')).status).toBe(404);
    } finally {
      await host.close();
    }
  });

  test('the policy is sent with every page, and hashed files are kept', async () => {
    const host = await startRuleHost(await build(name, '--host', name, '--base-url', 'https://a.example/'));
    try {
      const page = await ask(host, '/works/salt/');
      expect(page.headers['content-security-policy']).toContain("default-src 'self'");
      const style = /href="\.\.\/\.\.\/(style\.\w+\.css)"/.exec(page.text)?.[1];
      expect((await ask(host, `/${style}`)).headers['cache-control']).toContain('immutable');
      expect(page.headers['cache-control']).toBeUndefined();
    } finally {
      await host.close();
    }
  });
});

describe('what is sent after one story has changed', () => {
  const STORY = 'content/the-salt-road/02-what-a-walker-weighs.md';
  let before: string;
  let after: string;

  beforeAll(async () => {
    const project = join(folder, 'sample');
    await cp(sample.project, project, { recursive: true });
    [before, after] = [join(folder, 'sent'), join(folder, 'built')];
    const args = ['build', project, '--out', after, '--base-url', 'https://a.example/'];
    expect((await runCli(args)).code).toBe(0);
    await cp(after, before, { recursive: true });
    const text = readFileSync(join(project, STORY), 'utf8');
    writeFileSync(join(project, STORY), `${text}\nAnd the salt was heavier than it had been.\n`);
    expect((await runCli(args)).code).toBe(0);
  });

  function changedFiles(): string[] {
    const old = new Set(folderDigests(before));
    return folderDigests(after)
      .filter((line) => !old.has(line))
      .map((line) => line.replace(/^\w+ {2}/, ''));
  }

  /** Pages and data that name numbers of the whole archive, or list what is newest. */
  const LISTINGS =
    /^(?:index\.html|SHA256SUMS\.txt|feed\.xml|sitemap\.xml|api\/works\.json|(?:stats|shortest|longest|random|search|updates|works|authors|series|files)\/(?:(?:page|\d{4})\/.*)?[\w.-]*$|(?!works\/)[\w-]+\/[\w-]+\/(?:page\/\d+\/)?(?:index\.html|[\w-]+\.epub)$)/;

  test('are the files of that story and the listings', () => {
    const changed = changedFiles();
    expect(changed).toContain('works/the-salt-road/chapter-2/index.html');
    const others = changed.filter((path) => !path.startsWith('works/the-salt-road/') && !LISTINGS.test(path));
    expect(others).toEqual([]);
    expect(changed.length).toBeLessThan(listFiles(after).length / 4);
  });

  test.skipIf(copier === null)('are what rsync finds by its checksums', () => {
    const changed = changedFiles();
    const args = ['--archive', '--checksum', '--no-times', '--dry-run', '--delete', '--out-format=%n'];
    const run = spawnSync(copier ?? '', [...args, `${after}/`, `${before}/`], { encoding: 'utf8' });
    const sent = run.stdout
      .split('\n')
      .filter((line) => line !== '' && !line.endsWith('/') && !line.startsWith('deleting '));
    expect(sent.sort()).toEqual(changed.sort());
  });
});
