import type { Archive } from '../model/archive.ts';
import type { RenderContext } from '../render/render-context.ts';
import { pageWeight, weightAsText } from './page-weight.ts';

/** Say what a person should know of the pages that were published: what they weigh, and which other hosts they may ask. */
export async function aboutPages(archive: Archive, context: RenderContext): Promise<string[]> {
  const weight = await pageWeight(archive, context);
  const { csp, limits, outputs } = context.config;
  const tooLong = [...archive.series.values()].filter(
    (series) => series.works.length > 1 && series.words > limits.bookWords,
  );
  return [
    ...(weight === null ? [] : [weightAsText(weight)]),
    ...(tooLong.length === 0 || !outputs.seriesEpub
      ? []
      : [
          `Series without a book, as they are too long for one (limits: book-words): ${tooLong.map(({ name }) => name).join(', ')}`,
        ]),
    ...(csp.length === 0 ? [] : [`Other hosts that the pages may ask (csp): ${csp.join(', ')}`]),
  ];
}
