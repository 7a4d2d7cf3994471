import { symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../src/serve/start-server.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { preview } from './preview.ts';
import { rawGet, rawRequest } from './raw-request.ts';

const SCRIPT = /<script src="\/__fabula\/reload\.js" defer data-version="[\w-]+"><\/script>/;

const SITE = {
  'site/index.html': '<html><head><title>Home</title></head><body>home</body></html>',
  'site/404.html': '<html><head></head><body>lost</body></html>',
  'site/works/quiet/index.html': '<html><head></head><body>quiet</body></html>',
  'site/empty/picture.png': 'png',
  'site/feed.xml': '<feed/>',
  'site/opds/root.atom': '<feed/>',
  'site/manifest.webmanifest': '{}',
  'site/style.css': 'body{}',
  'site/notes.txt': 'plain é',
  'site/a b#c?d%.txt': 'odd name',
  'site/.hidden': 'secret',
  'site/.git/config': 'secret',
  'site/.well-known/security.txt': 'contact',
  'secret.txt': 'secret',
  'site-two/secret.txt': 'secret',
};

async function site(options = {}) {
  const root = tempFolder(SITE);
  return { root, ...(await preview(join(root, 'site'), options)) };
}

describe('as a static host', () => {
  test('a folder answers with its index, and a folder without the slash is redirected to it', async () => {
    const { port } = await site();
    expect((await rawGet(port, '/')).body).toContain('home');
    expect((await rawGet(port, '/works/quiet/')).body).toContain('quiet');
    const moved = await rawGet(port, '/works/quiet?page=2');
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toBe('/works/quiet/?page=2');
  });

  test('what does not exist gets the page 404.html with status 404', async () => {
    const { port } = await site();
    for (const target of ['/nothing', '/nothing/', '/empty', '/empty/', '/feed.xml/', '/Feed.xml', '/works/quiet/x']) {
      const answer = await rawGet(port, target);
      expect([target, answer.status, answer.body.includes('lost')]).toEqual([target, 404, true]);
    }
  });

  test('a site without 404.html, or not built yet, gets a page that reloads', async () => {
    const { port } = await preview('/nonexistent/site');
    const answer = await rawGet(port, '/');
    expect(answer.status).toBe(404);
    expect(answer.body).toMatch(SCRIPT);
  });

  test('under a base path the site stands there and nowhere else', async () => {
    const { port, url } = await site({ base: '/a/b%20c/' });
    expect(new URL(url).pathname).toBe('/a/b%20c/');
    expect((await rawGet(port, '/a/b%20c/works/quiet/')).body).toContain('quiet');
    expect((await rawGet(port, '/a/b%20c')).headers.get('location')).toBe('/a/b%20c/');
    expect((await rawGet(port, '/a/b%20c/works')).status).toBe(404);
    expect((await rawGet(port, '/a/b%20c/works/quiet')).headers.get('location')).toBe('/a/b%20c/works/quiet/');
    expect((await rawGet(port, '/works/quiet/')).status).toBe(404);
    expect((await rawGet(port, '/')).headers.get('location')).toBe('/a/b%20c/');
  });

  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/feed.xml', 'application/xml; charset=utf-8'],
    ['/opds/root.atom', 'application/atom+xml; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/style.css', 'text/css; charset=utf-8'],
    ['/notes.txt', 'text/plain; charset=utf-8'],
    ['/empty/picture.png', 'image/png'],
  ])('%s is sent as %s', async (target, type) => {
    const { port } = await site();
    const answer = await rawGet(port, target);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  test('files with spaces and marks in their names are found', async () => {
    const { port } = await site();
    expect((await rawGet(port, '/a%20b%23c%3Fd%25.txt')).body).toBe('odd name');
  });

  test('HEAD has the headers of GET and no body', async () => {
    const { port } = await site();
    for (const target of ['/', '/style.css', '/nothing']) {
      const got = await rawGet(port, target);
      const head = await rawRequest(port, [`HEAD ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close']);
      expect([head.status, head.headers.get('content-length'), head.body]).toEqual([
        got.status,
        String(Buffer.byteLength(got.body)),
        '',
      ]);
    }
  });

  test.each([
    ['bytes=1-2', 206, 'od'],
    ['bytes=-2', 206, '{}'],
    ['bytes=5-2', 200, 'body{}'],
    ['bytes=a-b', 200, 'body{}'],
    ['bytes=9-', 416, ''],
    ['lines=1-2', 200, 'body{}'],
  ])('the range %s is answered with status %i', async (range, status, body) => {
    const { port } = await site();
    const answer = await rawGet(port, '/style.css', `Range: ${range}`);
    expect([answer.status, answer.body]).toEqual([status, body]);
  });
});

describe('against strangers', () => {
  test.each([
    '/../secret.txt',
    '/works/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E./secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/works\\..\\..\\secret.txt',
    '/notes.txt%00.png',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '/%zz',
    '/./notes.txt',
    'http://127.0.0.1/notes.txt',
  ])('%s is refused', async (target) => {
    const { port } = await site();
    const answer = await rawGet(port, target);
    expect(answer.status).toBe(400);
    expect(answer.body).not.toContain('secret\n');
    expect(answer.body).not.toBe('secret');
  });

  test.each(['/../site-two/secret.txt', '/..%252fsecret.txt', '/....//secret.txt', '/%252e%252e/secret.txt', '/*'])(
    '%s finds nothing',
    async (target) => {
      const { port } = await site();
      expect((await rawGet(port, target)).status).toBeGreaterThanOrEqual(400);
    },
  );

  test('no path reaches a file outside the site', async () => {
    const { port } = await site();
    const part = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2e',
      '/',
      '//',
      '%2f',
      '%5c',
      '\\',
      'works',
      'site',
      'site-two',
      '%00',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const answer = await rawGet(port, `/${parts.join('/')}/secret.txt`);
        expect(answer.status).toBeGreaterThanOrEqual(400);
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    '//evil.example',
    '//evil.example/',
    '///evil.example/..',
    '/\\evil.example',
    '//works/quiet',
    '/%2fevil.example/',
  ])('a redirect from %s never leads to another host', async (target) => {
    const { port } = await site();
    expect((await rawGet(port, target)).headers.get('location') ?? '/').toMatch(/^\/(?![/\\])/);
  });

  test('repeated slashes count as one', async () => {
    const { port } = await site();
    expect((await rawGet(port, '//works///quiet//')).body).toContain('quiet');
    expect((await rawGet(port, '//works/quiet')).headers.get('location')).toBe('/works/quiet/');
  });

  test('links inside the site folder are not followed', async () => {
    const { root, port } = await site();
    await symlink(join(root, 'secret.txt'), join(root, 'site/link.txt'));
    await symlink(join(root, 'site-two'), join(root, 'site/two'));
    expect((await rawGet(port, '/link.txt')).status).toBe(404);
    expect((await rawGet(port, '/two/secret.txt')).status).toBe(404);
  });

  test('hidden files are not served, except those of .well-known', async () => {
    const { port } = await site();
    for (const target of ['/.hidden', '/%2ehidden', '/.git/config', '/works/.well-known/x', '/.well-known/.hidden']) {
      expect([target, (await rawGet(port, target)).status]).toEqual([target, 404]);
    }
    expect((await rawGet(port, '/.well-known/security.txt')).body).toBe('contact');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
    const { port } = await site();
    for (const target of ['/', '/__fabula/events']) {
      const answer = await rawRequest(port, [`${method} ${target} HTTP/1.1`, 'Host: localhost', 'Connection: close']);
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    }
  });

  test('only hosts of this machine are answered', async () => {
    const { port } = await site();
    const ask = async (...lines: string[]) =>
      (await rawRequest(port, ['GET / HTTP/1.1', ...lines, 'Connection: close'])).status;
    for (const host of ['localhost', 'LOCALHOST:1', '127.0.0.1:4173', '[::1]:4173']) {
      expect([host, await ask(`Host: ${host}`)]).toEqual([host, 200]);
    }
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      'localhost@evil.example',
      '192.168.0.1',
      '',
    ]) {
      expect([host, await ask(`Host: ${host}`)]).toEqual([host, 403]);
    }
    expect(await ask()).toBe(400);
    expect(await ask('Host: localhost', 'Host: evil.example')).toBeGreaterThanOrEqual(400);
  });

  test('every answer has the policy of the published site and is not stored', async () => {
    const { port } = await site();
    for (const target of ['/', '/style.css', '/works/quiet', '/nothing', '/%', '/__fabula/reload.js']) {
      const { headers } = await rawGet(port, target);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  // The memory of a process is a file that every system call but the reading itself takes for a good one.
  test.runIf(process.platform === 'linux')(
    'a file that fails while it is read ends neither server nor request',
    async () => {
      const { port } = await preview(`/proc/${process.pid}`);
      expect((await rawGet(port, '/mem').catch(() => null))?.body ?? '').toBe('');
      expect((await rawGet(port, '/')).status).toBe(404);
    },
  );
});

describe('starting and stopping', () => {
  test('the reload script is added to pages on the way out, and to nothing else', async () => {
    const { port } = await site();
    expect((await rawGet(port, '/')).body).toMatch(new RegExp(`${SCRIPT.source}</head>`));
    expect((await rawGet(port, '/nothing')).body).toMatch(SCRIPT);
    expect((await rawGet(port, '/feed.xml')).body).toBe('<feed/>');
    expect((await rawGet(port, '/__fabula/reload.js')).body).toContain('EventSource');
    expect((await rawGet(port, '/__fabula/reload.css')).headers.get('content-type')).toContain('text/css');
  });

  test('a taken port is an error that names a free one', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startServer({ folder: '/nonexistent', port })).rejects.toThrow(
      new RegExp(`^Port ${port} is taken, .*--port (?!${port} )\\d+ is free\\.$`),
    );
  });

  test('a host that this machine does not have is an error that says so', async () => {
    await expect(startServer({ folder: '/nonexistent', host: '192.0.2.1', port: 0 })).rejects.toThrow(
      'This machine has no address 192.0.2.1; choose another with --host.',
    );
  });

  test('closing ends open streams and idle connections at once', async () => {
    const folder = tempFolder({ 'index.html': 'x' });
    const server = await startServer({ folder, port: 0 });
    const stream = await fetch(new URL('/__fabula/events', server.url));
    await (await fetch(server.url)).text();
    const started = performance.now();
    await server.close();
    await stream.text().catch(() => '');
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
