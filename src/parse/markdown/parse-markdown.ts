import type { RootContent } from 'mdast';
import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';
import { type Field, firstField } from '../../story/header.ts';
import type { AuthorNote, Chapter, FlowContent, Story } from '../../story/nodes.ts';
import { chapterKeys, type KeyMaker } from '../chapter-keys.ts';
import { type FrontMatterFields, readFrontMatterFields } from '../front-matter-fields.ts';
import type { ParseInput, ParseResult } from '../parse-result.ts';
import { capNesting, NESTING_LIMIT } from './cap-nesting.ts';
import { readMarkdownHead } from './markdown-head.ts';
import { type ChapterHeading, findChapterHeadings } from './markdown-headings.ts';
import { markdownToMdast } from './markdown-to-mdast.ts';
import { markSceneBreaks } from './scene-breaks.ts';

/** Read Markdown fiction: YAML front matter, headings, prose. */
export function parseMarkdown(input: ParseInput): ParseResult {
  const front = readFrontMatterFields(input);
  const messages: Diagnostic[] = [...(front?.messages ?? [])];
  const capped = capNesting(blankFrontMatter(input.text, front));
  const [deep] = capped.lines;
  if (deep !== undefined)
    messages.push(report('nesting-capped', input.path, { place: { line: deep }, with: { limit: NESTING_LIMIT } }));
  const root = markdownToMdast(capped.text);
  const head = readMarkdownHead(root.children, front?.fields ?? [], input.profile);
  const header = [...(front?.fields ?? []), ...head.fields];
  const nodes = markSceneBreaks(root.children.slice(head.taken), capped.text);
  const own = input.profile.chapterPatterns.map((pattern) => new RegExp(pattern, 'iu'));
  const keys = chapterKeys(input.path, firstField(header, 'id')?.value ?? null, input.isPart);
  const headings = input.isPart ? [] : findChapterHeadings(nodes, own);
  const chapters = toChapters(nodes, headings, keys);
  if (chapters.length === 0) messages.push(report('body-empty', input.path));
  const story: Story = {
    type: 'story',
    header,
    children: [...notes(header, 'notes', 'before'), ...chapters, ...notes(header, 'endnotes', 'after')],
  };
  const lastHeader = root.children[head.taken - 1]?.position?.end.line ?? front?.lines ?? 0;
  return {
    story,
    convention: front?.document ? 'H18' : head.fields.length > 0 ? 'H3' : 'H0',
    paragraphs: 'markdown',
    removed: lastHeader > 0 ? [{ what: 'header', from: 1, to: lastHeader }] : [],
    messages,
  };
}

/** The text with its front matter as white space, so that every position stays that of the file. */
function blankFrontMatter(text: string, front: FrontMatterFields | null): string {
  if (front === null) return text;
  let end = 0;
  for (let line = 0; line < front.lines && end >= 0; line += 1) end = text.indexOf('\n', end) + 1 || text.length;
  return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
}

function toChapters(nodes: readonly RootContent[], headings: readonly ChapterHeading[], keys: KeyMaker): Chapter[] {
  const chapters: Chapter[] = [];
  const preface = toChapter(nodes.slice(0, headings[0]?.at ?? nodes.length), null, null, headings.length === 0, keys);
  if (preface !== null) chapters.push(preface);
  let division: string | null = null;
  for (const [index, heading] of headings.entries()) {
    const chapter = toChapter(
      nodes.slice(heading.at, headings[index + 1]?.at ?? nodes.length),
      heading,
      division,
      false,
      keys,
    );
    if (chapter !== null) {
      chapters.push(chapter);
      division = null;
    } else if (heading.division) division = division === null ? heading.written : `${division} · ${heading.written}`;
  }
  return chapters;
}

function toChapter(
  nodes: readonly RootContent[],
  heading: ChapterHeading | null,
  division: string | null,
  only: boolean,
  keys: KeyMaker,
): Chapter | null {
  const start = nodes[0]?.position?.start;
  const body = nodes.slice(heading === null ? 0 : 1) as FlowContent[];
  let from = 0;
  let to = body.length;
  // A break parts two scenes: at the edge of a chapter it parts nothing.
  while (to > from && body[to - 1]?.type === 'sceneBreak') to -= 1;
  while (from < to && body[from]?.type === 'sceneBreak') from += 1;
  const children = body.slice(from, to);
  const end = children.at(-1)?.position?.end;
  if (!children.some((node) => node.type !== 'definition') || start === undefined || end === undefined) return null;
  return {
    type: 'chapter',
    key: keys(heading === null ? (only ? null : 'preface') : heading.written),
    title: heading?.title ?? null,
    number: heading?.number ?? null,
    role: heading?.role ?? (only ? 'text' : 'preface'),
    division,
    children,
    position: { start, end },
  };
}

/** Notes of the front matter are Markdown too. */
function notes(header: readonly Field[], name: 'notes' | 'endnotes', placement: AuthorNote['placement']): AuthorNote[] {
  return header
    .filter((field) => field.name === name)
    .map((field) => ({
      type: 'authorNote',
      placement,
      children: markdownToMdast(field.value).children as FlowContent[],
    }));
}
