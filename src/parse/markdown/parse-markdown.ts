import type { RootContent } from 'mdast';
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import type { ContentsEntry } from '../../story/book-contents.ts';
import { type Field, firstField } from '../../story/header.ts';
import type { AuthorNote, FlowContent, Story } from '../../story/nodes.ts';
import { isOwnPage } from '../../story/own-page.ts';
import { isReadme } from '../../story/work-head.ts';
import { assembleChapters, type Section } from '../assemble-chapters.ts';
import { chapterKeys } from '../chapter-keys.ts';
import { checkNumbers } from '../check-numbers.ts';
import { type FrontMatterFields, readFrontMatterFields } from '../front-matter-fields.ts';
import { headerNotes } from '../header-notes.ts';
import type { ParseInput, ParseResult } from '../parse-result.ts';
import { readValues } from '../read-values.ts';
import { toldHeadings } from '../told-headings.ts';
import { giveDefinitions, takeDefinitions } from './definitions.ts';
import { withoutEndMark } from './end-of-chapter.ts';
import { blankHidden, findForeignCode } from './foreign-code.ts';
import { readLastTags } from './head-marks.ts';
import { isAboutFolder } from './is-about-folder.ts';
import { keepAngleWords } from './keep-angle-words.ts';
import { keepLinkWords } from './keep-link-words.ts';
import { readMarkdownHead } from './markdown-head.ts';
import { type ChapterHeading, findChapterHeadings } from './markdown-headings.ts';
import { mergeHeadings } from './merge-headings.ts';
import { findPartHeadings, nameByTitle } from './part-headings.ts';
import { readDownload } from './read-download.ts';
import { readMarkdown } from './read-markdown.ts';
import { readTables } from './read-tables.ts';
import { readTypedHeader } from './read-typed-header.ts';
import { keepTildeBreaks, markSceneBreaks } from './scene-breaks.ts';
import { setEpigraph, setFrontEpigraph } from './set-epigraph.ts';
import { takeContents } from './take-contents.ts';
import { takeNavigation } from './take-navigation.ts';
import { takeNotes } from './take-notes.ts';
import { readTitleBlock } from './title-block.ts';
import { readTypedHeadings } from './typed-headings.ts';

/** Read Markdown fiction: YAML front matter, headings, prose. */
export function parseMarkdown(input: ParseInput): ParseResult {
  const download = readDownload(input);
  const front: FrontMatterFields | null =
    download === null
      ? (readFrontMatterFields(input) ?? readTitleBlock(input) ?? readTypedHeader(input))
      : { fields: download.fields, messages: [], lines: download.lines, document: false };
  const messages: Diagnostic[] = [...(front?.messages ?? [])];
  const written = blankFrontMatter(download?.text ?? input.text, front);
  const { root, messages: capped } = readMarkdown(keepTildeBreaks(blankHidden(written)), input.path);
  messages.push(...capped);
  const own = input.profile.chapterPatterns.map((pattern) => new RegExp(pattern, 'iu'));
  // A page of the archive's own leads nowhere by itself: what stands in it was written for it.
  const isOwn = isOwnPage(input.path);
  const {
    nodes: kept,
    behind,
    taken,
  } = isOwn ? { nodes: root.children, behind: [], taken: [] } : takeNavigation(root.children);
  messages.push(...findForeignCode(blankLines(written, taken), input.path));
  // On a page of the archive's own, names in double brackets lead to what they name.
  if (!isOwn) for (const nodes of [kept, behind]) keepLinkWords(nodes);
  const told = toldHeadings(front?.fields ?? []);
  root.children = told === null ? mergeHeadings(readTypedHeadings(kept, own), own) : kept;
  // Whoever says which headings begin chapters has said what the work is called.
  const head = told === null ? readMarkdownHead(root.children, front?.fields ?? [], input) : { fields: [], taken: 0 };
  const header = [...(front?.fields ?? []), ...head.fields];
  const tags = readLastTags(root.children.slice(head.taken));
  if (tags !== null) {
    header.push(...readValues(tags, input.profile));
    const last = root.children.pop()?.position;
    if (last !== undefined) taken.push({ from: last.start.line, to: last.end.line });
  }
  const nodes = keepAngleWords(markSceneBreaks(root.children.slice(head.taken), written));
  const keys = chapterKeys(input.path, firstField(header, 'id')?.value ?? null, input.isPart);
  const authors = header.filter((field) => field.name === 'authors').map((field) => field.value);
  const { body: all, definitions } = takeDefinitions(readTables(nodes, written));
  const contents = takeContents(all);
  const { nodes: body, before, after, mark } = takeNotes(contents.nodes, authors);
  if (mark?.mark === 'unfinished' && !input.isPart && firstField(header, 'status') === null)
    header.push(goesOn(mark.line));
  const headings = input.isPart ? findPartHeadings(body, own) : findChapterHeadings(body, own, told);
  const assembled = assembleChapters(toSections(body, headings), keys);
  const opening = assembled.front.map(setFrontEpigraph);
  const marks = mark === null ? [] : [mark.line];
  const chapters = assembled.chapters.map((chapter) => setEpigraph(withoutEndMark(chapter, marks)));
  if (input.isPart) nameByTitle(chapters, header, own);
  giveDefinitions(chapters, definitions);
  messages.push(...checkNumbers(chapters, input.path));
  const isAbout = isReadme(input.path) && isAboutFolder(body);
  if (isAbout) messages.push(report('readme-left-out', input.path));
  else if (chapters.length === 0 && !isListing(input.path)) messages.push(report('body-empty', input.path));
  const story: Story = {
    type: 'story',
    header: isAbout ? header.filter((field) => field.name !== 'title' || /\p{Lu}.*\s/u.test(field.value)) : header,
    children: [
      ...markdownNotes(header, 'notes', input.path),
      ...before,
      ...opening,
      ...(isAbout ? [] : chapters),
      ...after,
      ...(behind.length === 0 ? [] : [said(behind)]),
      ...markdownNotes(header, 'endnotes', input.path),
    ],
  };
  const lastHeader = root.children[head.taken - 1]?.position?.end.line ?? front?.lines ?? 0;
  return {
    story,
    convention: front?.document ? 'H18' : (front?.fields.length ?? 0) + head.fields.length > 0 ? 'H3' : 'H0',
    paragraphs: 'markdown',
    removed: [
      ...(lastHeader > 0 ? [{ what: 'header' as const, from: 1, to: lastHeader }] : []),
      ...(download?.removed ?? []).map((range) => ({ what: 'boilerplate' as const, ...range })),
      ...taken.filter(({ from }) => from > lastHeader).map((range) => ({ what: 'boilerplate' as const, ...range })),
      ...contents.taken.map((range) => ({ what: 'contents' as const, ...range })),
      ...marks.toSorted((a, b) => a - b).map((line) => ({ what: 'end-mark' as const, from: line, to: line })),
    ],
    messages,
    contents: scenesOf(front, input.path),
  };
}

