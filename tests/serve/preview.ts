import { onTestFinished } from 'vitest';
import { type RunningServer, type ServerOptions, startServer } from '../../src/serve/start-server.ts';

/** Serve a folder on a free port until the test ends. */
export async function preview(
  folder: string,
  options: Omit<ServerOptions, 'folder'> = {},
): Promise<RunningServer & { port: number }> {
  const server = await startServer({ folder, port: 0, ...options });
  onTestFinished(() => server.close());
  return { ...server, port: Number(new URL(server.url).port) };
}
