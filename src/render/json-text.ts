/** Write plain data as JSON in which nothing looks like markup, whatever a host serves it as. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value).replaceAll('<', String.raw`\u003c`)}\n`;
}
