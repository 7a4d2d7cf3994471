/** The letters and digits of a text in small letters: what spellings of one name have in common. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
