import type { ChapterRole } from '../story/nodes.ts';

/** Heading words by role, for all languages of the interface and the commonest of old files. */
const WORDS: readonly [role: ChapterRole, words: string][] = [
  [
    'chapter',
    'chapter chap ch kapitel chapitre capítulo capitulo capitolo hoofdstuk глава rozdział episode letter day night stave canto adventure vigilie gesang chant fytte',
  ],
  [
    'part',
    'part pt teil partie parte deel часть section sektion sección sezione seção lettre lettera carta brief письмо',
  ],
  ['book', 'book buch livre libro livro boek книга volume vol volumen tome tomo band tom том'],
  ['act', 'act akt aufzug acte acto atto ato bedrijf действие акт'],
  ['scene', 'scene szene auftritt scène escena scena cena явление сцена'],
];

/** Headings that need no number. */
const ALONE: readonly [role: ChapterRole, words: string][] = [
  ['prologue', 'prologue prolog prólogo пролог proloog プロローグ 序章 楔子 序幕 引子 序曲'],
  [
    'epilogue',
    'epilogue epilog épilogue epílogo epilogo эпилог epiloog エピローグ 終章 尾声 尾聲 终章 終幕 最終章 最終話 最终章 最终话 大结局 大結局',
  ],
  [
    'interlude',
    'interlude intermezzo intermission zwischenspiel interludio interlúdio intermède entr’acte интерлюдия интермедия 番外 番外篇 番外編 幕間 間章',
  ],
  [
    'preface',
    'preface foreword introduction vorwort einleitung préface avant-propos avertissement introduction prefacio prefácio prefazione prólogo introducción introdução introduzione предисловие введение вступление voorwoord inleiding vorrede etymology',
  ],
  [
    'epilogue',
    'afterword conclusion postscript nachwort schluss schluß postface conclusión conclusão conclusione заключение послесловие nawoord',
  ],
];

/** Words that say more than «chapter»: the heading is kept whole as the title. */
const TELLING =
  /^(?:letter|day|night|stave|canto|adventure|lettre|lettera|carta|brief|письмо|episode|vigilie|gesang|chant|fytte)$/i;

const ROLES = tableOf(WORDS);
const ALONE_ROLES = tableOf(ALONE);

/** All heading words that a number belongs to, as an alternative of a regular expression. */
export const HEADING_WORD = [...ROLES.keys()].sort((a, b) => b.length - a.length).join('|');

/** The role of a word that a number belongs to. */
export function roleOfWord(word: string | undefined): ChapterRole {
  return ROLES.get((word ?? '').toLowerCase()) ?? 'chapter';
}

/** The role of a word that heads a section without a number, or nothing. */
export function roleOfLoneWord(word: string): ChapterRole | undefined {
  return ALONE_ROLES.get(word.toLowerCase());
}

/** Is the word worth reading beside its number? */
export function isTelling(word: string): boolean {
  return TELLING.test(word);
}

function tableOf(rows: readonly [ChapterRole, string][]): ReadonlyMap<string, ChapterRole> {
  return new Map(rows.flatMap(([role, words]) => words.split(' ').map((word) => [word, role] as const)));
}
