import type { Archive, Author, Facet, Series, Term, Work, WorkChapter } from '../../src/model/archive.ts';

/** A chapter of a made-up work; what is not said is usual. */
export function chapter(ordinal: number, parts: Partial<WorkChapter> = {}): WorkChapter {
  return {
    key: `chapter-${ordinal}`,
    ordinal,
    role: 'chapter',
    number: String(ordinal),
    division: null,
    title: null,
    words: 1200,
    date: null,
    text: { body: `body-${ordinal}`, fragment: 0 },
    notesBefore: null,
    notesAfter: null,
    about: null,
    authors: [],
    opening: 'The rain came in from the sea.',
    ...parts,
  };
}

/** A made-up work; what is not said is usual. */
export function work(id: string, parts: Partial<Work> = {}): Work {
  const chapters = parts.chapters ?? [
    chapter(1, { key: 'text', role: 'text', number: null, text: { body: `body-${id}`, fragment: 0 } }),
  ];
  const title = parts.title ?? `Work ${id}`;
  return {
    id,
    ownId: null,
    slug: id,
    visibility: 'public',
    title,
    sortTitle: title,
    authors: ['ann'],
    penNames: [],
    isSecret: false,
    language: 'en',
    rating: { key: 'general', written: 'G' },
    terms: new Map([
      ['fandoms', ['harbour-lights']],
      ['ratings', ['general']],
      ['warnings', ['none']],
    ]),
    written: [],
    summary: { html: '<p>A light is put out.</p>', text: 'A light is put out.' },
    recipient: null,
    relations: [],
    mentions: [],
    related: [],
    series: [],
    status: 'complete',
    expected: null,
    words: chapters.reduce((sum, one) => sum + one.words, 0),
    minutes: 5,
    ease: 30,
    published: '2004-07-31',
    updated: null,
    added: null,
    chapters,
    unlistedChapters: [],
    notesBefore: [],
    notesAfter: [],
    extra: [],
    cover: null,
    files: [`${id}.txt`],
    links: [],
    ...parts,
  };
}

/** Join made-up works into an archive: authors, series and terms are named after their ids. */
export function archiveOf(works: readonly Work[]): Archive {
  const listed = works.filter((one) => one.visibility === 'public');
  const sorted = [...listed].sort((a, b) => (a.sortTitle < b.sortTitle ? -1 : 1));
  const idsOf = (holds: (one: Work) => boolean) => sorted.filter(holds).map((one) => one.id);
  const wordsOf = (holds: (one: Work) => boolean) => sorted.filter(holds).reduce((sum, one) => sum + one.words, 0);
  const authors = new Map<string, Author>();
  const series = new Map<string, Series>();
  const facets = new Map<string, Facet>();
  for (const one of sorted) {
    for (const id of one.authors) {
      const holds = (other: Work) => other.authors.includes(id);
      const parts = {
        id,
        slug: id,
        name: nameOf(id),
        sortName: nameOf(id),
        works: idsOf(holds),
        words: wordsOf(holds),
      };
      authors.set(id, {
        ...parts,
        unknown: id === 'unknown',
        penNames: [],
        description: null,
        homepage: null,
        contact: null,
      });
    }
    for (const { id } of one.series) {
      const holds = (other: Work) => other.series.some((place) => place.id === id);
      series.set(id, {
        id,
        slug: id,
        name: nameOf(id),
        works: idsOf(holds),
        words: wordsOf(holds),
        description: null,
        elsewhere: null,
      });
    }
    for (const [key, ids] of one.terms) {
      const terms = new Map<string, Term>(facets.get(key)?.terms ?? []);
      for (const id of ids) {
        const works = idsOf((other) => (other.terms.get(key) ?? []).includes(id));
        terms.set(id, { id, slug: id, name: nameOf(id), works, spoiler: false, group: null, kin: null, shelf: null });
      }
      facets.set(key, { key, terms });
    }
  }
  return {
    works: new Map(sorted.map((one) => [one.id, one])),
    unlisted: new Map(works.filter((one) => one.visibility === 'unlisted').map((one) => [one.id, one])),
    authors,
    series,
    facets,
    moved: new Map(),
    gone: new Map(),
    copies: new Map(),
    formerAuthors: new Map(),
    places: new Map(works.flatMap((one) => one.files.map((file) => [file, { work: one.id, chapter: null }]))),
    totals: {
      works: sorted.length,
      chapters: sorted.reduce((sum, one) => sum + one.chapters.length, 0),
      words: sorted.reduce((sum, one) => sum + one.words, 0),
    },
  };
}

/** A few works of every kind: short and long, listed and not, in several languages and directions. */
export function sampleArchive(): Archive {
  return archiveOf([
    work('breakwater', { title: 'Breakwater', links: [{ kind: 'file', target: 'salt.txt' }] }),
    work('salt', {
      title: 'The Salt Road',
      sortTitle: 'Salt Road',
      authors: ['ann', 'bo'],
      rating: { key: 'explicit', written: 'NC-17' },
      status: 'in-progress',
      updated: '2019-05',
      recipient: 'Mira',
      series: [{ id: 'roads', position: 2 }],
      terms: new Map([
        ['fandoms', ['harbour-lights', 'the-long-dark']],
        ['relationships', ['kettle-lamp']],
        ['characters', ['kettle', 'lamp']],
        ['tags', ['debt', 'salt']],
        ['ratings', ['explicit']],
        ['warnings', ['major-character-death']],
        ['status', ['in-progress']],
      ]),
      chapters: [
        chapter(1, { role: 'prologue', number: null, key: 'prologue' }),
        chapter(2, {
          number: 'One',
          title: 'Kettle',
          date: '2019-03-02',
          notesBefore: { body: 'body-2', fragment: 1 },
        }),
        chapter(3, {
          number: 'Two',
          title: 'What a Walker Weighs',
          date: '2019-05',
          notesAfter: { body: 'body-3', fragment: 1 },
        }),
      ],
      notesBefore: [{ body: 'body-1', fragment: 1 }],
      extra: [{ label: 'Beta', value: 'Q & <b>' }],
    }),
    work('roads-first', { title: 'Émile', series: [{ id: 'roads', position: 1 }], published: '2003', language: 'fr' }),
    work('qamar', { title: 'قمر فوق الميناء', language: 'ar', published: null, authors: ['unknown'] }),
    work('hidden', { title: 'Hidden Away', visibility: 'unlisted', authors: ['ann'] }),
  ]);
}

function nameOf(id: string): string {
  return id === 'none'
    ? 'No Archive Warnings Apply'
    : id.replaceAll('-', ' ').replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
