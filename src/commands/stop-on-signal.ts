import { SIGNALS } from './terminal.ts';

/** Listens for the signals that end a command. */
export interface SignalStop {
  /** Aborted by the first signal. */
  signal: AbortSignal;
  /** The exit code that the signal means; 0 while there was none. */
  code(): number;
  /** Listen no more. */
  release(): void;
}

/** Turn Ctrl-C and `kill` into an abort signal, once: a second one ends the process as it always does. */
export function stopOnSignal(): SignalStop {
  const stop = new AbortController();
  let code = 0;
  const listeners = (Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]).map((name) => {
    const listener = (): void => {
      code = SIGNALS[name];
      stop.abort(new Error('interrupted'));
    };
    process.once(name, listener);
    return () => process.off(name, listener);
  });
  return {
    signal: stop.signal,
    code: () => code,
    release() {
      for (const forget of listeners) forget();
    },
  };
}
