/** Folders at the root of a site that hold pages of the program's own, or will. */
export const SITE_FOLDERS: readonly string[] = [
  'works',
  'authors',
  'series',
  'updates',
  'stats',
  'shortest',
  'longest',
  'files',
  'random',
  'media',
  'search',
  'opds',
  'api',
  'old-addresses',
  'offline',
];
