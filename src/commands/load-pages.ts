import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { intake } from '../intake/intake.ts';
import { readTexts } from '../read/read-texts.ts';
import type { OwnPage } from '../render/render-context.ts';
import type { LinkFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import { slugify } from '../story/slug.ts';
import type { LoadedProject } from './load-project.ts';

/** The archive's own pages, read. */
export interface Pages {
  pages: OwnPage[];
  /** Links of each page, by its path relative to pages/. */
  links: ReadonlyMap<string, LinkFacts[]>;
  /** Messages with paths relative to the project. */
  messages: Diagnostic[];
}

/** A page is read like a story, but nobody asks it for a rating. */
const WANTED = new Set(['link-escapes', 'picture-remote', 'html-removed']);
const LIMIT = 2_000_000;

/** Read the pages of the archive's own from `pages/`. */
export async function loadPages(loaded: LoadedProject): Promise<Pages> {
  const { project, config } = loaded;
  const found: { pages: OwnPage[]; links: Map<string, LinkFacts[]>; messages: Diagnostic[] } = {
    pages: [],
    links: new Map(),
    messages: [],
  };
  if (project.pagesDir === null) return found;
  const read = await readTexts(project.pagesDir, { root: project.root, limit: LIMIT });
  found.messages.push(...read.messages.map((message) => ({ ...message, file: `pages/${message.file}` })));
  for (const file of read.files) {
    if (!/\.(?:md|markdown|txt)$/i.test(file.path)) continue;
    const place = `pages/${file.path}`;
    const made = intake({ path: `../${place}`, bytes: Buffer.from(file.text), profile: config.reading, isPart: true });
    const { header, chapters, messages, links } = made.facts;
    const wanted = messages.filter((message) => message.severity === 'error' || WANTED.has(message.ruleId));
    found.messages.push(...wanted.map((message) => ({ ...message, file: place })));
    if (chapters.length === 0) {
      found.messages.push(report('body-empty', place));
      continue;
    }
    const stem = file.path.replace(/\.[^.]+$/, '').replaceAll('/', '-');
    found.links.set(file.path, links);
    found.pages.push({
      slug: slugify(firstField(header, 'slug')?.value ?? stem) || 'page',
      title: firstField(header, 'title')?.value ?? stem,
      html: chapters.map((chapter) => made.fragments[chapter.text]?.html ?? '').join('\n'),
      file: file.path,
      order: Number(firstField(header, 'chapter')?.value ?? found.pages.length) || 0,
    });
  }
  return found;
}
