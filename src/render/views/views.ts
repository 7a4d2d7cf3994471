import type { ZodType } from 'zod';
import type { ViewSchemas } from '../templates/templates.ts';
import { blurbSchema } from './blurb.ts';
import { cataloguesSchema } from './catalogues.ts';
import { chapterSchema } from './chapter.ts';
import { directorySchema } from './directory.ts';
import { entireSchema } from './entire.ts';
import { filterSchema } from './filter.ts';
import { homeSchema } from './home.ts';
import { listingSchema } from './listing.ts';
import { movedSchema } from './moved.ts';
import { notFoundSchema } from './not-found.ts';
import { offlineSchema } from './offline.ts';
import { ownPageSchema } from './own-page.ts';
import { searchSchema } from './search.ts';
import { settingsSchema } from './settings.ts';
import { statsSchema } from './stats.ts';
import { updatesSchema } from './updates.ts';
import { workSchema } from './work.ts';
import { worksSchema } from './works.ts';

/** Schema of every page's view, by the name of its template. */
export const VIEWS: ViewSchemas = new Map<string, ZodType>([
  ['home', homeSchema.describe('The home page.')],
  ['works', worksSchema.describe('All works by title.')],
  ['work', workSchema.describe('A work; its text too when it has one chapter.')],
  ['chapter', chapterSchema.describe('A chapter.')],
  ['entire', entireSchema.describe('All chapters of a work on one page.')],
  ['directory', directorySchema.describe('An index of names: authors, series, terms of a facet.')],
  ['author', listingSchema.describe('Works of an author.')],
  ['series', listingSchema.describe('Works of a series, in reading order.')],
  ['term', listingSchema.describe('Works of a term of a facet.')],
  ['card', blurbSchema.describe('A card alone, as results of a search show it.')],
  ['search', searchSchema.describe('The page for searching; without scripts, a list of all indexes.')],
  ['filter', filterSchema.describe('The panel by which lists are filtered: no page, but what a script puts on lists.')],
  ['updates', updatesSchema.describe('Newest works and chapters, or those of a year.')],
  ['stats', statsSchema.describe('The archive in numbers.')],
  ['own-page', ownPageSchema.describe("A page of the archive's own.")],
  [
    'catalogues',
    cataloguesSchema.describe('What readers of books are told to open; for people, the same lists as pages.'),
  ],
  ['offline', offlineSchema.describe('What the browser keeps; a script lists it.')],
  ['settings', settingsSchema.describe('Settings of reading: no page, but what scripts put on a page when asked.')],
  [
    'moved',
    movedSchema.describe('What stands at an address that a work had, or at that of a work that was withdrawn.'),
  ],
  ['not-found', notFoundSchema.describe('What hosts show for addresses that lead nowhere.')],
]);
