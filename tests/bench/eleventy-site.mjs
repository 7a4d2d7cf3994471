/**
 * The files that make Eleventy write the same pages as fabula, beside its content: small plain templates, in JavaScript,
 * which is the fastest of its template languages.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const ELEVENTY_SITE = {
  'package.json': '{ "type": "module", "private": true }\n',
  'content/works/works.json': '{ "layout": "page.11ty.js" }\n',
  'content/404.md': '---\nlayout: page.11ty.js\ntitle: Not found\npermalink: /404.html\n---\nNothing is here.\n',
  'eleventy.config.js': `
import { chaptersOf, listPages, workAt } from './site.js';

export default function (config) {
  config.addCollection('chapters', (api) => {
    const chapters = api.getAll().filter((item) => item.data.type === 'chapter');
    chapters.sort((a, b) => a.data.weight - b.data.weight);
    for (const chapter of chapters) {
      const key = chapter.url.replace(/chapter-.*/, '');
      if (!chaptersOf.has(key)) chaptersOf.set(key, []);
      chaptersOf.get(key).push(chapter);
    }
    return chapters;
  });
  const works = (api) => api.getAll().filter((item) => item.data.work);
  config.addCollection('works', (api) => {
    const found = works(api);
    for (const work of found) workAt.set(work.url, work);
    return found;
  });
  config.addCollection('entire', (api) => works(api).filter((item) => item.data.entire));
  config.addCollection('lists', (api) => listPages(works(api)));
  config.setQuietMode(true);
  return { dir: { input: 'content', includes: '../_includes', output: 'public' }, markdownTemplateEngine: false };
}
`,
  'site.js': `
export const FACETS = ['authors', 'series', 'fandoms', 'relationships', 'characters', 'tags', 'genres', 'ratings', 'warnings', 'categories', 'languages', 'statuses', 'updates'];
export const chaptersOf = new Map();
export const workAt = new Map();
export const escape = (text) => String(text).replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]);
export const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

