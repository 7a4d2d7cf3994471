/** What a sentence on somebody's life goes on with behind the name, by language. */
const LIVES =
  /^[\s,]{1,3}(?:is|was|has|lives?|writes?|works?|grew|teaches|studies|died|lebt|wurde|ist|schreibt|arbeitet|vit|est|écrit|vive|escribe|nació|es|scrive|è|nasce|mora|nasceu|escreve|woont|schrijft|mieszka|pisze|живет|живёт|пишет|родил\p{L}{2,4})(?![\p{L}])/u;

/** Tell whether a text tells of the life of whoever bears a name. */
export function isLife(text: string, name: string): boolean {
  return name.length >= 4 && text.startsWith(name) && LIVES.test(text.slice(name.length, name.length + 24));
}

/** The same with the first name alone: `Ada is a senior at Marl College` below Ada Quill's copyright. */
export function isLifeOfFirst(text: string, name: string): boolean {
  const first = /^\p{Lu}[\p{L}'’-]{2,20}(?=\s)/u.exec(name)?.[0];
  return first !== undefined && text.startsWith(first) && LIVES.test(text.slice(first.length, first.length + 24));
}
