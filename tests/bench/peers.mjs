import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ELEVENTY_SITE } from './eleventy-site.mjs';
import { HUGO_SITE } from './hugo-site.mjs';

/**
 * @typedef {object} Peer
 * @property {Readonly<Record<string, string>>} site Files beside the content.
 * @property {(scratch: string) => { command: string, args: string[], version: string } | null} find How to run it; `null` when it is absent.
 */

/**
 * The generators that fabula is compared with. Each writes into `public/` of its folder.
 *
 * @type {Readonly<Record<string, Peer>>}
 */
export const PEERS = {
  hugo: {
    site: HUGO_SITE,
    find() {
      const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
      return status === 0 ? { command: 'hugo', args: ['--quiet'], version: stdout.split(' ')[1] ?? '' } : null;
    },
  },
  eleventy: {
    site: ELEVENTY_SITE,
    find(scratch) {
      const folder = join(scratch, 'eleventy-program');
      const program = join(folder, 'node_modules/@11ty/eleventy');
      if (!existsSync(program)) {
        mkdirSync(folder, { recursive: true });
        const install = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', ELEVENTY];
        if (spawnSync('npm', install).status !== 0) return null;
      }
      const { version } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'));
      return { command: process.execPath, args: [join(program, 'cmd.cjs')], version };
    },
  },
};

const ELEVENTY = '@11ty/eleventy@3.1';
