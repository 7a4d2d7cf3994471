import { compareText } from '../diagnostics/compare-text.ts';
import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import type { StoryFacts } from '../story/facts.ts';

/** Say which links of published files lead nowhere, which pictures are missing, and which files are equal. */
export function checkFiles(
  published: readonly StoryFacts[],
  places: ReadonlyMap<string, unknown>,
  assets: ReadonlySet<string>,
  pages: ReadonlySet<string> = new Set(),
): Diagnostic[] {
  const messages: Diagnostic[] = [];
  const byDigest = new Map<string, string>();
  for (const file of [...published].sort((a, b) => compareText(a.path, b.path))) {
    for (const link of file.links) {
      const place = link.line === null ? null : { line: link.line };
      if (link.kind === 'file' && !places.has(link.target) && !pages.has(link.target))
        messages.push(report('link-broken', file.path, { place, with: { target: link.target } }));
      if (link.kind === 'asset' && !assets.has(link.target))
        messages.push(report('asset-missing', file.path, { place, with: { target: link.target } }));
    }
    const other = byDigest.get(file.digest);
    if (file.chapters.length === 0 || file.digest === '') continue;
    if (other === undefined) byDigest.set(file.digest, file.path);
    else {
      const line = file.chapters[0]?.line;
      const place = line === undefined ? null : { line };
      messages.push(report('text-duplicate', file.path, { place, with: { other } }));
    }
  }
  return messages;
}
