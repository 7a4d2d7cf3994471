/** Make a name of the name of a folder (`ann-lee`, `Lee, Ann`); `null` when it does not look like a person's. */
export function asName(folder: string): string | null {
  const [last = '', first] = folder.split(/,\s*/);
  const words = (first === undefined ? last : `${first} ${last}`).split(/[-_.\s]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > 3 || words.some((word) => !/^\p{L}[\p{L}’']*$/u.test(word))) return null;
  return words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join(' ');
}
