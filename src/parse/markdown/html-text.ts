/** The words of a piece of HTML on one line; `null` when it holds more than one heading or paragraph could. */
export function htmlText(html: string): string | null {
  if (html.length > 600 || html.includes('<!--')) return null;
  return html
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
