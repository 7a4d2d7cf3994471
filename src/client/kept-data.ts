import { addHistory, readHistory } from './history.ts';
import type { Look } from './look.ts';
import { all, archive, make } from './page.ts';
import { shared } from './shared.ts';
import { changeHistory, forget, history, look } from './storage.ts';

/** What a reader does with all that the browser keeps. */
export interface KeptData {
  /** By the values of their buttons. */
  acts: Record<string, () => void>;
  /** Add what a file holds. */
  load(file?: Blob): Promise<void>;
  /** Ask and say nothing any more. */
  calm(): void;
}

/**
 * Save, load and delete what the browser keeps.
 *
 * @param choose Sets what a file has chosen.
 * @param forgotten Is called when all is deleted.
 */
export function keptData(dialog: HTMLElement, choose: (look: Look) => void, forgotten: () => void): KeptData {
  const remove = dialog.querySelector('[value=delete]') as HTMLElement;
  const usual = remove.textContent as string;
  const { sure = '' } = remove.dataset;

  function tell(news: string): void {
    for (const status of all('[role=status]', dialog)) status.textContent = status.dataset[news] ?? '';
  }

  function calm(): void {
    remove.textContent = usual;
    tell('');
  }

  return {
    calm,
    acts: {
      delete() {
        // Whoever presses twice means it.
        if (remove.textContent === usual) {
          remove.textContent = sure;
          return;
        }
        calm();
        forget();
        forgotten();
        choose({});
        tell('deleted');
      },
      export() {
        const text = JSON.stringify({ archive, look: look(), read: history() });
        const href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
        Object.assign(make('a', ''), { href, download: `${archive}-reading.json` }).click();
      },
      import: () => (dialog.querySelector('input[type=file]') as HTMLInputElement).click(),
    },
    async load(file) {
      try {
        const data = JSON.parse((await file?.text()) ?? '');
        if (data.archive !== archive) throw data;
        const theirs = shared.readLook(data.look);
        // What is never to be seen here stays so, whatever another browser shows.
        theirs.never = [...(look().never ?? []), ...(theirs.never ?? [])];
        choose(theirs);
        changeHistory((now) => addHistory(now, readHistory(data.read)));
        tell('imported');
      } catch {
        // It is none of the files that are saved here.
        tell('failed');
      }
    },
  };
}
