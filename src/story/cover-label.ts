/** Names of front matter that hold a picture of the work, the most telling first. */
const COVERS = ['cover', 'coverimage', 'coverart', 'featuredimage', 'featureimage', 'image', 'banner', 'thumbnail'];

/** How telling a label is for the cover of a work, 0 the most; `null` when it names no picture. */
export function coverRank(label: string | null): number | null {
  const rank = COVERS.indexOf((label ?? '').toLowerCase().replace(/[^a-z]/g, ''));
  return rank < 0 ? null : rank;
}
