import type { Message } from '../../render/search/search-format.ts';

/** Words a message by its name; its values are those that it names, and `count` chooses the plural form. */
export type Say = (id: string, values?: Readonly<Record<string, string | number>>) => string;

/** Make what words messages in a language. */
export function sayIn(language: string, messages: Readonly<Record<string, Message>>): Say {
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (id, values = {}) => {
    const message = messages[id] ?? '';
    const text =
      typeof message === 'string' ? message : (message[plural.select(Number(values.count))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? numbers.format(value) : value;
    });
  };
}
