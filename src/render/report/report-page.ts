import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { loadTemplates } from '../templates/load-templates.ts';
import { REPORT_TEMPLATE } from './report-template.ts';
import { reportSchema, reportView } from './report-view.ts';

/**
 * Make the report of a check: one page that needs nothing else, in the same cage as all pages.
 *
 * @param archive Name of the archive.
 * @param messages Diagnostics in any order, with paths relative to the project.
 * @param version Of the program.
 * @returns HTML in UTF-8.
 */
export function reportPage(archive: string, messages: readonly Diagnostic[], version: string): Uint8Array {
  const file = { name: 'report', text: REPORT_TEMPLATE, file: 'report' };
  const sources = { defaults: [file], overrides: [] };
  const templates = loadTemplates(sources, new Map([['report', reportSchema]]), new Map());
  return templates.render('report', reportView(archive, messages, version));
}
