import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Archive, Work } from '../../src/model/archive.ts';
import type { StoryFacts } from '../../src/story/facts.ts';
import { archiveFrom } from './archive-of-facts.ts';
import { randomFacts } from './random-facts.ts';

/** Expect something of every archive that any folder of files can become. */
function ofEveryArchive(check: (archive: Archive, facts: StoryFacts[]) => void): void {
  fc.assert(
    fc.property(randomFacts, fc.boolean(), (facts, drafts) => check(archiveFrom(facts, { drafts }).archive, facts)),
    { numRuns: 100 },
  );
}

/** Everything that lists works: its name for messages, its key and its works. */
function listsOf(archive: Archive): { kind: string; id: string; slug: string; works: readonly string[] }[] {
  return [
    ...[...archive.authors.values()].map((author) => ({ kind: 'authors', ...author })),
    ...[...archive.series.values()].map((series) => ({ kind: 'series', ...series })),
    ...[...archive.facets.values()].flatMap((facet) =>
      [...facet.terms.values()].map((term) => ({ kind: facet.key, ...term })),
    ),
  ];
}

function allWorks(archive: Archive): Work[] {
  return [...archive.works.values(), ...archive.unlisted.values()];
}

test('every id resolves, and every key is the id of its value', () => {
  ofEveryArchive((archive) => {
    for (const list of listsOf(archive)) {
      expect(list.works.filter((id) => !archive.works.has(id))).toEqual([]);
    }
    for (const work of archive.works.values()) {
      expect(work.authors.filter((id) => !archive.authors.has(id))).toEqual([]);
      expect(work.series.filter(({ id }) => !archive.series.has(id))).toEqual([]);
      for (const [key, ids] of work.terms) {
        expect(ids.filter((id) => !archive.facets.get(key)?.terms.has(id))).toEqual([]);
      }
    }
    const known = new Set(allWorks(archive).map((work) => work.id));
    expect([...archive.places.values()].filter(({ work }) => !known.has(work))).toEqual([]);
    for (const map of [archive.works, archive.unlisted, archive.authors, archive.series]) {
      for (const [key, { id }] of map) expect(id).toBe(key);
    }
  });
});

test('both directions of a link agree', () => {
  ofEveryArchive((archive) => {
    const forth = [...archive.works.values()].flatMap((work) => [
      ...work.authors.map((id) => `authors ${id} ← ${work.id}`),
      ...work.series.map(({ id }) => `series ${id} ← ${work.id}`),
      ...[...work.terms].flatMap(([key, ids]) => ids.map((id) => `${key} ${id} ← ${work.id}`)),
    ]);
    const back = listsOf(archive).flatMap(({ kind, id, works }) => works.map((work) => `${kind} ${id} ← ${work}`));
    expect(forth.sort()).toEqual(back.sort());
    for (const [path, place] of archive.places) {
      const work = archive.works.get(place.work) ?? archive.unlisted.get(place.work);
      if (place.chapter !== null) expect(work?.chapters[place.chapter - 1]?.text.body).toBe(`body of ${path}`);
    }
  });
});

test('an unlisted work stands in no list and in no count', () => {
  ofEveryArchive((archive) => {
    expect([...archive.unlisted.keys()].filter((id) => archive.works.has(id))).toEqual([]);
    const works = [...archive.works.values()];
    expect(archive.totals).toEqual({
      works: works.length,
      chapters: works.reduce((sum, work) => sum + work.chapters.length, 0),
      words: works.reduce((sum, work) => sum + work.words, 0),
    });
  });
});

test('every list is in its one order, each work once', () => {
  ofEveryArchive((archive) => {
    const order = [...archive.works.keys()];
    for (const { kind, works } of listsOf(archive)) {
      expect(new Set(works).size).toBe(works.length);
      if (kind !== 'series') expect(works).toEqual(order.filter((id) => works.includes(id)));
    }
    for (const series of archive.series.values()) {
      const places = series.works.map((id) => {
        const work = archive.works.get(id);
        const position = work?.series.find((place) => place.id === series.id)?.position ?? Infinity;
        return { position, published: work?.published ?? '9999', id };
      });
      const sorted = [...places].sort(
        (a, b) =>
          (a.position === b.position ? 0 : a.position - b.position) ||
          byText(a.published, b.published) ||
          byText(a.id, b.id),
      );
      expect(places).toEqual(sorted);
    }
  });
});

