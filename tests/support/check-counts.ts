import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { listFiles } from './read-folder.ts';

/** What a site says in numbers about where its links lead. */
export interface CountCheck {
  /** One line a number that is wrong: the page, the link, what it says and what is there. */
  problems: string[];
  /** Numbers that were compared. */
  counts: number;
}

/** The words of a link, of which a part may be in a language of its own. */
const WORDS = '[^<]*(?:<span[^>]*>[^<]*</span>[^<]*)?';

/** A link with a number beside it, as indexes, asides and the home page write them. */
const ENTRY = new RegExp(
  `<a href="([^"#]*)">${WORDS}</a>\\s*<span(?: class="[^"]*")?>([\\d,]+)(?: (works?))?</span>`,
  'g',
);

/** A row of the statistics: a link in its heading, and the number of works beside it. */
const ROW = new RegExp(`<th scope="row"><a href="([^"#]*)">${WORDS}</a></th>\\s*<td>([\\d,]+) works?[ ,]`, 'g');

/** A line of an index. */
const LINE = new RegExp(`<li(?: data-work="[^"]*")?><a href="[^"]*">${WORDS}</a>\\s*<span`, 'g');

/** A work among the updates. */
const EVENT = /<a class="title p-name u-url" href="([^"]*)"/g;

/** Compare every number of works or names that stands beside a link with what the link leads to, on all of its pages. */
export function checkCounts(site: string): CountCheck {
  const pages = listFiles(site).filter((path) => path.endsWith('index.html'));
  const texts = new Map(pages.map((path) => [path, readFileSync(join(site, path), 'utf8')]));
  const check: CountCheck = { problems: [], counts: 0 };
  const compare = (page: string, what: string, said: number, found: number): void => {
    check.counts += 1;
    if (said !== found) check.problems.push(`${page}: ${what} says ${said}, and there are ${found}`);
  };
  for (const [page, text] of texts) {
    for (const [, href = '', number = '', unit] of text.matchAll(ENTRY)) {
      const target = normalize(join(dirname(page), href, 'index.html'));
      if (target.startsWith('works/') && target !== 'works/index.html') continue;
      compare(page, target, Number(number.replaceAll(',', '')), unit === undefined ? all(target) : works(target));
    }
    for (const [, href = '', number = ''] of text.matchAll(ROW)) {
      const target = normalize(join(dirname(page), href, 'index.html'));
      compare(
        page,
        target,
        Number(number.replaceAll(',', '')),
        /^updates\//.test(target) ? changedIn(target) : works(target),
      );
    }
    if (page.includes('/page/')) continue;
    const size = /id="page_works">([\d,]+) works?/.exec(text)?.[1];
    if (size !== undefined) compare(page, 'its heading', Number(size.replaceAll(',', '')), works(page));
    const entries = /<p class="size">([\d,]+) (?:entries|entry|authors?|series|works?)</.exec(text)?.[1];
    if (entries !== undefined) compare(page, 'its size', Number(entries.replaceAll(',', '')), all(page));
  }
  return check;

  /** Works among the updates of a year. */
  function changedIn(target: string): number {
    const own = [...texts].filter(([path]) => path.startsWith(`${dirname(target)}/`));
    return new Set(
      own.flatMap(([path, text]) =>
        [...text.matchAll(EVENT)].map(([, href = '']) => normalize(join(dirname(path), href))),
      ),
    ).size;
  }

  /** Matches on a page and on those that go on from it. */
  function count(target: string, pattern: RegExp): number {
    let sum = 0;
    for (let number = 1; ; number += 1) {
      const path = number === 1 ? target : join(dirname(target), `page/${number}/index.html`);
      const text = texts.get(path);
      if (text === undefined) return sum;
      sum += text.match(pattern)?.length ?? 0;
    }
  }
  function works(target: string): number {
    return existsSync(join(site, target)) ? count(target, /<article class="blurb/g) : -1;
  }
  /** Cards, or the lines of an index. */
  function all(target: string): number {
    const cards = works(target);
    return cards > 0 ? cards : count(target, LINE);
  }
}
