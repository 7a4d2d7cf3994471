/** Tags that a page leaves behind in a text made of it; anything else in angle brackets is text. */
const TAG =
  /<\/?(?:b|strong|i|em|u|p|br|font|span|div|center|small|big|tt|a|h[1-6]|hr|li|ul|dt|dd|dl|td|tr|th)(?:\s[^<>]{0,200})?\/?>/gi;
const ENTITY = /&(?:nbsp|amp|quot|lt|gt|apos|mdash|ndash|hellip|rsquo|lsquo|ldquo|rdquo|#\d{2,5});/gi;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  mdash: '—',
  ndash: '–',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
};
/** The address behind a name is worth keeping: `<a href="mailto:…">Name</a>`. */
const MAIL_LINK = /<a\s[^<>]{0,80}?href=["']?mailto:([^"'<>\s]{3,80})["']?[^<>]{0,80}>([^<>]{1,80})<\/a>/gi;
/** How journals write the name of a member. */
const MEMBER =
  /<lj\s+(?:user|comm)=["']?([\w-]{1,40})["']?\s*\/?>|\[(?:info|personal profile|profile|community profile)\]\s*/gi;

/**
 * Take what HTML pages and journals leave behind out of a line of a header: tags, entities, the marks of members.
 *
 * A line that has none of them is given back as it is.
 */
export function stripDress(line: string): string {
  if (!/[<&[]/.test(line)) return line;
  return line
    .replace(MAIL_LINK, (_, address: string, name: string) => `${name.trim()} <${address}>`)
    .replace(MEMBER, (_, name?: string) => name ?? '')
    .replace(TAG, ' ')
    .replace(ENTITY, decode)
    .replace(/^ (?=\S)| +$/g, '');
}

function decode(entity: string): string {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return NAMED[name] ?? entity;
  const code = Number(name.slice(1));
  return code >= 32 && !(code >= 127 && code < 160) && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCharCode(code)
    : ' ';
}
