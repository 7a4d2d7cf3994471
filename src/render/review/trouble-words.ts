import { RULES, type RuleId } from '../../diagnostics/rules.ts';

/** What a trouble is called on the pages of a review, and which column of the catalogue mends it in one file. */
interface TroubleWords {
  title: string;
  column?: string;
}

/** Troubles in the words of somebody who keeps books. */
const WORDS: Partial<Record<RuleId | 'title-unsure' | 'authors-unsure', TroubleWords>> = {
  'title-unsure': { title: 'Title told by its look alone', column: 'title' },
  'authors-unsure': { title: 'Author told by the look of a line alone', column: 'authors' },
  'title-missing': { title: 'No title found', column: 'title' },
  'author-missing': { title: 'No author found', column: 'authors' },
  'author-spelling': { title: 'Author who may be another, spelt otherwise', column: 'authors' },
  'summary-missing': { title: 'No summary found', column: 'summary' },
  'rating-missing': { title: 'No rating found', column: 'rating' },
  'rating-unknown': { title: 'Rating that is not on the scale', column: 'rating' },
  'date-missing': { title: 'No date found', column: 'published' },
  'date-unreadable': { title: 'Date that cannot be read', column: 'published' },
  'date-ambiguous': { title: 'Date that can be read in two ways', column: 'published' },
  'language-unknown': { title: 'Language that is not known', column: 'language' },
  'permission-needed': { title: 'Held back, because the author asks for it', column: 'permission' },
  'show-unknown': { title: 'Held back by a word that is not known', column: 'show' },
  'held-outside-header': { title: 'Held back by a line of the text', column: 'show' },
  'text-duplicate': { title: 'Same text twice', column: 'duplicate-of' },
  'text-alike': { title: 'Nearly the same text twice', column: 'duplicate-of' },
  'slug-conflict': { title: 'Address that two works claim', column: 'slug' },
  'slug-shared': { title: 'Address that another work has', column: 'slug' },
  'slug-unusable': { title: 'Address that cannot be used', column: 'slug' },
  'id-repeated': { title: 'Identity that two works claim', column: 'id' },
  'position-assumed': { title: 'Place in its series in words', column: 'position' },
  'position-unreadable': { title: 'Place in its series that is no number', column: 'position' },
  'position-repeated': { title: 'Place in a series that another work has', column: 'position' },
  'checked-changed': { title: 'Changed since it was checked' },
  'checked-differs': { title: 'Read otherwise than when it was checked' },
  'text-withdrawn': { title: 'Text that was withdrawn' },
  'size-differs': { title: 'Not as long as its header says' },
  'label-unknown': { title: 'Line of the header that says something unknown' },
  'front-matter-invalid': { title: 'Header with a fault in its marks' },
  'front-matter-code': { title: 'Header that is a program' },
  'value-unreadable': { title: 'Value that cannot be used' },
  'value-single': { title: 'Two values where one can be' },
  'encoding-unsure': { title: 'Letters that may be others' },
  'encoding-damaged': { title: 'Letters that are damaged' },
  'encoding-unknown': { title: 'Encoding that is not known' },
  'control-removed': { title: 'Characters that no page can show' },
  'text-mojibake': { title: 'Letters that were saved twice over' },
  'mojibake-repaired': { title: 'Letters that were repaired' },
  'file-unreadable': { title: 'File that cannot be read' },
  'file-empty': { title: 'Empty file' },
  'file-binary': { title: 'File that is not text' },
  'file-too-large': { title: 'File that is too large' },
  'body-empty': { title: 'Header without a story' },
  'chapter-gap': { title: 'Chapter missing' },
  'chapter-repeated': { title: 'Chapter that is there twice' },
  'chapters-expected': { title: 'Not as many chapters as promised' },
  'parts-joined': { title: 'Files that were read as one work' },
  'parts-proposed': { title: 'Files that may be one work' },
  'foreign-code': { title: 'Code of another program' },
  'marks-as-text': { title: 'Marks shown as they are written' },
  'nesting-capped': { title: 'Quotes or lists nested too deep' },
  'html-removed': { title: 'Markup that was removed' },
  'link-broken': { title: 'Link that leads nowhere' },
  'link-escapes': { title: 'Link out of the project' },
  'name-unknown': { title: 'Link to a name that nothing has' },
  'works-list-open': { title: 'List of works without an end' },
  'asset-missing': { title: 'Picture that is not there' },
  'picture-refused': { title: 'Picture that is not published' },
  'picture-without-words': { title: 'Picture without a description' },
  'picture-remote': { title: 'Picture on another site' },
  'relation-unresolved': { title: 'Other work that was not found' },
  'relationship-of-one': { title: 'Relationship that does not name two' },
  'term-spelling': { title: 'Word that may be another, spelt otherwise' },
  'term-too-long': { title: 'Word of a list that is a sentence' },
  'terms-many': { title: 'Very many words in one list' },
  'term-address': { title: 'Two words with one address' },
};

/** Say what a trouble is called. */
export function troubleTitle(trouble: string): string {
  const rule = RULES[trouble as RuleId] as (typeof RULES)[RuleId] | undefined;
  const text = rule === undefined || rule.text.includes('{') ? trouble.replaceAll('-', ' ') : rule.text;
  return WORDS[trouble as RuleId]?.title ?? text.replace(/\.$/, '');
}

/** Say which column of the catalogue mends a trouble; `null` where none does. */
export function mendingColumn(trouble: string): string | null {
  return WORDS[trouble as RuleId]?.column ?? null;
}
