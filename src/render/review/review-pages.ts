import { digestOf } from '../digest.ts';
import type { OutputFile } from '../output.ts';
import { loadTemplates, type Templates } from '../templates/load-templates.ts';
import type { ViewSchemas } from '../templates/templates.ts';
import { GROUP_TEMPLATE, INDEX_TEMPLATE, REVIEW_STYLE } from './review-template.ts';
import { type ReviewGroupView, type ReviewIndexView, reviewGroupSchema, reviewIndexSchema } from './review-view.ts';

/** The pages of a review, in the same cage as all pages. */
export function reviewTemplates(): Templates {
  const defaults = [
    { name: 'review', text: INDEX_TEMPLATE, file: 'review' },
    { name: 'group', text: GROUP_TEMPLATE, file: 'group' },
  ];
  const views: ViewSchemas = new Map<string, typeof reviewIndexSchema | typeof reviewGroupSchema>([
    ['review', reviewIndexSchema],
    ['group', reviewGroupSchema],
  ]);
  return loadTemplates({ defaults, overrides: [] }, views, new Map());
}

/** Describe the page that lists all groups, and the style of all pages. */
export function reviewIndex(templates: Templates, view: ReviewIndexView): OutputFile[] {
  return [
    { path: 'review.css', key: digestOf(REVIEW_STYLE), content: () => REVIEW_STYLE },
    { path: 'index.html', key: digestOf(view), content: () => templates.render('review', view) },
  ];
}

/** Describe a page of a group; its files are read when it is made. */
export function reviewGroupPage(
  templates: Templates,
  path: string,
  key: string,
  view: () => Promise<ReviewGroupView>,
): OutputFile {
  return { path, key, content: async () => templates.render('group', await view()) };
}
