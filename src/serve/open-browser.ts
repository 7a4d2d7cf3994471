import { spawn } from 'node:child_process';

/** Program that opens an address on each platform; all others have `xdg-open` or nothing. */
const OPENERS: ReadonlyMap<string, readonly [command: string, ...before: string[]]> = new Map([
  ['darwin', ['open']],
  // Not `start`, which is a word of the command interpreter and would read `&` in an address.
  ['win32', ['rundll32', 'url.dll,FileProtocolHandler']],
]);

/**
 * Open an address in the reader's browser; when that fails, nothing happens, because the address is printed as well.
 *
 * @param url Address of the preview.
 */
export function openBrowser(url: string): void {
  const [command, ...before] = OPENERS.get(process.platform) ?? ['xdg-open'];
  const child = spawn(command, [...before, url], { detached: true, stdio: 'ignore' });
  child.on('error', () => {});
  child.unref();
}
