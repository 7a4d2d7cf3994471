import { createServer as createSocketServer, type Server } from 'node:net';
import { diskCode } from '../diagnostics/disk-reason.ts';
import { UsageError } from '../diagnostics/usage-error.ts';

/** Ports tried after the one that is taken. */
const PORTS_TRIED = 50;

/** What to tell a person whose host or port cannot be had, by the code of the system's error. */
const ADVICE: ReadonlyMap<string, (host: string, port: number) => string> = new Map([
  ['EACCES', (_host, port) => `Port ${port} may not be used by this user; choose one above 1023 with --port.`],
  ['EADDRNOTAVAIL', (host) => `This machine has no address ${host}; choose another with --host.`],
  ['ENOTFOUND', (host) => `The name ${host} is not known; choose another with --host.`],
  ['EAI_AGAIN', (host) => `The name ${host} is not known; choose another with --host.`],
]);

/**
 * Bind a server to a port.
 *
 * @param server A server that does not listen yet.
 * @param host Name or address to bind to.
 * @param port Port; 0 takes any free one.
 * @returns The port that it listens on.
 * @throws UsageError when that cannot be had; the message says what to do, and names the next free port when this one is
 *   taken.
 */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  try {
    return await bind(server, host, port);
  } catch (error) {
    const code = diskCode(error);
    if (code === 'EADDRINUSE') throw new UsageError(await portTaken(host, port), { cause: error });
    const advice = ADVICE.get(code);
    throw advice === undefined ? error : new UsageError(advice(host, port), { cause: error });
  }
}

function bind(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function portTaken(host: string, port: number): Promise<string> {
  const last = Math.min(port + PORTS_TRIED, 65_535);
  for (let next = port + 1; next <= last; next += 1) {
    if (await isFree(host, next)) return `Port ${port} is taken, perhaps by another preview; --port ${next} is free.`;
  }
  return `Port ${port} is taken, and so are those after it; choose another with --port.`;
}

async function isFree(host: string, port: number): Promise<boolean> {
  const probe = createSocketServer();
  try {
    await bind(probe, host, port);
  } catch {
    return false;
  }
  await new Promise((resolve) => probe.close(resolve));
  return true;
}
