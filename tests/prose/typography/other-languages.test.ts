import { describe, expect, test } from 'vitest';
import { setText } from './set-text.ts';

type Cases = readonly [about: string, written: string, set?: string][];

/** `~` stands for the narrow space, `_` for the hard one. */
const FRENCH: Cases = [
  ['quotation', '"Bonjour", dit-elle.', '«~Bonjour~», dit-elle.'],
  ['quotation with spaces', '" Bonjour ", dit-elle.', '«~Bonjour~», dit-elle.'],
  ['marks that are set', '« Bonjour »', '«~Bonjour~»'],
  ['marks that are set close', '«Bonjour»', '«~Bonjour~»'],
  ['spaces that are set', '«_Bonjour_» !', '«_Bonjour_»~!'],
  ['a nested quotation', '« Il a dit "viens" hier. »', '«~Il a dit “viens” hier.~»'],
  ['elisions', "l'homme qu'il n'a pas vu aujourd'hui", 'l’homme qu’il n’a pas vu aujourd’hui'],
  ['an elision before a quotation', 'l\'"homme"', 'l’«~homme~»'],
  ['a question', 'Quoi ?', 'Quoi~?'],
  ['a question without a space', 'Quoi?', 'Quoi~?'],
  ['signs in a row', 'Quoi ?! Non!!', 'Quoi~?! Non~!!'],
  ['a semicolon', 'oui ; non; si', 'oui~; non~; si'],
  ['a colon', 'Il dit : non, puis: si', 'Il dit_: non, puis_: si'],
  ['a time and an address', 'à 12:30 sur http://exemple.org/a?b!', 'à 12:30 sur http://exemple.org/a?b!'],
  ['speech', '- Bonjour, dit-il.', '—_Bonjour, dit-il.'],
  ['speech with a dash that is set', '— Bonjour !', '—_Bonjour~!'],
  ['speech with two hyphens', '-- Bonjour', '—_Bonjour'],
  ['a hyphen between spaces', 'oui - non', 'oui – non'],
  ['dots', 'Eh bien... "Non..."', 'Eh bien… «~Non…~»'],
  ['a quoted question', '"Quoi?" dit-il', '«~Quoi~?~» dit-il'],
  ['what is set', '—_Ah~! C’est «~toi~»_: oui…'],
];
const CANADIAN: Cases = [
  ['a question as written', 'Quoi? Non!'],
  ['quotation', '"Bonjour"', '«~Bonjour~»'],
];
const GERMAN: Cases = [
  ['quotation', '"Hallo", sagte er.', '„Hallo“, sagte er.'],
  ['a question', '"Wer?" - "Ich."', '„Wer?“ – „Ich.“'],
  ['single marks', "das Wort 'Haus' ist gut", 'das Wort ‚Haus‘ ist gut'],
  ['nested marks', '"Er sagte \'ja\' dazu."', '„Er sagte ‚ja‘ dazu.“'],
  ['nested marks at the end', '"Er sagte \'ja.\'"', '„Er sagte ‚ja.‘“'],
  ['an apostrophe', "hat's gibt's", 'hat’s gibt’s'],
  ['an apostrophe at the end', "Hans' Auto, ich hab' es", 'Hans’ Auto, ich hab’ es'],
  ['an apostrophe inside single marks', "'Ich hab' es', sagte er", '‚Ich hab’ es‘, sagte er'],
  ["'s", "'s ist gut, so 'ne Sache", '’s ist gut, so ’ne Sache'],
  ["'n Abend", "'n Abend", '’n Abend'],
  ['marks that are set', '„Ja“, »nein«, ‚doch‘, „so”'],
  ['an apostrophe beside marks that are set', "»Hat's«, „hat's“", '»Hat’s«, „hat’s“'],
  ['a spaced dash', 'ja -- nein - doch', 'ja – nein – doch'],
  ['a close dash', '"Ich--" sagte er', '„Ich—“ sagte er'],
  ['dots', '"Also..."', '„Also…“'],
  ['speech that goes on', '"Ich ging heim.', '„Ich ging heim.'],
  ['pages', 'S. 10-12', 'S. 10–12'],
  ['inches', 'ein 12" Rad'],
  ['words that end in s', "im 'Haus' und 'Glas'", 'im ‚Haus‘ und ‚Glas‘'],
];
const SPANISH: Cases = [
  ['quotation', '"Hola", dijo.', '“Hola”, dijo.'],
  ['marks that are set', '«Hola», “sí”'],
  ['a quotation in marks that are set', '«Dijo "sí" ayer»', '«Dijo “sí” ayer»'],
  ['a question in quotation', '"¿Qué?" dijo', '“¿Qué?” dijo'],
  ['a quotation in a question', '¿"Hola"?', '¿“Hola”?'],
  ['an exclamation', '¡"Hola"!', '¡“Hola”!'],
  ['single marks', "la palabra 'casa' es", 'la palabra ‘casa’ es'],
  ['nested marks', '"Dijo \'sí\'."', '“Dijo ‘sí’.”'],
  ['speech', '-Hola -dijo él-. Adiós.', '—Hola —dijo él—. Adiós.'],
  ['speech with a question', '-¿Qué? -dijo.', '—¿Qué? —dijo.'],
  ['speech with two hyphens', '--Hola --dijo él--. Adiós.', '—Hola —dijo él—. Adiós.'],
  ['speech with a dash that is set', '—Hola -dijo él-.', '—Hola —dijo él—.'],
  ['hyphens without speech', 'el físico-químico pre- y post-'],
  ['words with hyphens in speech', '-Un físico-químico', '—Un físico-químico'],
  ['a hyphen between spaces', 'sí - no', 'sí — no'],
  ['dots', '-Pues...', '—Pues…'],
  ['pages', 'págs. 10-12', 'págs. 10–12'],
  ['what is set', '—Hola —dijo él—. “Sí”…'],
];

describe.each([
  ['fr', FRENCH],
  ['fr-CA', CANADIAN],
  ['de', GERMAN],
  ['es-MX', SPANISH],
] as const)('In %s', (language, cases) => {
  test.each(cases)('sets %s', (_about, written, set) => {
    const wanted = set ?? written;
    const spaces = (text: string) =>
      language.startsWith('fr') ? text.replaceAll('~', '\u202F').replaceAll('_', '\u00A0') : text;
    expect(setText(set === undefined ? spaces(written) : written.replaceAll('_', '\u00A0'), language)).toBe(
      spaces(wanted),
    );
  });
});
