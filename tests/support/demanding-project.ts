/** A word that no line can hold. */
const LONG_WORD = 'Rindfleischetikettierungsüberwachungsaufgabenübertragung'.repeat(3);

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const chapters = (count: number, titleOf: (number: number) => string, text: string): string =>
  numbers(count)
    .map((number) => `# ${titleOf(number)}\n\n${text}\n`)
    .join('\n');

/** Names, titles and labels of every kind, each a word that no line can hold. */
const WIDE = `---
title: ${LONG_WORD}
author: [A. ${LONG_WORD}, B. Vole]
summary: ${LONG_WORD}
rating: Explicit
warnings: [${LONG_WORD}]
categories: [Gen]
fandoms: [${LONG_WORD} Saga]
relationships: [${LONG_WORD}/Vole]
characters: [${LONG_WORD}, Vole]
tags: [${LONG_WORD} Tag]
genres: [${LONG_WORD} Genre]
series: ${LONG_WORD} Series
part: 1
published: 2004-05-06
notes: ${LONG_WORD}
source: ${LONG_WORD}
recipient: ${LONG_WORD}
---
${chapters(4, (number) => `Chapter ${number}: ${LONG_WORD}`, `The vole said ${LONG_WORD}.\n\n| ${LONG_WORD} | b |\n|---|---|\n| c | d |`)}
`;

const LONG = `---
title: The Sixty-Four Gates
author: B. Vole
rating: General Audiences
published: 2005-05-06
fandoms: [${LONG_WORD} Saga]
series: ${LONG_WORD} Series
part: 2
---
${chapters(64, (number) => `Chapter ${number}: The Gate of the ${number === 40 ? 'Fortieth Keeper and of All Who Came before Him' : 'Keeper'}`, 'A gate stood open.')}
`;

const RIGHT_TO_LEFT = `---
title: الأبواب الثلاثة
author: ليلى
rating: Explicit
language: ar
published: 2006-05-06
---
${chapters(
  3,
  (number) => `الباب ${number}`,
  numbers(30)
    .map((number) => `وقفت عند الباب رقم ${number} ولم أدخل، ثم عدت إلى البيت قبل أن يطلع الصبح.`)
    .join('\n\n'),
)}

| كلمة | معنى |
|---|---|
| باب | مدخل |
`;

/** An archive that asks much of the layout: sixty-four chapters, words that no line can hold, a serial from right to left. */
export const demandingProject: Readonly<Record<string, string>> = {
  'archive.yaml': `title: ${LONG_WORD}\nid: demanding\n`,
  'content/gates.md': LONG,
  'content/right.md': RIGHT_TO_LEFT,
  'content/wide.md': WIDE,
};
