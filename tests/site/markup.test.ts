import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { pageTypes } from '../support/page-types.ts';
import { listFiles } from '../support/read-folder.ts';
import { readMarkup, type Tag } from '../support/read-markup.ts';
import { runProgram } from '../support/run-cli.ts';
import { findTool, JAVA_OPTIONS, java } from '../support/tools.ts';

const { site } = inject('sample');
const javaProgram = findTool(java);

/** Milliseconds for a program that reads every page, on a machine that has much else to do. */
const PATIENCE = 300_000;

/** Properties that browsers know and the checker does not yet. */
const YOUNG = /Property “scroll-initial-target” doesn't exist/;

describe('html-validate', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // `<!DOCTYPE html>` in either case is the same.
      'doctype-style': 'off',
      // Pages load nothing from elsewhere.
      'require-sri': 'off',
      // Titles of stories are as long as their authors made them.
      'long-title': 'off',
      // Forms are sent by pressing Enter too.
      'wcag/h32': 'off',
      // Fragments fit into XML as well, where void elements are closed.
      'void-style': 'off',
      // Breaks between scenes bear a name; ARIA lets whatever separates have one.
      'aria-label-misuse': ['error', { allowAnyNamable: true }],
    },
  });

  test.each([...pageTypes(site)])('finds nothing on the page «%s»', async (_, path) => {
    const report = await validator.validateString(readFileSync(join(site, path), 'utf8'));
    const messages = report.results.flatMap((result) => result.messages);
    expect(
      messages.map(({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId}: ${message}`),
    ).toEqual([]);
  });
});

describe.skipIf(javaProgram === null)('the Nu HTML checker', () => {
  test(
    'finds no error in any page, picture or style sheet',
    async () => {
      const checker = String(createRequire(import.meta.url)('vnu-jar'));
      const options = [
        '--format',
        'json',
        '--exit-zero-always',
        '--also-check-css',
        '--also-check-svg',
        '--skip-non-html',
      ];
      const run = await runProgram(javaProgram ?? '', [...JAVA_OPTIONS, '-jar', checker, ...options, site]);
      const { messages } = JSON.parse(run.stderr || run.stdout) as { messages: NuMessage[] };
      const faults = messages.filter(({ type, message }) => type !== 'info' && !YOUNG.test(message));
      expect(
        faults.map(({ url, lastLine, message }) => `${url.slice(url.indexOf('/site/'))}:${lastLine} ${message}`),
      ).toEqual([]);
    },
    PATIENCE,
  );
});

interface NuMessage {
  type: 'error' | 'info' | 'non-document-error';
  url: string;
  lastLine?: number;
  message: string;
}

describe('the pages', () => {
  const pages = listFiles(site).filter((path) => path.endsWith('.html'));
  const tags = pages.flatMap((path) =>
    readMarkup(readFileSync(join(site, path), 'utf8')).map((tag) => ({ path, tag })),
  );
  const where = (holds: (tag: Tag) => boolean) =>
    tags.filter(({ tag }) => holds(tag)).map(({ path, tag }) => `${path}:${tag.line} <${tag.name}>`);

  test('name every break between scenes', () => {
    const isBreak = ({ name, attributes }: Tag) => name === 'hr' && attributes.get('class') !== undefined;
    expect(where(isBreak).length).toBeGreaterThan(20);
    expect(where((tag) => isBreak(tag) && tag.attributes.get('aria-label') !== 'Scene break')).toEqual([]);
  });

  test('have no inline script, style or handler', () => {
    const isInlineScript = ({ name, attributes }: Tag) =>
      name === 'script' && !attributes.has('src') && attributes.get('type') !== 'application/ld+json';
    expect(where(isInlineScript)).toEqual([]);
    expect(where(({ name, attributes }) => name === 'style' || attributes.has('style'))).toEqual([]);
    expect(where(({ attributes }) => [...attributes.keys()].some((name) => name.startsWith('on')))).toEqual([]);
  });

  test('ask nothing of another host', () => {
    const isRemote = (value: string | undefined) => /^(?:[a-z]+:)?\/\//i.test(value ?? '');
    const loads = ({ name, attributes }: Tag) =>
      isRemote(attributes.get('src')) ||
      isRemote(attributes.get('srcset')) ||
      (name === 'link' &&
        /stylesheet|icon|preload|prefetch|preconnect|manifest/.test(attributes.get('rel') ?? '') &&
        isRemote(attributes.get('href')));
    expect(where(loads)).toEqual([]);
  });

  test('have a title, a language and one main heading each', () => {
    const lacking = pages.filter((path) => {
      const own = tags.filter((entry) => entry.path === path).map(({ tag }) => tag);
      const count = (name: string) => own.filter((tag) => tag.name === name).length;
      const language = own.find((tag) => tag.name === 'html')?.attributes.get('lang');
      return count('title') !== 1 || count('h1') !== 1 || !language;
    });
    expect(lacking).toEqual([]);
  });

  test('show no Markdown, placeholder or missing value where text should stand', () => {
    const leak = /\{\{|\}\}|fabula:(?:file|asset)|\[object Object\]|[">]\s*(?:undefined|null|NaN|--|\*\*\*)\s*["<]/;
    const withoutScripts = (path: string) =>
      readFileSync(join(site, path), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '');
    expect(pages.filter((path) => leak.test(withoutScripts(path)))).toEqual([]);
  });
});
