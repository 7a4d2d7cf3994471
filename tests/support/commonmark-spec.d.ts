/** The specification's text and its examples, in which `→` stands for a tab. */
declare module 'commonmark-spec' {
  export const tests: readonly { number: number; section: string; markdown: string; html: string }[];
}
