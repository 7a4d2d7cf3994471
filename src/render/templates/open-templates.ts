import { fillTemplates } from './fill-template.ts';
import type { TemplateBook } from './instruction.ts';
import { PageText } from './page-text.ts';
import type { HelperTable, Templates } from './templates.ts';

/**
 * Make templates ready to be filled.
 *
 * @param book Templates as plain data, from `loadTemplates`: checked there, in this thread or another one.
 * @param helpers The helpers with which they were checked.
 */
export function openTemplates(book: TemplateBook, helpers: HelperTable): Templates {
  const pages = fillTemplates(book.programs, helpers);
  const digests = new Map(book.digests);
  return {
    book,
    render(name, view) {
      const page = new PageText();
      known(pages, name)(view, page);
      return page.toBytes();
    },
    digestOf: (name) => known(digests, name),
  };
}

function known<Value>(table: ReadonlyMap<string, Value>, page: string): Value {
  const value = table.get(page);
  if (value === undefined) throw new Error(`There is no page template "${page}"`);
  return value;
}
