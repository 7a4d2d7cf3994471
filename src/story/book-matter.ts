import { readChapterName } from './chapter-name.ts';
import type { ChapterFacts, StoryFacts } from './facts.ts';

/** Matter of a book is shorter than this many words. */
const WORDS = 400;
/** Pages of a book that hold none of its story, by the name of their file or their heading. */
const MATTER =
  /^(?:half[- ]?title|title(?:[- ]?page)?|cover(?:[- ]?page)?|copyright(?:[- ]?page)?|legal|imprint|colophon|licen[cs]e|dedication|epigraph|(?:an? )?author['’]?s? notes?|about (?:the |this )?(?:authors?|book)|author|the author|acknowledge?ments?|credits|thanks|also by.{0,40}|newsletter|titel(?:seite|blatt)?|motto|nachbemerkung|impressum|widmung|danksagung|über (?:den autor|die autorin)|page de titre|dédicace|remerciements|à propos de l['’ ]aut(?:eur|rice)|portada|dedicatoria|agradecimientos|sobre (?:el autor|la autora)|об авторе|благодарности|титул)$/iu;

/** Tell whether a file of a book is its title page, a notice of rights, a dedication, or a life of the author. */
export function isBookMatter({ path, chapters }: Pick<StoryFacts, 'path' | 'chapters'>): boolean {
  const [only, ...others] = chapters;
  if (others.length > 0 || (only !== undefined && (only.words >= WORDS || only.number !== null))) return false;
  const name = plain(readChapterName(path).title);
  return MATTER.test(name) || (only !== undefined && isHeaded(only));
}

function isHeaded({ title }: ChapterFacts): boolean {
  return title !== null && MATTER.test(title.replace(/:$/, '').trim());
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[-_ ]+/g, ' ')
    .trim();
}
