import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';

/** A host that reads `_redirects` and `_headers`, as Netlify and Cloudflare Pages say they do. */
export interface RuleHost {
  port: number;
  close(): Promise<void>;
}

interface Rule {
  path: string;
  query: readonly string[];
  target: string;
  status: number;
}

/** Serve a folder at the root of a host, on a port that the system chooses. */
export async function startRuleHost(folder: string): Promise<RuleHost> {
  const rules = readRules(join(folder, '_redirects'));
  const headersOf = readHeaders(join(folder, '_headers'));
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://a.example');
    const path = decodeURIComponent(asked.pathname);
    const rule = rules.find(
      (one) => decodeURIComponent(one.path) === path && one.query.every((part) => has(asked, part)),
    );
    if (rule !== undefined) return response.writeHead(rule.status, { Location: rule.target }).end();
    const file = fileAt(folder, path);
    if (file === null && fileAt(folder, `${path}/`) !== null && !path.endsWith('/'))
      return response.writeHead(301, { Location: `${asked.pathname}/${asked.search}` }).end();
    const isHidden = /^\/_(?:headers|redirects)$/.test(path);
    const found = file === null || isHidden ? join(folder, '404.html') : file;
    response.writeHead(found === file ? 200 : 404, headersOf(asked.pathname)).end(readFileSync(found));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function has(asked: URL, part: string): boolean {
  const [[name, value] = ['', '']] = [...new URLSearchParams(part)];
  return asked.searchParams.get(name) === value;
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function readRules(file: string): Rule[] {
  return linesOf(file).map((line) => {
    const words = line.split(' ');
    return {
      path: words[0] ?? '',
      query: words.slice(1, -2),
      target: words.at(-2) ?? '',
      status: Number(words.at(-1)),
    };
  });
}

function readHeaders(file: string): (path: string) => Record<string, string> {
  const sections: { path: string; headers: [string, string][] }[] = [];
  for (const line of linesOf(file)) {
    const [, name, value] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name === undefined) sections.push({ path: line, headers: [] });
    else sections.at(-1)?.headers.push([name, value ?? '']);
  }
  const fits = (pattern: string, path: string) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
  return (path) => Object.fromEntries(sections.filter((one) => fits(one.path, path)).flatMap(({ headers }) => headers));
}

function fileAt(folder: string, path: string): string | null {
  const file = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}
