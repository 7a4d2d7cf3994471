/** What the panel is given of the page that is open, with which it has no module in common. */
export interface OpenPage {
  /** Words a message; empty where there are none. */
  word(id: string): string;
  /** Brings the line that is read to its place again. */
  keepLine(): void;
  /** Takes it that the page was never moved, so that what is forgotten is not remembered anew. */
  forgetMoves(): void;
}
