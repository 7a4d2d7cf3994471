import type { RenderContext } from './render-context.ts';
import type { Route, Routes } from './routes.ts';

/** Give the address of a file of `public/`. */
export function assetRoute({ routes, context }: { routes: Routes; context: RenderContext }, name: string): Route {
  const asset = context.assets.get(name);
  const hashed = context.hashAssets && asset !== undefined && HASHED.test(name);
  return routes.asset(name, hashed ? asset.digest : null);
}

/** Kinds of files whose address may change with their content, because only templates of ours name them. */
const HASHED = /^[^/]+\.(css|js)$/i;
