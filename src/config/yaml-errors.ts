import type { ErrorCode, YAMLParseError, YAMLWarning } from 'yaml';

/** What to say of an error in YAML, and what to do about it. */
interface Saying {
  /** A sentence; the parser's own words when absent. */
  reason?: string;
  mend: string;
}

const QUOTE = 'Put the value in quotation marks.';

const SAYINGS: { readonly [code in ErrorCode]?: Saying } = {
  ALIAS_PROPS: { mend: QUOTE },
  BAD_ALIAS: { mend: QUOTE },
  BAD_INDENT: { mend: 'Check the indentation and the brackets.' },
  BAD_SCALAR_START: { reason: 'A value cannot begin with this character.', mend: QUOTE },
  BLOCK_AS_IMPLICIT_KEY: { reason: 'A value cannot hold a colon followed by a space.', mend: QUOTE },
  BLOCK_IN_FLOW: { mend: 'Check the brackets.' },
  DUPLICATE_KEY: { reason: 'This setting stands here twice.', mend: 'Remove one of the two.' },
  MISSING_CHAR: { mend: 'Check quotation marks, brackets and commas.' },
  MULTIPLE_DOCS: { reason: 'A second document begins after "---".', mend: 'Remove the line "---".' },
  TAB_AS_INDENT: { reason: 'A line is indented with a tab.', mend: 'Indent with spaces.' },
  TAG_RESOLVE_FAILED: { reason: 'A value that begins with "!" is not understood.', mend: QUOTE },
  UNEXPECTED_TOKEN: { mend: 'Check quotation marks, brackets and colons.' },
};

/** Say what an error in YAML means for the person who wrote the file. */
export function describeYamlError(error: YAMLParseError | YAMLWarning): { reason: string; mend: string } {
  const saying = SAYINGS[error.code];
  return {
    reason: saying?.reason ?? `This is not valid YAML: ${error.message.replace(/\.$/, '')}.`,
    mend: saying?.mend ?? 'Check the line and the one above it.',
  };
}
