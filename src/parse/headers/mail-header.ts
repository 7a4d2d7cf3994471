import { isBlank } from './head.ts';

/** The header of a mail or news post, as it stands in a file. */
export interface MailHeader {
  /** 0-based; `to` is behind its last line. */
  from: number;
  to: number;
  /** Values by header name in lower case, folded lines joined; the first of each name. */
  values: ReadonlyMap<string, { value: string; line: number }>;
}

const LINE =
  /^(From|To|Cc|Newsgroups|Subject|Message-I[Dd]|Date|Organi[sz]ation|Lines|References|Path|Sender|Reply-To|Xref|Distribution|Followup-To|Keywords|Summary|Approved|Mime-Version|MIME-Version|Content-[\w-]+|Status|Received|Return-Path|Nntp-Posting-Host|NNTP-[\w-]+|Originator|Expires|Supersedes|Article-I\.D\.|Errors-To|Precedence|In-Reply-To|X-[\w-]+|User-Agent|Archive-[Nn]ame|Posted|Delivered-To|Mailing-List|List-[\w-]+)\s*:\s*(.*)$/i;
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
/** No header has more lines. */
const LONGEST = 60;

/** Read the mail header that begins at a line; `null` when there is none. */
export function readMailHeader(lines: readonly string[], at: number, to: number): MailHeader | null {
  const values = new Map<string, { value: string; line: number }>();
  let last: { value: string; line: number } | null = null;
  let line = at;
  if (!LINE.test(lines[at] ?? '') && !MBOX.test(lines[at] ?? '') && !ARTICLE.test(lines[at] ?? '')) return null;
  for (; line < to && line - at < LONGEST; line += 1) {
    const text = lines[line] ?? '';
    const match = LINE.exec(text);
    if (isBlank(text)) {
      // `Article 12 of alt.x:` may stand apart from the header proper.
      if (values.size > 0 || !LINE.test(lines[line + 1] ?? '')) break;
    } else if (match !== null) {
      const name = (match[1] as string).toLowerCase();
      last = { value: (match[2] as string).trim(), line };
      if (!values.has(name)) values.set(name, last);
    } else if (/^[ \t]/.test(text) && last !== null) last.value = `${last.value} ${text.trim()}`.trim();
    else if (!MBOX.test(text) && !ARTICLE.test(text)) break;
  }
  const telling = [...values.keys()].filter((name) => TELLING.has(name)).length;
  const named = values.has('subject') || values.has('from');
  return telling >= 2 && named && (isBlank(lines[line]) || telling >= 3) ? { from: at, to: line, values } : null;
}
