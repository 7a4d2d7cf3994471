import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load-config.ts';
import { parseStory } from '../../src/parse/parse-story.ts';

const { config } = loadConfig(null, 'archive.yaml');

function read(text: string): { title: string | undefined; html: string; date: string | undefined } {
  const { story } = parseStory({ path: '../pages/rules.html', text, profile: config.reading, isPart: true });
  const value = (name: string) => story.header.find((field) => field.name === name)?.value;
  const [chapter] = story.children;
  const [node] = chapter === undefined ? [] : chapter.children;
  return { title: value('title'), html: node?.type === 'html' ? node.value.trim() : '', date: value('published') };
}

test('the heading of a fragment is its title, and is not shown twice', () => {
  expect(read('<h1 class="x">House <em>rules</em></h1>\n<p>Be kind.</p>')).toMatchObject({
    title: 'House rules',
    html: '<p>Be kind.</p>',
  });
});

test('of a whole document the body counts; empty lines stay', () => {
  const text =
    '<html><head><TITLE>Rules</TITLE><style>p{}</style></head><body lang="en"><pre>a\n\nb</pre></body></html>';
  expect(read(text)).toMatchObject({ title: 'Rules', html: '<pre>a\n\nb</pre>' });
});

test('what stands in the head is no part of the page where the body has no tag of its own', () => {
  expect(read('<head><title>Rules</title><style>p{}</style></head><p>Be kind.</p>').html).toBe('<p>Be kind.</p>');
});

test('front matter may stand above it', () => {
  expect(read('---\ntitle: We move\ndate: 2024-05-01\n---\n<h1>Moving</h1><p>Soon.</p>')).toEqual({
    title: 'We move',
    html: '<p>Soon.</p>',
    date: '2024-05-01',
  });
});

test('a file in HTML is a page among the pages, and no story elsewhere', () => {
  const { story } = parseStory({ path: 'rules.html', text: '<p>Be kind.</p>', profile: config.reading, isPart: false });
  expect(JSON.stringify(story.children)).not.toContain('"html"');
});
