/**
 * The words of the interface in English.
 *
 * A text may hold `{name}` places; numbers put there are written as the language writes them. A message that changes
 * with a number has one text for each plural category and takes its number as `count`. Headings and labels stand in
 * sentence case. This catalogue decides which messages exist: every other language has the same.
 */
export const en = {
  // The frame of every page
  'skip-to-content': 'Skip to content',
  'menu-label': 'Main menu',
  'breadcrumbs-label': 'You are here',
  'page-title': '{page} – {site}',
  'kept-by': 'Kept by {name}',
  'archive-since': 'Since {date}',
  'kept-by-label': 'Kept by',
  contact: 'Contact',
  feed: 'Feed',
  'feed-of-site': 'Newest works of {site}',

  // Menus and headings
  home: 'Home',
  works: 'Works',
  authors: 'Authors',
  series: 'Series',
  updates: 'Updates',
  search: 'Search',
  about: 'About',
  pages: 'Pages',

  // The home page
  'newest-works': 'Newest works',
  'all-works': 'All works',
  'ways-in': 'Ways in',
  'archive-holds': '{works} by {authors}, {words} in all',
  'archive-empty': 'Nothing has been published here yet.',

  // Counts
  'works-count': { one: '{count} work', other: '{count} works' },
  'authors-count': { one: '{count} author', other: '{count} authors' },
  'series-count': { one: '{count} series', other: '{count} series' },
  'chapters-count': { one: '{count} chapter', other: '{count} chapters' },
  'words-count': { one: '{count} word', other: '{count} words' },
  'terms-count': { one: '{count} entry', other: '{count} entries' },
  'and-more': 'and {count} more',
  'reading-minutes': { one: '{count} minute', other: '{count} minutes' },
  'reading-hours': { one: '{count} hour', other: '{count} hours' },
  'hours-and-minutes': '{hours} {minutes}',

  // Facets: headings of their pages and the menu
  'facet-fandoms': 'Fandoms',
  'facet-relationships': 'Relationships',
  'facet-characters': 'Characters',
  'facet-tags': 'Tags',
  'facet-genres': 'Genres',
  'facet-ratings': 'Ratings',
  'facet-warnings': 'Warnings',
  'facet-categories': 'Categories',
  'facet-languages': 'Languages',
  'facet-status': 'Status',

  // Facets: labels before their values, by the number of values
  'label-fandoms': { one: 'Fandom', other: 'Fandoms' },
  'label-relationships': { one: 'Relationship', other: 'Relationships' },
  'label-characters': { one: 'Character', other: 'Characters' },
  'label-tags': { one: 'Tag', other: 'Tags' },
  'label-genres': { one: 'Genre', other: 'Genres' },
  'label-ratings': { one: 'Rating', other: 'Ratings' },
  'label-warnings': { one: 'Warning', other: 'Warnings' },
  'label-categories': { one: 'Category', other: 'Categories' },
  'label-languages': { one: 'Language', other: 'Languages' },
  'label-status': 'Status',
  'label-authors': { one: 'Author', other: 'Authors' },
  'label-series': 'Series',

  // Facts of a work
  by: 'by',
  'by-line': 'by {authors}',
  'written-for': 'for {recipient}',
  'label-recipient': 'Written for',
  'label-rating': 'Rating',
  'label-summary': 'Summary',
  'label-words': 'Words',
  'label-chapters': 'Chapters',
  'label-reading-time': 'Reading time',
  'label-published': 'Published',
  'label-updated': 'Updated',
  'label-language': 'Language',
  'label-source': 'Source',
  'label-extra': 'More about this work',
  'rating-as-written': '{name} (written as “{written}”)',
  'not-rated': 'Not Rated',
  'unknown-author': 'Unknown',
  'chapters-of': '{done}/{expected}',
  'chapters-of-spoken': '{done} of {expected} chapters',
  'chapters-of-unknown': '?',
  'chapters-of-unknown-spoken': '{done} chapters so far, the number in all is not known',
  'chapters-fact': 'Chapters {number}',
  'published-on': 'published {date}',
  'updated-on': 'updated {date}',
  'series-part': '{series}, part {position}',
  'part-number': 'Part {position}',
  'status-complete': 'Complete',
  'status-in-progress': 'In progress',
  'status-hiatus': 'On hiatus',
  'status-abandoned': 'Abandoned',
  'status-unknown': 'Not said',

  // The work page
  'start-reading': 'Start reading',
  'entire-work': 'Entire work',
  'entire-work-of': '{title}: entire work',
  contents: 'Contents',
  'previous-in-series': 'Previous in series',
  'next-in-series': 'Next in series',
  'notes-before': 'Notes before the story',
  'notes-after': 'Notes after the story',
  'chapter-notes-before': 'Notes before the chapter',
  'chapter-notes-after': 'Notes after the chapter',

  // Chapters: what a section is called, by its role
  'role-text': 'The story',
  'role-chapter': 'Chapter',
  'role-part': 'Part',
  'role-prologue': 'Prologue',
  'role-epilogue': 'Epilogue',
  'role-interlude': 'Interlude',
  'role-preface': 'Preface',
  'role-act': 'Act',
  'role-scene': 'Scene',
  'role-book': 'Book',
  'role-text-number': '{number}',
  'role-chapter-number': 'Chapter {number}',
  'role-part-number': 'Part {number}',
  'role-prologue-number': 'Prologue {number}',
  'role-epilogue-number': 'Epilogue {number}',
  'role-interlude-number': 'Interlude {number}',
  'role-preface-number': 'Preface {number}',
  'role-act-number': 'Act {number}',
  'role-scene-number': 'Scene {number}',
  'role-book-number': 'Book {number}',
  'chapter-full': '{label}: {title}',

  // Moving between chapters
  'chapter-navigation-top': 'Chapters, above the text',
  'chapter-navigation-bottom': 'Chapters, below the text',
  'chapter-menu': 'All chapters',
  'chapter-ordinal': 'Chapter {ordinal} of {total}',
  'previous-chapter': 'Previous chapter',
  'next-chapter': 'Next chapter',
  'after-the-story': 'After the story',
  'end-of-work': 'The end',
  'end-of-published': 'More is still to come',
  'scene-break': 'Scene break',

  // The adult notice
  'adult-notice-title': 'Rated {rating}',
  'adult-notice-warnings': 'Warnings: {warnings}',
  'adult-notice-open': 'Show the text',

  // Lists
  'works-by-title': 'Works by title',
  'works-of-author': 'Works by {author}',
  'letter-bar': 'Jump to a letter',
  'letter-other-spoken': 'Numbers and signs',
  'jump-to': 'Jump to {letter}',
  pagination: 'Pages',
  'page-number': 'Page {page}',
  'page-of': 'Page {page} of {pages}',
  'previous-page': 'Previous page',
  'next-page': 'Next page',
  'nothing-here': 'There is nothing here yet.',

  // Authors and series
  'series-by-authors': 'A series by {authors}',
  'series-words': '{works}, {words}',

  // Updates
  'updates-newest': 'Newest works and chapters',
  'updates-of-year': 'Updates of {year}',
  'updates-years': 'By year',
  'new-work': 'New work',
  'new-chapter': 'New chapter',
  'work-updated': 'Updated',
  'updates-empty': 'No work here bears a date.',

  // Addresses that lead nowhere
  'not-found-title': 'Page not found',
  'not-found': 'There is no page at this address. The work may have moved or been taken away.',
  'not-found-home': 'Go to the home page',
  'not-found-works': 'See all works by title',
} as const satisfies Record<string, string | { readonly other: string; readonly one?: string }>;
