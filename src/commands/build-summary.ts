import { relative } from 'node:path';
import { painter } from '../diagnostics/painter.ts';
import { commandFor, hasColor, prefixOf } from './terminal.ts';

/** What a build did, in numbers. */
export interface BuildSummary {
  /** Absolute path of the published site, and of the project. */
  out: string;
  root: string;
  totals: { works: number; chapters: number; words: number };
  pages: number;
  files: number;
  bytes: number;
  written: number;
  removed: number;
  unchanged: number;
  stages: [stage: string, milliseconds: number][];
  /** Sentences about the pages. */
  remarks: string[];
}

/** Write the summary for a program. */
export function summaryAsJson(summary: BuildSummary): string {
  const { out, totals, pages, files, bytes, written, removed, stages, remarks } = summary;
  const milliseconds = Object.fromEntries(stages.map(([stage, time]) => [stage, Math.round(time)]));
  const peak = { milliseconds, peakMemory: peakMemory() };
  return JSON.stringify({ type: 'build', out, ...totals, pages, files, bytes, written, removed, remarks, ...peak });
}

/** Write the summary for a person. */
export function summaryAsText(summary: BuildSummary): string {
  const { out, root, totals, pages, files, bytes, written, removed, unchanged, stages, remarks } = summary;
  const total = stages.reduce((sum, [, time]) => sum + time, 0);
  const paint = painter(hasColor(process.stdout));
  const changes = unchanged === 0 ? '' : ` (${count(written, 'file')} written, ${count(removed, 'file')} removed)`;
  return [
    `${count(totals.works, 'work')}, ${count(totals.chapters, 'chapter')}, ${count(totals.words, 'word')}`,
    `${count(pages, 'page')}, ${count(files, 'file')}, ${size(bytes)}${changes}`,
    paint(
      'quiet',
      `${seconds(total)} (${stages.map(([stage, time]) => `${stage} ${seconds(time)}`).join(', ')}), peak memory ${size(peakMemory())}`,
    ),
    ...remarks.map((remark) => paint('quiet', remark)),
    `Published to ${relative(process.cwd(), out) || '.'}; look at it with: ${commandFor('serve', prefixOf(root))}`,
  ].join('\n');
}

/** Count the pages among the files of a site. */
export function countPages(paths: Iterable<string>): number {
  let pages = 0;
  for (const path of paths) if (path.endsWith('.html')) pages += 1;
  return pages;
}

function count(number: number, one: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : `${one}s`}`;
}

/** Bytes. */
function peakMemory(): number {
  return process.resourceUsage().maxRSS * 1024;
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
