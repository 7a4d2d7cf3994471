/** Articles that a title is not looked up under, by language. */
const ARTICLES: ReadonlyMap<string, RegExp> = new Map([
  ['en', /^(?:the|an?)\s+/i],
  ['fr', /^(?:les?|la|une?|des)\s+|^l['’]/i],
  ['de', /^(?:der|die|das|den|dem|eine?)\s+/i],
  ['es', /^(?:el|la|los|las|una?)\s+/i],
  ['it', /^(?:il|lo|la|i|gli|le|una?|uno)\s+|^(?:l|un)['’]/i],
  ['pt', /^(?:os?|as?|uma?|uns|umas)\s+/i],
  ['ca', /^(?:els?|les?|la|una?|uns|unes)\s+|^l['’]/i],
  ['gl', /^(?:os?|as?|un|unha)\s+/i],
  ['ro', /^(?:un|o)\s+/i],
  ['nl', /^(?:de|het|een|'t)\s+/i],
  ['sv', /^(?:en|ett|den|det|de)\s+/i],
  ['da', /^(?:en|et|den|det|de)\s+/i],
  ['nb', /^(?:en|ei|et|den|det|de)\s+/i],
  ['nn', /^(?:ein|ei|eit|den|det|dei)\s+/i],
  ['no', /^(?:en|ei|et|den|det|de)\s+/i],
  ['el', /^(?:[οηό]|το|οι|τα|ένας?|μια)\s+/i],
  ['hu', /^(?:az?|egy)\s+/i],
  ['af', /^(?:die|['’]n)\s+/i],
  ['eo', /^la\s+/i],
  ['ga', /^(?:an|na)\s+/i],
  ['cy', /^yr?\s+/i],
  // It is written as one with its word; of God's name and of pronouns it is a part.
  ['ar', /^ال(?!(?:له|ذي|تي|ذين|آن)(?!\p{L}))(?=\p{L}{2})/u],
]);

/**
 * Make the key a title is sorted by: signs at its front and a leading article are passed over.
 *
 * @param language BCP 47 tag of the work.
 */
export function sortTitle(title: string, language: string): string {
  const bare = withoutSigns(title);
  const key = bare.replace(ARTICLES.get(language.split('-')[0] ?? '') ?? /^$/, '');
  return key === '' ? title : key;
}

/** Leave out the signs at the front of a name, by which nobody looks it up; a name of signs alone stays. */
export function withoutSigns(name: string): string {
  return name.replace(/^[^\p{L}\p{N}]+/u, '') || name;
}
