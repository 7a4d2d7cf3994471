/** The header of a mail or news post, as it stands in a file. */
export interface MailHeader {
  /** 0-based; `to` is behind its last line. */
  from: number;
  to: number;
  /** Values by header name in lower case, folded lines joined; the first of each name. */
  values: ReadonlyMap<string, { value: string; line: number }>;
}
