import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { dateOf } from '../model/chapters-of.ts';
import { visibilityOf } from '../model/visibility.ts';
import { tooLarge } from '../read/read-source.ts';
import { listStatic } from '../read/read-texts.ts';
import type { OwnPage } from '../render/render-context.ts';
import { openBodyStore } from '../store/body-store.ts';
import { isDeviceName } from '../story/device-name.ts';
import type { LinkFacts } from '../story/facts.ts';
import { firstField } from '../story/header.ts';
import { OWN_PAGES } from '../story/own-page.ts';
import { slugify } from '../story/slug.ts';
import { loadOrMake } from '../work/body-loader.ts';
import { loadIntake } from '../work/load-intake.ts';
import { readStory } from '../work/read-story.ts';
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
const WANTED = new Set([
  'link-escapes',
  'picture-remote',
  'html-removed',
  'date-unreadable',
  'encoding-converted',
  'encoding-unsure',
  'encoding-damaged',
  'text-mojibake',
  'control-removed',
]);
const LIMIT = 2_000_000;

/** Read the pages of the archive's own from `pages/`; one that is known from an earlier build is not read again. */
export async function loadPages(loaded: LoadedProject): Promise<Pages> {
  const { project, config, cache } = loaded;
  const found: { pages: OwnPage[]; links: Map<string, LinkFacts[]>; messages: Diagnostic[] } = {
    pages: [],
    links: new Map(),
    messages: [],
  };
  if (project.pagesDir === null) return found;
  const listed = await listStatic(project.pagesDir, { root: project.root });
  found.messages.push(...listed.messages.map((message) => ({ ...message, file: `pages/${message.file}` })));
  const store = await openBodyStore(cache);
  for (const file of listed.files) {
    if (!/\.(?:md|markdown|txt|html?)$/i.test(file.path)) continue;
    const place = `pages/${file.path}`;
    if (file.size > LIMIT) {
      found.messages.push(tooLarge(place, file.size, LIMIT, 'Split it into several pages.'));
      continue;
    }
    const source = {
      ...file,
      path: `${OWN_PAGES}${file.path}`,
      kind: 'story' as const,
      profile: config.reading,
      isPart: true,
    };
    const tools = { store, limit: LIMIT, loadIntake };
    const { bodyKey, header, summary, chapters, messages, links, page } = await readStory(source, tools);
    const wanted = messages.filter((message) => message.severity === 'error' || WANTED.has(message.ruleId));
    found.messages.push(...wanted.map((message) => ({ ...message, file: place })));
    const shown = visibilityOf(header, place, false, found.messages);
    if (shown !== 'public') {
      if (shown === 'unlisted') found.messages.push(report('show-unknown', place, { with: { found: 'unlisted' } }));
      continue;
    }
    if (chapters.length === 0) {
      found.messages.push(report('body-empty', place));
      continue;
    }
    const body = await loadOrMake(bodyKey, () => source, tools);
    const stem = file.path.replace(/\.[^.]+$/, '').replaceAll('/', '-');
    found.links.set(file.path, links);
    found.pages.push({
      slug: pageSlug(firstField(header, 'slug')?.value ?? stem),
      title: firstField(header, 'title')?.value ?? stem,
      html: chapters.map((chapter) => body.html(chapter.text)).join('\n'),
      file: file.path,
      order: Number(firstField(header, 'chapter')?.value ?? found.pages.length) || 0,
      date: dateOf(header, 'published'),
      opening: summary?.text ?? chapters[0]?.opening ?? '',
      parts: page ?? { lists: [], names: [] },
    });
  }
  return found;
}

function pageSlug(text: string): string {
  const slug = slugify(text) || 'page';
  // Windows cannot hold such a folder.
  return isDeviceName(slug) ? `${slug}-page` : slug;
}
