/**
 * Put a text into one line and cut it at a space.
 *
 * @param most The most UTF-16 units that are wanted.
 */
export function shorten(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1).toWellFormed();
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), Math.floor(most * 0.6)))}…`;
}
