import { type Diagnostic, report } from '../diagnostics/diagnostic.ts';
import { coverRank } from '../story/cover-label.ts';
import type { Field } from '../story/header.ts';
import type { WorkDraft } from './work-draft.ts';

const EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'gif'];

/**
 * Find the cover of a work: the picture that its header names, else `cover.jpg` in its own folder, else a picture with
 * the name of its only file.
 *
 * @param assets Paths of files that are no stories.
 */
export function coverOf(draft: WorkDraft, assets: ReadonlySet<string>, messages: Diagnostic[]): string | null {
  const folder = folderOf(draft.headFile);
  const named = draft.header
    .flatMap((field) => (field.name === 'extra' && coverRank(field.label) !== null ? [field] : []))
    .toSorted((a, b) => (coverRank(a.label) ?? 0) - (coverRank(b.label) ?? 0));
  for (const field of named) {
    const path = pathOf(field, folder, assets);
    if (path !== null) return path;
  }
  const [field] = named;
  if (field !== undefined && /\.[a-z]{3,4}$/i.test(field.value)) {
    const rule = /^(?:https?:)?\/\//i.test(field.value) ? 'picture-remote' : 'asset-missing';
    const place = field.line === null ? null : { line: field.line };
    messages.push(report(rule, draft.headFile, { place, with: { target: field.value } }));
  }
  const stem = draft.headFile.replace(/\.[^./]+$/, '');
  const isFolder = draft.name !== null || /(?:^|\/)_?index$/i.test(stem);
  const names = isFolder && folder !== '' ? ['cover', 'Cover', 'featured'].map((name) => `${folder}/${name}`) : [];
  if (draft.name === null) names.push(stem);
  return (
    names.flatMap((name) => EXTENSIONS.map((extension) => `${name}.${extension}`)).find((path) => assets.has(path)) ??
    null
  );
}

/** The file that a field names: beside its story, from the top of the content, or of the same name beside the story. */
function pathOf(field: Field, folder: string, assets: ReadonlySet<string>): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(field.value)) return null;
  const written = field.value
    .replace(/[?#].*$/, '')
    .replace(/^(?:\.\/)+/, '')
    .normalize('NFC');
  const plain = written.replace(/^\/+/, '');
  const beside = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
  const last = plain.split('/').at(-1) ?? '';
  const candidates = [...(written.startsWith('/') ? [] : [beside(plain)]), plain, beside(last)];
  return candidates.find((path) => assets.has(path)) ?? null;
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
