import { expect, test } from 'vitest';
import { makeEdition } from '../../src/render/edition.ts';
import { blurbOf } from '../../src/render/views/blurb.ts';
import { makeFrame } from '../../src/render/views/frame.ts';
import { perDepth } from '../../src/render/views/per-depth.ts';
import { configWith, contextWith } from '../support/render-sample.ts';
import { archiveOf, work } from '../support/sample-archive.ts';

const archive = archiveOf([work('salt'), work('tide')]);
const edition = makeEdition(archive, contextWith());
const { routes } = edition;
const salt = archive.works.get('salt') ?? work('salt');
const tide = archive.works.get('tide') ?? work('tide');

test('a thing is made once for a work, a depth and an edition', () => {
  let made = 0;
  const hrefOf = perDepth(({ routes: ours }, one, from) => {
    made += 1;
    return ours.work(one).href(from);
  });
  expect(hrefOf(edition, salt, routes.works(1))).toBe('../works/salt/');
  expect(hrefOf(edition, salt, routes.authors(1))).toBe('../works/salt/');
  expect(made).toBe(1);
  expect(hrefOf(edition, salt, routes.works(2))).toBe('../../../works/salt/');
  expect(hrefOf(edition, tide, routes.works(1))).toBe('../works/tide/');
  expect(hrefOf(makeEdition(archive, contextWith()), salt, routes.works(1))).toBe('../works/salt/');
  expect(made).toBe(4);
});

test('cards that are kept are those of their work, depth and edition', () => {
  const here = routes.seriesIndex(1);
  expect(blurbOf(edition, salt, here)).toBe(blurbOf(edition, salt, routes.works(1)));
  expect(blurbOf(edition, salt, routes.home).href).toBe('works/salt/');
  expect(blurbOf(edition, tide, here).title).toBe(tide.title);
  const other = makeEdition(archiveOf([{ ...salt, title: 'Brine' }]), contextWith());
  expect(blurbOf(other, { ...salt, title: 'Brine' }, here).title).toBe('Brine');
});

test('pages of one depth mark their own place in the menu', () => {
  const marked = (route: typeof routes.home, trail: (typeof routes.home)[] = []) =>
    makeFrame(edition, route, {
      heading: 'Here',
      trail: trail.map((crumb) => ({ label: 'There', route: crumb })),
    }).site.menu.flatMap(({ href, current }) => (current === null ? [] : [`${href} ${current}`]));
  expect(marked(routes.works(1))).toEqual(['../works/ page']);
  expect(marked(routes.authors(1))).toEqual(['../authors/ page']);
  expect(marked(routes.work(salt), [routes.works(1)])).toEqual(['../../works/ true']);
  expect(marked(routes.work(tide), [routes.authors(1)])).toEqual(['../../authors/ true']);
  expect(marked(routes.ownPage('about'))).toEqual(['../about/ page']);
  expect(marked(routes.series({ slug: 'keys' }, 1))).toEqual([]);
});

test('another edition has its own site', () => {
  const renamed = makeEdition(archive, contextWith({ config: configWith({ title: 'Lamps' }) }));
  expect(makeFrame(renamed, routes.works(1), { heading: 'Works' }).site.title).toBe('Lamps');
  expect(makeFrame(edition, routes.works(1), { heading: 'Works' }).site.title).not.toBe('Lamps');
});
