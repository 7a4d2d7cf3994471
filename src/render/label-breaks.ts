import type { Translator } from '../locale/messages.ts';
import { escapeAttribute } from './escape-attribute.ts';

/** What every break between scenes begins with. Text holds no bare `<`, and attributes no bare quotation mark. */
const BREAK = Buffer.from('<hr class="scene-break');

/** Where the label goes. */
const NAME = '<hr'.length;

/**
 * Name the breaks between scenes for those who do not see them, in the language of the interface.
 *
 * Nearly every story has some, so they have no placeholder: the text stays the bytes that it is, and those between the
 * breaks are copied whole.
 *
 * @param html Sanitised fragment in UTF-8.
 * @returns The bytes themselves when there is no break.
 */
export function labelBreaks({ t, language }: Translator, html: Buffer): Buffer {
  let at = html.indexOf(BREAK);
  if (at < 0) return html;
  const label = Buffer.from(` aria-label="${escapeAttribute(t('scene-break'))}" lang="${escapeAttribute(language)}"`);
  const parts: Buffer[] = [];
  let done = 0;
  for (; at >= 0; at = html.indexOf(BREAK, done)) {
    parts.push(html.subarray(done, at + NAME), label);
    done = at + NAME;
  }
  return Buffer.concat([...parts, html.subarray(done)]);
}
