import { readBoardHeader } from './board-header.ts';
import { isBlank } from './head.ts';
import type { MailHeader } from './mail-lines.ts';

const LINE =
  /^(From|To|Cc|Newsgroups|Subject|Message-I[Dd]|Date|Organi[sz]ation|Lines|References|Path|Sender|Reply[- ]To|Xref|Distribution|Followup-To|Keywords|Summary|Approved|Mime-Version|MIME-Version|Content-[\w-]+|Status|Received|Return-Path|Nntp-Posting-Host|NNTP-[\w-]+|Originator|Expires|Supersedes|Article-I\.D\.|Errors-To|Precedence|In-Reply-To|X-[\w-]+|User-Agent|Archive-[A-Za-z]+|Posting-[A-Za-z]+|Submitted-[Bb]y|Posted|Delivered-To|Mailing-List|List-[\w-]+)\s*:\s*(.*)$/i;
const MBOX = /^>?From \S+.*\b\d{4}\s*$/;
const ARTICLE = /^Article:?\s+\d+ of [\w.]+:?\s*$/i;
/** What makes a run of such lines the header of a post and not of a story. */
const TELLING = new Set([
  'from',
  'subject',
  'newsgroups',
  'message-id',
  'path',
  'date',
  'references',
  'lines',
  'organization',
  'reply-to',
  'sender',
  'to',
]);
/** `Archive-name: road/part01`, a second block below the header proper or all that is left of it. */
const ARCHIVE = /^(?:Archive|Posting)-[A-Z][a-z-]{2,12}\s*:\s*\S/i;
const OF_ARCHIVE = /^(?:archive-|posting-|submitted-by$|last-modified$)/;
/** A line was broken because it was full from here on. */
const FULL = 40;
/** No header has more lines. */
const LONGEST = 60;

/** Read the mail header that begins at a line; `null` when there is none. */
export function readMailHeader(lines: readonly string[], at: number, to: number): MailHeader | null {
  const values = new Map<string, { value: string; line: number }>();
  let last: { value: string; line: number } | null = null;
  let line = at;
  let spaced = false;
  const board = readBoardHeader(lines, at, to);
  if (board !== null) return board;
  if (!LINE.test(lines[at] ?? '') && !MBOX.test(lines[at] ?? '') && !ARTICLE.test(lines[at] ?? '')) return null;
  for (; line < to && line - at < LONGEST; line += 1) {
    const text = lines[line] ?? '';
    const match = LINE.exec(text);
    if (isBlank(text)) {
      // `Article 12 of alt.x:` may stand apart from the header proper.
      const below = lines[line + 1] ?? '';
      // Some programs part all lines of the header: every second line is blank.
      const isSpaced = LINE.test(below) && line - at === values.size * 2 - 1;
      if (isSpaced) spaced = true;
      else if (!ARCHIVE.test(below) && (values.size > 0 || !LINE.test(below))) break;
    } else if (match !== null) {
      const name = (match[1] as string).toLowerCase();
      last = { value: (match[2] as string).trim(), line };
      if (!values.has(name)) values.set(name, last);
    } else if (last !== null && (/^[ \t]/.test(text) || isWrapped(lines, line, last.value)))
      last.value = `${last.value} ${text.trim()}`.trim();
    else if (!MBOX.test(text) && !ARTICLE.test(text)) break;
  }
  const names = [...values.keys()];
  const telling = names.filter((name) => TELLING.has(name)).length;
  const named = values.has('subject') || values.has('from');
  // Spaced lines may be a memo in the story, which names a sender without an address.
  const enough = !spaced || (telling >= 3 && /^$|\S@\S/.test(values.get('from')?.value ?? '-'));
  const isPost = telling >= 2 && named && enough && (isBlank(lines[line]) || telling >= 3);
  // Archives of newsgroups cut the rest away.
  const isArchived =
    ARCHIVE.test(lines[at] ?? '') && isBlank(lines[line]) && names.every((name) => OF_ARCHIVE.test(name));
  return isPost || isArchived ? { from: at, to: line, values } : null;
}

/** What a mail program broke without setting it in: it stands between two lines of the header, or below an empty value. */
function isWrapped(lines: readonly string[], at: number, above: string): boolean {
  const text = (lines[at] ?? '').trim();
  if (LINE.test(lines[at + 1] ?? '')) return above === '' || above.length >= FULL;
  return above === '' && /^<?[\w.+-]{1,64}@[\w.-]{3,80}>?$/.test(text);
}
