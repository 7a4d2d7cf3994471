import { isMessageId, type Translator } from '../locale/messages.ts';
import type { HelperTable, HelperValue } from './templates/templates.ts';

/**
 * Make the helpers that templates may call.
 *
 * @param translator Words, numbers and dates of the interface.
 */
export function templateHelpers(translator: Translator): HelperTable {
  return new Map([
    [
      't',
      {
        about: 'Words a message of the interface: its id, and values for its places.',
        example: 't "page-of" page=2 pages=7',
        call([id], named) {
          const name = String(id);
          return isMessageId(name) ? translator.t(name, valuesOf(named)) : name;
        },
      },
    ],
    [
      'number',
      {
        about: 'Writes a number as the language of the interface does.',
        example: 'number first',
        call: ([value]) => translator.number(Number(value)),
      },
    ],
  ]);
}

function valuesOf(named: Readonly<Record<string, HelperValue>>): Record<string, string | number> {
  const entries = Object.entries(named).map(([key, value]): [string, string | number] => [
    key,
    typeof value === 'number' ? value : String(value ?? ''),
  ]);
  return Object.fromEntries(entries);
}
