import { hasErrors } from '../diagnostics/diagnostic.ts';
import { printable } from '../diagnostics/printable.ts';
import { type Statistics, statisticsOf } from '../model/statistics.ts';
import { findMessages } from './check.ts';
import { progressLine } from './progress-line.ts';
import { type CommonOptions, EXIT, prefixOf, print, reportMessages } from './terminal.ts';

/** Terms of a facet that are shown to people. */
const SHOWN = 5;

/** `fabula stats`: the archive in numbers, for people or as one line of JSON; writes no site. */
export async function stats(dir: string, options: CommonOptions): Promise<number> {
  const line = progressLine(options.quiet === true || options.json === true);
  const { loaded, archive, messages } = await findMessages(dir, { compare: false, onProgress: line.update }).finally(
    line.clear,
  );
  if (archive === null || hasErrors(loaded.messages)) {
    reportMessages(messages, options, prefixOf(loaded.project.root));
    return EXIT.usage;
  }
  const statistics = statisticsOf(archive);
  print(
    options.json === true ? JSON.stringify({ format: 'fabula-stats', version: 1, ...statistics }) : asText(statistics),
  );
  return EXIT.done;
}

function asText({ totals, years, undated, facets, longest, prolific }: Statistics): string {
  const number = new Intl.NumberFormat('en');
  const section = (heading: string, rows: readonly (readonly [label: string, value: number])[]): string[] => {
    const width = Math.max(0, ...rows.map(([, value]) => number.format(value).length));
    return rows.length === 0
      ? []
      : ['', heading, ...rows.map(([label, value]) => `  ${number.format(value).padStart(width)}  ${label}`)];
  };
  return [
    ...section('In all', Object.entries(totals)).slice(1),
    ...section('Works by year', [
      ...years.map(({ year, works, words }): [string, number] => [`${year}  (${number.format(words)} words)`, works]),
      ...(undated === 0 ? [] : [['without a date', undated] satisfies [string, number]]),
    ]),
    ...facets.flatMap(({ facet, terms }) =>
      section(
        terms.length > SHOWN ? `${facet} (${SHOWN} of ${terms.length})` : facet,
        terms.slice(0, SHOWN).map(({ name, works }): [string, number] => [name, works]),
      ),
    ),
    ...section(
      'Longest, in words',
      longest.map(({ title, words }) => [title, words]),
    ),
    ...section(
      'Most works',
      prolific.map(({ name, works }) => [name, works]),
    ),
  ]
    .map((line) => printable(line))
    .join('\n');
}
