import type { Translator } from '../../locale/messages.ts';
import { MOST_NAMES } from './short-list.ts';

/** Say what else something is called; `null` when it has no other name. */
export function alsoCalled(translator: Translator, names: readonly string[]): string | null {
  const known = [...new Set(names)].slice(0, MOST_NAMES);
  return known.length === 0 ? null : translator.t('also-called', { names: known.join(', ') });
}
