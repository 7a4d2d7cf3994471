import type { en } from './en.ts';

/**
 * One message of a catalogue: a text with `{name}` places, or one text for each plural category of the language.
 * The category is chosen by the value `count`; `other` is always there.
 */
export type Message = string | ({ readonly other: string } & { readonly [category in Intl.LDMLPluralRule]?: string });

/** Name of a message: what the English catalogue has is what every catalogue has. */
export type MessageId = keyof typeof en;

/** All words of the interface in one language. */
export type Catalogue = Readonly<Record<MessageId, Message>>;
