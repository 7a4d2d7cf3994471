/** One row of the rule table. `{name}` places in text and hint are filled by `report()`. */
export interface Rule {
  severity: 'error' | 'warning' | 'note';
  /** What is wrong, a sentence. */
  text: string;
  /** What to do, a sentence; empty when nothing is to be done. */
  hint: string;
  /** Why it matters, for the manual. */
  help: string;
  /** The same of many stories of a folder; `{count}`, `{where}` and `{rules}` are filled. */
  group?: { text: string; hint: string };
}
