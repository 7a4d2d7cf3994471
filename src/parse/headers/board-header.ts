import { isBlank } from './head.ts';
import type { MailHeader } from './mail-lines.ts';

/** A label of a message on a bulletin board; `Subj` is what tells it from a mail's. */
const LINE =
  /^\s{0,6}(Date|From|Fm|To|Subj|Subject|Sb|Re|Msg|Message|Area|Conf|Conference|Num|Number|Refer|Read|Stat|Status|Board|Base|Reply|Sent|Flags|Attr)\s{0,6}#?\s?:\s*(.*)$/i;
/** A second label on the line: `Read: Yes`, `Number: 12`. */
const BEHIND = /\s{2,}(?:\p{L}{2,12}\s?\p{L}{0,6}\s?#?:|\d{1,3}:\d{2,4}\/).*$/u;
/** `#: 12233 S4/Fantasy` and `14-Mar-89 22:10:45`, as CompuServe set them. */
const BARE = /^\s{0,6}(?:#:\s{0,3}\d{1,8}\b.{0,60}|\d{1,2}-\p{L}{3}-\d{2,4}\b.{0,20})$/u;
/** The number of a member behind the name. */
const MEMBER = /\s[[(<]?\d{4,6},\d{1,5}[\])>]?$/;
/** `[Area] WRITERS        [FidoNet]` may stand above. */
const ABOVE = /^\s{0,6}(?:\[[^\]]{2,20}\]|[-=*]{3,}|\S.{0,40}\s{4,}\S)/;
const LINES = 10;

/** Read the head that programs of bulletin boards set above a message; `null` when there is none. */
export function readBoardHeader(lines: readonly string[], at: number, to: number): MailHeader | null {
  const values = new Map<string, { value: string; line: number }>();
  let line = at;
  for (; line < Math.min(to, at + LINES) && !isBlank(lines[line]); line += 1) {
    const text = (lines[line] ?? '').slice(0, 200);
    const match = LINE.exec(text);
    if (match === null) {
      if (BARE.test(text) || (line === at && ABOVE.test(text))) continue;
      break;
    }
    const name = (match[1] as string)
      .toLowerCase()
      .replace(/^(?:subj|sb)$/, 'subject')
      .replace(/^fm$/, 'from');
    if (!values.has(name))
      values.set(name, { value: (match[2] as string).replace(BEHIND, '').trim().replace(MEMBER, ''), line });
  }
  const isBoard = lines.slice(at, line).some((text) => /^\s{0,6}(?:Subj|Sb)\s{0,6}:/i.test(text));
  const isWhole = ['subject', 'from'].every((name) => values.has(name)) && (values.has('to') || values.has('date'));
  return isBoard && isWhole ? { from: at, to: line, values } : null;
}
