import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStory } from '../../src/parse/parse-story.ts';
import { plainText } from '../../src/prose/plain-text.ts';
import { renderFull } from '../../src/prose/render-full.ts';
import { renderProse } from '../../src/prose/render-prose.ts';
import { renderSimple } from '../../src/prose/render-simple.ts';
import { rulesOf, setTypography } from '../../src/prose/typography/set-typography.ts';
import { countWords } from '../../src/story/count-words.ts';
import type { FlowContent } from '../../src/story/nodes.ts';
import { formatOf } from '../../src/story/source-format.ts';
import { cleanText } from '../../src/text/clean-text.ts';
import { projectPath } from '../support/golden.ts';
import { TEST_PROFILE } from '../support/planned-source.ts';
import { randomProse } from './random-prose.ts';
import { readFragment } from './read-fragment.ts';

const CONTEXT = { key: 'key', path: 'story.txt' };

describe('the shortcut for simple prose', () => {
  test('sets it as typography does, and counts its words', () => {
    let counted = 0;
    const check = (nodes: FlowContent[], language: string) => {
      const typography = { language, style: 'on' } as const;
      const simple = renderSimple(nodes, CONTEXT.key, rulesOf(typography));
      fc.pre(simple !== null);
      expect(simple?.html).toBe(renderFull(setTypography(nodes, typography), CONTEXT).html);
      if (simple?.words == null) return;
      counted += 1;
      expect({ words: simple.words, characters: 0 }).toEqual(countWords(plainText(nodes)));
    };
    fc.assert(fc.property(randomProse, fc.constantFrom('en', 'fr', 'es'), check), { numRuns: 500 });
    expect(counted).toBeGreaterThan(50);
  });

  test('writes byte for byte what the full path writes', () => {
    let taken = 0;
    const check = (nodes: FlowContent[]) => {
      const simple = renderSimple(nodes, CONTEXT.key, null);
      fc.pre(simple !== null);
      taken += 1;
      expect(simple?.html).toBe(renderFull(nodes, CONTEXT).html);
    };
    fc.assert(fc.property(randomProse, check), { numRuns: 500 });
    expect(taken).toBe(500);
  });

  test('writes every sample story that it takes as the full path does, and takes most chapters', () => {
    const chapters = sampleChapters();
    const simple = chapters.map(({ nodes, key }) => renderSimple(nodes, key, null));
    for (const [index, { nodes, key, path }] of chapters.entries()) {
      if (simple[index] !== null) expect(simple[index]?.html, path).toBe(renderFull(nodes, { key, path }).html);
    }
    expect(simple.filter((html) => html !== null).length).toBeGreaterThan(chapters.length / 2);
  });
});

test('what is illegal is taken out of the HTML and of the plain text', () => {
  const nodes: FlowContent[] = [{ type: 'paragraph', children: [{ type: 'text', value: 'one\u0007 \uFFFEday' }] }];
  const { fragment } = renderProse(nodes, CONTEXT, { language: 'en', style: 'off' });
  expect(fragment.html).toMatch(/^<p id="key-[a-z0-9]+">one day<\/p>$/);
  expect(fragment.text).toBe('one day');
});

describe('every fragment', () => {
  test('is well-formed XML with unique ids that begin with its key', () => {
    const check = (nodes: FlowContent[]) => {
      const ids = readFragment(renderFull(nodes, CONTEXT).html).elements.flatMap(
        ({ attributes }) => attributes.get('id') ?? [],
      );
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !id.startsWith('key-'))).toEqual([]);
    };
    fc.assert(fc.property(randomProse, check), { numRuns: 200 });
  });

  test('has the characters of its plain text, white space aside', () => {
    const check = (nodes: FlowContent[]) => {
      const words = plainText(nodes).replaceAll('* * *', '');
      // What is seen of a closed passage is no part of the story.
      const html = renderFull(nodes, CONTEXT).html.replace(/<summary[^>]*>[^<]*<\/summary>/g, '');
      expect(bare(readFragment(html).text)).toBe(bare(words));
    };
    const withoutStars = randomProse.filter((nodes) => !JSON.stringify(nodes).includes('"value":"* * *'));
    fc.assert(fc.property(withoutStars, check), { numRuns: 500 });
  });
});

function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

/** The chapters of the sample archive, as trees. */
function sampleChapters(): { nodes: FlowContent[]; key: string; path: string }[] {
  const content = projectPath('content');
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(?:txt|md)$/.test(path),
  );
  return paths.flatMap((path) => {
    expect(['text', 'markdown']).toContain(formatOf(path));
    const { text } = cleanText(readFileSync(join(content, path), 'utf8'));
    const { story } = parseStory({ path, text, profile: TEST_PROFILE, isPart: false });
    return story.children.flatMap((node) =>
      node.type === 'chapter' ? [{ nodes: node.children, key: node.key, path }] : [],
    );
  });
}