export function frame(title, url, main) {
  return \`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>\${escape(title)} - The Bench Archive</title>
<link rel="stylesheet" href="/style.css">
<link rel="canonical" href="https://archive.example\${url}">
</head>
<body>
<header><a href="/">The Bench Archive</a>
<nav><a href="/works/">Works</a> <a href="/authors/">Authors</a> <a href="/series/">Series</a> <a href="/fandoms/">Fandoms</a> <a href="/tags/">Tags</a> <a href="/updates/">Updates</a></nav></header>
<main>\${main}</main>
<footer>The Bench Archive</footer>
</body>
</html>
\`;
}

const links = (facet, terms) => (terms ?? []).map((term) => \`<a href="/\${facet}/\${slug(term)}/">\${escape(term)}</a> \`).join('');
export const byline = (data) => \`<p class="by">by \${links('authors', data.authors)}</p>\`;
export const terms = (data) =>
  \`<dl>\${FACETS.slice(1, -1).filter((facet) => data[facet]?.length > 0).map((facet) => \`<dt>\${facet}</dt><dd>\${links(facet, data[facet])}</dd>\`).join('')}</dl>\`;

const blurbs = new Map();
export function blurb(work) {
  let made = blurbs.get(work.url);
  if (made === undefined) {
    const { data } = work;
    made = \`<article><h3><a href="\${work.url}">\${escape(data.title)}</a></h3>
\${byline(data)}
<p>\${escape(data.summary)}</p>
\${terms(data)}
<p>\${data.chapterCount} chapters, \${work.date.toISOString().slice(0, 10)}</p></article>\`;
    blurbs.set(work.url, made);
  }
  return made;
}

const byTitle = (a, b) => (a.data.title < b.data.title ? -1 : 1);

function paged(url, title, works) {
  const pages = [];
  const count = Math.max(1, Math.ceil(works.length / 50));
  const address = (page) => (page === 1 ? url : \`\${url}page/\${page}/\`);
  for (let page = 1; page <= count; page += 1) {
    pages.push({ url: address(page), title, page, count, works: works.slice((page - 1) * 50, page * 50), previous: page > 1 ? address(page - 1) : null, next: page < count ? address(page + 1) : null });
  }
  return pages;
}

export function listPages(works) {
  const sorted = [...works].sort(byTitle);
  const newest = [...works].sort((a, b) => b.date - a.date);
  const pages = [{ url: '/', title: 'The Bench Archive', works: newest.slice(0, 10), count: 1 }, ...paged('/works/', 'Works', sorted)];
  for (const facet of FACETS) {
    const groups = new Map();
    for (const work of sorted) {
      for (const term of work.data[facet] ?? []) {
        if (!groups.has(term)) groups.set(term, []);
        groups.get(term).push(work);
      }
    }
    const names = [...groups.keys()].sort();
    pages.push({ url: \`/\${facet}/\`, title: facet, count: 1, works: [], terms: names.map((name) => [\`/\${facet}/\${slug(name)}/\`, name, groups.get(name).length]) });
    for (const name of names) pages.push(...paged(\`/\${facet}/\${slug(name)}/\`, name, groups.get(name)));
  }
  return pages;
}
`,
  '_includes/page.11ty.js': `
import { byline, chaptersOf, escape, frame, terms, workAt } from '../site.js';

const kinds = {
  chapter(data) {
    const key = data.page.url.replace(/chapter-.*/, '');
    const chapters = chaptersOf.get(key) ?? [];
    const at = data.weight - 1;
    const work = workAt.get(key);
    const nav = \`<nav>\${at > 0 ? \`<a rel="prev" href="\${chapters[at - 1].url}">Previous</a>\` : ''} \${chapters[at + 1] ? \`<a rel="next" href="\${chapters[at + 1].url}">Next</a>\` : ''}</nav>\`;
    return \`<article><h1><a href="\${key}">\${escape(work.data.title)}</a></h1>
\${byline(work.data)}
\${nav}
<h2>Chapter \${data.weight}: \${escape(data.title)}</h2>
\${data.content}
\${nav}</article>\`;
  },
  work(data) {
    const chapters = chaptersOf.get(data.page.url) ?? [];
    const index = chapters.map((chapter) => \`<li><a href="\${chapter.url}">\${escape(chapter.data.title)}</a> (\${chapter.rawInput.split(/\\s+/).length} words)</li>\`).join('');
    return \`<article><h1>\${escape(data.title)}</h1>
\${byline(data)}
<p>\${escape(data.summary)}</p>
\${terms(data)}
\${data.entire ? '<a href="all/">Entire work</a>' : ''}
\${index === '' ? data.content : \`<ol>\${index}</ol>\`}</article>\`;
  },
};

export function render(data) {
  const make = kinds[data.type];
  return frame(data.title, data.page.url, make ? make(data) : data.content);
}
`,
  'content/lists.11ty.js': `
import { blurb, escape, frame } from '../site.js';

export const data = { pagination: { data: 'collections.lists', size: 1, alias: 'list' }, permalink: ({ list }) => \`\${list.url}index.html\`, eleventyExcludeFromCollections: true };

export function render({ list }) {
  const terms = list.terms ? \`<ul>\${list.terms.map(([url, name, count]) => \`<li><a href="\${url}">\${escape(name)}</a> \${count}</li>\`).join('')}</ul>\` : '';
  const nav = list.count > 1 ? \`<nav>\${list.previous ? \`<a rel="prev" href="\${list.previous}">Previous</a>\` : ''} \${list.page} of \${list.count} \${list.next ? \`<a rel="next" href="\${list.next}">Next</a>\` : ''}</nav>\` : '';
  return frame(list.title, list.url, \`<h1>\${escape(list.title)}</h1>\${terms}\${list.works.map(blurb).join('\\n')}\${nav}\`);
}
`,
  'content/entire.11ty.js': `
import { byline, chaptersOf, escape, frame } from '../site.js';

export const data = { pagination: { data: 'collections.entire', size: 1, alias: 'work' }, permalink: ({ work }) => \`\${work.url}all/index.html\`, eleventyImport: { collections: ['chapters'] }, eleventyExcludeFromCollections: true };

export function render({ work, page }) {
  const chapters = chaptersOf.get(work.url) ?? [];
  return frame(work.data.title, page.url, \`<article><h1>\${escape(work.data.title)}</h1>
\${byline(work.data)}
<ol>\${chapters.map(({ data }) => \`<li><a href="#chapter-\${data.weight}">\${escape(data.title)}</a></li>\`).join('')}</ol>
\${chapters.map((chapter) => \`<section id="chapter-\${chapter.data.weight}"><h2>Chapter \${chapter.data.weight}: \${escape(chapter.data.title)}</h2>
\${chapter.templateContent}</section>\`).join('')}</article>\`);
}
`,
  'content/feed.11ty.js': `
import { escape } from '../site.js';

export const data = { permalink: '/feed.xml', eleventyImport: { collections: ['works'] }, eleventyExcludeFromCollections: true };

export function render({ collections }) {
  const newest = [...collections.works].sort((a, b) => b.date - a.date).slice(0, 50);
  return \`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>The Bench Archive</title><id>https://archive.example/</id>
\${newest.map((work) => \`<entry><title>\${escape(work.data.title)}</title><id>https://archive.example\${work.url}</id><link href="https://archive.example\${work.url}"/><updated>\${work.date.toISOString()}</updated><summary>\${escape(work.data.summary)}</summary></entry>\`).join('\\n')}
</feed>\`;
}
`,
  'content/sitemap.11ty.js': `
export const data = { permalink: '/sitemap.xml', eleventyImport: { collections: ['lists', 'works', 'chapters'] }, eleventyExcludeFromCollections: true };

export function render({ collections }) {
  const urls = [...collections.lists, ...collections.works, ...collections.chapters].map(({ url }) => \`<url><loc>https://archive.example\${url}</loc></url>\`);
  return \`<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\${urls.join('\\n')}</urlset>\`;
}
`,
};
