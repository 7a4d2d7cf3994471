import { digestOf } from '../digest.ts';
import { directionOf } from '../direction.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output.ts';
import { withHeadLines } from '../print-page.ts';
import { robotsWords } from '../robots-words.ts';
import { element, text, type Xml } from '../xml.ts';
import { addressScript } from './address-script.ts';
import type { Target } from './find-target.ts';

/**
 * Describe the page at an old address. It is written here and not by a template, since it leads on by what no template
 * may print.
 *
 * @param path Path of the file inside the site.
 * @param target Where it leads; `null` when that hangs on the query, and a script looks.
 */
export function movedPage(edition: Edition, path: string, target: Target | null): OutputFile {
  const { config, translator, routes } = edition;
  const from = routes.old(path);
  const heading = translator.t('moved-title');
  const { head, body, goesOn } = target === null ? toScript() : toTarget(target);
  const document = element('html', { lang: translator.language, dir: directionOf(translator.language) }, [
    element('head', {}, [
      element('meta', { charset: 'utf-8' }),
      element('title', {}, translator.t('page-title', { page: heading, site: config.title })),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'robots', content: robotsWords(config, true) }),
      ...head,
    ]),
    element('body', {}, [element('main', {}, [element('h1', {}, heading), element('p', {}, body)])]),
  ]);
  const page = withHeadLines(config, Buffer.from(`<!doctype html>\n${document}\n`), goesOn);
  return { path: from.path, key: digestOf(Buffer.from(page).toString()), content: () => page };

  function toTarget({ route, address, label }: Target): { head: Xml[]; body: Xml[]; goesOn: string } {
    const href = route === null ? address : route.href(from) + address.slice(route.address.length);
    const canonical = route === null ? address : route.absolute;
    return {
      head: canonical === null ? [] : [element('link', { rel: 'canonical', href: canonical })],
      body: [element('a', { href }, label)],
      goesOn: href,
    };
  }

  function toScript(): { head: Xml[]; body: Xml[]; goesOn: null } {
    const found = addressScript(edition, from);
    return {
      head: found === null ? [] : [element('script', { type: 'module', src: found }, ' ')],
      body: [
        text(`${translator.t('moved-search')} `),
        element('a', { href: routes.works(1).href(from) }, translator.t('not-found-works')),
      ],
      goesOn: null,
    };
  }
}
