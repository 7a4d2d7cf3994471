import { type Diagnostic, report } from '../../diagnostics/diagnostic.ts';

/** Code of another program that may stand in a story. */
interface ForeignCode {
  what: string;
  /** Finds one; its repetitions are bounded. */
  pattern: RegExp;
  /** Letters without which there is none. */
  needs: string;
  mend: string;
  /** What readers see; the code itself when it is not said. */
  shown?: string;
  /** True for what no reader of the other program would see: it is taken out. */
  hidden?: boolean;
}

const KINDS: readonly ForeignCode[] = [
  {
    what: 'an address with a variable of Jekyll or Eleventy',
    pattern: /\{\{-?\s{0,8}(?:site\.)?(?:base_?url|url|github\.url)\b[^\n}]{0,100}\}\}/gi,
    needs: '{{',
    mend: 'Write the path from this file to the other, without the variable.',
  },
  {
    what: 'a shortcode of Hugo',
    pattern: /\{\{[<%][^\n]{0,300}?[>%]\}\}/g,
    needs: '{{',
    mend: 'Write its result in Markdown: a picture as ![what it shows](name.jpg), a link as [words](name.md).',
  },
  {
    what: 'a tag of Liquid or Nunjucks',
    pattern: /(?<!\{)\{%-?\s{0,8}\w[^\n]{0,300}?%\}/g,
    needs: '{%',
    mend: 'Remove it, or write its result in Markdown.',
  },
  {
    what: 'a variable of a template',
    pattern: /\{\{-?\s{0,8}[\w.|'": -]{1,200}-?\}\}/g,
    needs: '{{',
    mend: 'Write its value instead.',
  },
  {
    what: 'a list of attributes',
    pattern: /\{:?[ \t]?[#.][\w-]{1,60}(?:[ \t][^}\n]{0,100})?\}/g,
    needs: '{',
    mend: 'Remove the braces and what stands in them.',
  },
  {
    what: 'a link whose address has spaces',
    pattern:
      /(?<=\])\((?=[^()<>\n]{0,200} )[^()<>"'\n]{1,200}\.(?:md|mdx|markdown|txt|html?|jpe?g|png|gif|webp)(?:#[^()<>"'\s]{0,100})?\)/gi,
    needs: '](',
    mend: 'Put the address between angle brackets, [words](<my file.md>), or write %20 for each space.',
  },
  {
    what: 'a link between notes',
    pattern: /(?<!!)\[\[[^\]\n]{1,200}\]\]/g,
    needs: '[[',
    mend: 'Write a link to a story as [words](name.md).',
    shown: 'its words alone',
  },
  {
    what: 'a picture or a note from other notes',
    pattern: /!\[\[[^\]\n]{1,200}\]\]/g,
    needs: '[[',
    mend: 'Write a picture as ![what it shows](name.jpg).',
  },
  {
    what: 'an import or export of MDX',
    pattern:
      /^(?:import[ \t]+[\w{*][^\n]{0,200}[ \t]from[ \t]+['"][^'"\n]{1,200}['"];?[ \t]*$|import[ \t]+['"][./@\w][^'"\n]{0,200}['"];?[ \t]*$|export[ \t]+(?:const|default|function)[ \t][^\n]{0,200}$)/gm,
    needs: 'port',
    mend: 'Remove the line.',
    shown: 'nothing of it',
    hidden: true,
  },
  {
    what: 'a comment of Obsidian',
    pattern: /(?<![\p{L}\p{N}%])%%(?:[^%]|%(?!%)){1,5000}%%(?!%)/gu,
    needs: '%%',
    mend: 'Remove it, or write it as <!-- … -->.',
    shown: 'nothing of it',
    hidden: true,
  },
];

/** A text in which everything that other programs hide is white space, so that every position stays. */
export function blankHidden(text: string): string {
  return KINDS.reduce(
    (blanked, { pattern, needs, hidden }) =>
      hidden === true && blanked.includes(needs)
        ? blanked.replace(pattern, (code) => code.replace(/[^\n]/g, ' '))
        : blanked,
    text,
  );
}

/**
 * Say what other programs would have run in a text: it is never run. All but links between notes stands in the prose for everybody to see.
 *
 * @param text With the front matter blanked, so that lines are those of the file.
 * @returns One message a kind, at its first place.
 */
export function findForeignCode(text: string, path: string): Diagnostic[] {
  const taken = new Set<number>();
  return KINDS.flatMap(({ what, pattern, needs, mend, shown = 'it as it stands' }) => {
    if (!text.includes(needs)) return [];
    const found = [...text.matchAll(pattern)].filter(({ index }) => !taken.has(index));
    for (const { index } of found) taken.add(index);
    const first = found[0];
    if (first === undefined) return [];
    const start = text.lastIndexOf('\n', first.index - 1) + 1;
    const line = text.slice(0, start).split('\n').length;
    const end = text.indexOf('\n', start);
    return [
      report('foreign-code', path, {
        place: { line, column: first.index - start + 1 },
        with: { what, shown: found.length > 1 ? `${shown} (${found.length} in this file)` : shown, mend },
        excerpt: text.slice(start, end < 0 ? text.length : end),
      }),
    ];
  });
}
