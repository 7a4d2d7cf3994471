/**
 * Write an address of the web so that it is a URI (RFC 3986) as well, letters beyond ASCII aside: browsers forgive a bar, a
 * lone percent sign or a second `#`, checkers of books do not.
 */
export function legalAddress(href: string): string {
  const [, start = '', rest = ''] = /^([a-z]+:(?:\/\/[^/?#]*)?)(.*)$/is.exec(href) ?? [];
  const [before, ...fragment] = rest.split('#');
  const legal = [before, ...(fragment.length === 0 ? [] : [fragment.join('%23')])].join('#');
  return start + legal.replace(/%(?![0-9a-f]{2})|[\s"<>[\\\]^`{|}]/gi, (sign) => encodeURIComponent(sign));
}
