import { parse, type ToStringOptions } from 'yaml';

/** How a YAML file is set: its indentation; lines stay as long as they are. */
export function styleOf(text: string): ToStringOptions {
  const indent = /^( {2,8})\S/m.exec(text)?.[1]?.length ?? 2;
  const indentSeq = !/^( *)[^\s#-][^\n]*:[ \t]*\r?\n\1- /m.test(text);
  return {
    indent,
    indentSeq,
    lineWidth: 0,
    nullStr: '',
    flowCollectionPadding: /[[{] /.test(text) && !/\[\S/.test(text),
  };
}

/**
 * Give lines that say what they said before the look that a person gave them: spaces in brackets and before comments.
 *
 * @param before The file as it was.
 * @param after The file as it shall be, set by the program.
 */
export function keepLines(before: string, after: string): string {
  const known = new Map<string, string>();
  for (const line of before.split(/\r?\n/)) if (!known.has(essence(line))) known.set(essence(line), line);
  const kept = after
    .split('\n')
    .map((line) => known.get(essence(line)) ?? line)
    .join('\n');
  // Spaces inside quotation marks mean something.
  return meaningOf(kept) === meaningOf(after) ? kept : after;
}

/** A line without the spaces that mean nothing; its indentation counts. */
function essence(line: string): string {
  const indent = line.search(/\S|$/);
  const words = line.trim().replace(/[ \t]+/g, ' ');
  return `${indent} ${words.replace(/ ?([[\]{},]) ?/g, '$1')}`;
}

function meaningOf(text: string): string {
  return JSON.stringify(parse(text, { uniqueKeys: false }));
}
