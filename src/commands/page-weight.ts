import { gzipSync } from 'node:zlib';
import type { Archive } from '../model/archive.ts';
import { PRINT_STYLE } from '../render/edition.ts';
import { longestChapter } from '../render/longest-chapter.ts';
import type { RenderContext } from '../render/render-context.ts';

/**
 * What the page of the longest chapter weighs besides its story, in bytes as they go over the wire (gzip).
 *
 * The style sheet for paper counts apart: browsers fetch it last, and show nothing later for it.
 */
export interface PageWeight {
  /** Path of the page inside the site. */
  path: string;
  /** All of it: page, styles, scripts, and the words that these say. */
  chrome: number;
  style: number;
  script: number;
  paper: number;
}

/** What it may weigh, in bytes. */
const BUDGET = { chrome: 14 * 1024, style: 6 * 1024, script: 5 * 1024 } as const;

/** Weigh the page of the longest chapter; `null` when there is none. */
export async function pageWeight(archive: Archive, context: RenderContext): Promise<PageWeight | null> {
  const page = longestChapter(archive, context);
  if (page === null) return null;
  const weigh = async (extension: string) => {
    let sum = 0;
    for (const name of page.assets.filter((one) => one.endsWith(extension))) {
      sum += compressed((await context.assets.get(name)?.read()) ?? '');
    }
    return sum;
  };
  const style = await weigh('.css');
  const paper = compressed((await context.assets.get(PRINT_STYLE)?.read()) ?? '');
  const script = await weigh('.js');
  return {
    path: page.path,
    chrome: compressed(page.html) + compressed(page.words) + style + script,
    style,
    script,
    paper,
  };
}

function compressed(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length;
}

/** Say what it weighs, beside what it may. */
export function weightAsText({ path, ...weight }: PageWeight): string {
  const part = (name: keyof typeof BUDGET) => `${kilobytes(weight[name])} of ${kilobytes(BUDGET[name])}`;
  const address = path.replace(/index\.html$/, '');
  return `Longest chapter (${address}) without its story: ${part('chrome')} kB, of it style ${part('style')}, scripts ${part('script')}; for paper alone ${kilobytes(weight.paper)}`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1).replace(/\.0$/, '');
}
