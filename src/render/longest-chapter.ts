import type { Archive, Work, WorkChapter } from '../model/archive.ts';
import { assetRoute } from './asset-route.ts';
import { makeEdition } from './edition.ts';
import { readerWords } from './reader-words.ts';
import type { RenderContext } from './render-context.ts';
import { SafeHtml } from './safe-html.ts';
import { chapterView } from './views/chapter.ts';
import { workView } from './views/work.ts';

/** The page of the longest chapter without its story: all that a reader loads besides the words. */
export interface LongestChapter {
  /** Path of the page inside the site. */
  path: string;
  /** The page, with no story and no notes on it. */
  html: string;
  /** What its scripts say; empty where there are none. */
  words: string;
  /** Style sheets and scripts of `public/` that it names, by name; less the sheet for paper. */
  assets: string[];
}

/**
 * Make the page of the longest chapter of an archive, without its story.
 *
 * @returns `null` for an archive without a chapter.
 */
export function longestChapter(archive: Archive, context: RenderContext): LongestChapter | null {
  const found = longestOf(archive);
  if (found === null) return null;
  const { work, chapter } = found;
  const edition = makeEdition(archive, context);
  const isOne = work.chapters.length === 1;
  const view = isOne ? workView(edition, work, noProse) : chapterView(edition, work, chapter, noProse);
  const route = isOne ? edition.routes.work(work) : edition.routes.chapter(work, chapter.ordinal);
  const html = new TextDecoder().decode(context.templates.render(isOne ? 'work' : 'chapter', view));
  const paper = edition.printStyle?.address;
  const assets = [...context.assets.keys()].filter((name) => {
    const { address } = assetRoute(edition, name);
    return /\.(?:css|js)$/.test(name) && address !== paper && html.includes(`${address}"`);
  });
  return { path: route.path, html, words: edition.reader === null ? '' : readerWords(edition), assets };
}

const nothing = SafeHtml.fromStore('');
const noProse = (): SafeHtml => nothing;

function longestOf(archive: Archive): { work: Work; chapter: WorkChapter } | null {
  let found: { work: Work; chapter: WorkChapter } | null = null;
  for (const work of archive.works.values()) {
    for (const chapter of work.chapters) {
      if (found === null || chapter.words > found.chapter.words) found = { work, chapter };
    }
  }
  return found;
}