test('chapters are numbered 1…n, unlisted ones 0, and keys of chapters are unique in their work', () => {
  ofEveryArchive((archive) => {
    for (const { chapters, unlistedChapters } of allWorks(archive)) {
      expect(chapters.map((chapter) => chapter.ordinal)).toEqual(chapters.map((_, index) => index + 1));
      expect(chapters.length).toBeGreaterThan(0);
      expect(new Set(unlistedChapters.map((chapter) => chapter.ordinal)).size).toBeLessThan(2);
      expect(unlistedChapters.filter((chapter) => chapter.ordinal !== 0)).toEqual([]);
      const keys = [...chapters, ...unlistedChapters].map((chapter) => chapter.key);
      expect(new Set(keys).size, keys.join()).toBe(keys.length);
    }
  });
});

test('slugs are unique within their kind, safe on every host, and never a reserved word', () => {
  ofEveryArchive((archive) => {
    const slugs = new Map<string, string[]>([['works', allWorks(archive).map((work) => work.slug)]]);
    for (const { kind, slug, works } of listsOf(archive))
      if (works.length > 0) slugs.set(kind, [...(slugs.get(kind) ?? []), slug]);
    for (const [kind, all] of slugs) {
      expect(new Set(all).size, `${kind}: ${all.join()}`).toBe(all.length);
      expect(all.filter((slug) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug))).toEqual([]);
      expect(all.filter((slug) => /^(?:page|all|original|chapter-.*|con|prn|aux|nul|com\d|lpt\d)$/.test(slug))).toEqual(
        [],
      );
    }
  });
});

test('the words of a work are the sum of its chapters, those of a list the sum of its works', () => {
  ofEveryArchive((archive) => {
    for (const { words, chapters } of allWorks(archive)) {
      expect(words).toBe(chapters.reduce((sum, chapter) => sum + chapter.words, 0));
    }
    for (const { words, works } of [...archive.authors.values(), ...archive.series.values()]) {
      expect(words).toBe(works.reduce((sum, id) => sum + (archive.works.get(id)?.words ?? Number.NaN), 0));
    }
  });
});

test('the result does not depend on the order of the files', () => {
  const shuffled = randomFacts.chain((facts) =>
    fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
  );
  fc.assert(
    fc.property(shuffled, ([facts, other]) => {
      const one = archiveFrom(facts);
      const two = archiveFrom(other);
      // Maps are compared with their order.
      expect(inOrder(two.archive)).toEqual(inOrder(one.archive));
      const lines = (messages: readonly object[]) => messages.map((message) => JSON.stringify(message)).sort();
      expect(lines(two.messages)).toEqual(lines(one.messages));
    }),
    { numRuns: 100 },
  );
});

test('nothing of a work that is held back is in the archive', () => {
  ofEveryArchive((archive, facts) => {
    const files = new Set(allWorks(archive).flatMap((work) => work.files));
    const held = facts.filter((file) =>
      file.header.some(({ name, value }) => name === 'show' && /^(?:no|maybe)$/.test(value)),
    );
    expect(held.map((file) => file.path).filter((path) => files.has(path) || archive.places.has(path))).toEqual([]);
    const bodies = JSON.stringify(
      allWorks(archive).map((work) => [...work.chapters, ...work.unlistedChapters, work.notesBefore]),
    );
    expect(held.filter((file) => bodies.includes(JSON.stringify(file.bodyKey)))).toEqual([]);
  });
});

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same value with every map as a list of its entries. */
function inOrder(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, entry]) => [key, inOrder(entry)]);
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, inOrder(entry)]));
}
