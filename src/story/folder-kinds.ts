/** Names of folders that hold several works, as people and site generators name them. */
const COLLECTIONS = new Set(
  (
    'stories short-stories shorts shortstories fiction fictions fic fics fanfic fanfics fanfiction works writing writings posts post blog poems poetry poesie tales books novels serials series drabbles ' +
    'oneshots one-shots vignettes flash flash-fiction misc miscellaneous prose essays archive articles news pages notes journal characters world worldbuilding lore wiki codex bible docs ' +
    'geschichten kurzgeschichten erzählungen erzaehlungen romane gedichte histoires nouvelles contes romans cuentos relatos historias novelas poemas racconti storie рассказы стихи повести 小说 短篇'
  ).split(' '),
);

/** Names of folders that say nothing of the work in them. */
const PLAIN = new Set(
  'content contents chapters chapter chaps ch manuscript text texts src source book novel story draft drafts read md markdown main part parts posts post kapitel chapitres chapitre capitulos capítulos capitoli главы 章节 正文'.split(
    ' ',
  ),
);

/** Names of folders whose files are the chapters of one work, whatever they are called. */
const CHAPTERS = new Set(
  'chapters chapter chaps ch manuscript kapitel chapitres capitulos capítulos capitoli главы 章节 正文'.split(' '),
);

/** Tell whether a folder's name is one for several works. The top of the content has no name. */
export function isCollectionName(folder: string): boolean {
  return COLLECTIONS.has(plain(folder));
}

/** Tell whether a folder's name says that its files are chapters. */
export function isChaptersName(folder: string): boolean {
  return CHAPTERS.has(plain(folder));
}

/** The nearest name, from a folder upward, that says something of the work in it; empty when none does. */
export function tellingName(folder: string): string {
  for (const name of folder.split('/').reverse()) if (!PLAIN.has(plain(name)) && !isCollectionName(name)) return name;
  return '';
}

function plain(folder: string): string {
  return (folder.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/^[_\d]+[-_. ]*/, '')
    .replace(/[_ ]+/g, '-');
}
