import { all } from './page.ts';

/** A chapter on the page: its paragraphs with their ids, and their lengths, by which time runs. */
export interface ChapterHere {
  section: HTMLElement;
  key: string;
  minutes: number;
  paragraphs: HTMLElement[];
  ids: string[];
  sizes: number[];
}

/** List the chapters of a work that stand on the page. */
export function chaptersHere(article: HTMLElement): ChapterHere[] {
  return all('.chapter[data-key]', article).map((section) => {
    const paragraphs = all('.prose p[id]', section);
    return {
      section,
      key: section.dataset.key as string,
      minutes: Number(section.dataset.minutes),
      paragraphs,
      ids: paragraphs.map(({ id }) => id),
      sizes: paragraphs.map((one) => (one.textContent as string).length),
    };
  });
}