/** Hugo's `_index.md` describes a folder, with a text or without. */
function isListing(path: string): boolean {
  return /(?:^|\/)_index\.\w+$/.test(path);
}

/** What stands behind the links at the bottom of a page. */
function said(children: RootContent[]): AuthorNote {
  return {
    type: 'authorNote',
    placement: 'after',
    why: 'it stands below links to other pages',
    children: children as FlowContent[],
  };
}

/** The scenes that Longform of Obsidian puts in order. */
function scenesOf(front: FrontMatterFields | null, path: string): ContentsEntry[] {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return (front?.scenes ?? []).map((name) => ({ target: folder + name, title: null, division: null }));
}

/** The text with its front matter as white space, so that every position stays that of the file. */
function blankFrontMatter(text: string, front: FrontMatterFields | null): string {
  if (front === null) return text;
  let end = 0;
  for (let line = 0; line < front.lines && end >= 0; line += 1) end = text.indexOf('\n', end) + 1 || text.length;
  return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

/** The text with some of its lines empty. */
function blankLines(text: string, ranges: readonly { from: number; to: number }[]): string {
  if (ranges.length === 0) return text;
  const lines = text.split('\n');
  for (const { from, to } of ranges) lines.fill('', from - 1, to);
  return lines.join('\n');
}

/** `To be continued` behind the last chapter. */
function goesOn(line: number): Field {
  const value = 'In Progress';
  return { name: 'status', label: null, value, written: value, line, origin: 'layout', confidence: 0.8 };
}

function toSections(nodes: readonly RootContent[], headings: readonly ChapterHeading[]): Section[] {
  const at = [0, ...headings.map((heading) => heading.at)];
  return at.flatMap((from, index) => {
    const heading = index === 0 ? null : (headings[index - 1] ?? null);
    const range = nodes.slice(from, at[index + 1] ?? nodes.length);
    const start = range[0]?.position?.start;
    const children = range.slice(heading === null ? 0 : 1) as FlowContent[];
    return start === undefined ? [] : [{ heading, isDivision: heading?.division ?? false, children, start }];
  });
}

/** Notes of the front matter are Markdown too. */
export function markdownNotes(header: readonly Field[], name: 'notes' | 'endnotes', path: string): AuthorNote[] {
  return headerNotes(header, name, (text) => readMarkdown(text, path).root.children);
}
