import { type Look, nameOf, readLook } from './look.ts';
import type { Shared } from './shared.ts';

// The one script that a page waits for. It is ES5, so that no engine stumbles over it, and esbuild keeps it so.
function start(): void {
  var page = document.documentElement;
  var meta = document.querySelector('meta[name=reader]');
  /** What the reader chose; nothing, when nothing can be read. */
  var look: Look = {};
  var open: unknown[];
  var watch: MutationObserver;
  var script: HTMLScriptElement;

  function data(name: string): string {
    return (meta && meta.getAttribute(name)) || '';
  }

  /** Open what was opened before, before it is seen. */
  function openAgain(): void {
    var closed = document.querySelectorAll('.notice:not([open]),.sensitive:not([open])');
    closed.forEach(function (box) {
      var attribute = 'data-' + (look.notices || 'work');
      var owner = box.closest('[' + attribute + ']');
      var isOpen = look.notices === 'never' || (owner && open.indexOf(owner.getAttribute(attribute)) >= 0);
      if (box.matches('.notice') ? isOpen : look.sensitive === 'open') box.setAttribute('open', '');
    });
  }

  (window as unknown as { fabula: Shared }).fabula = { nameOf: nameOf, readLook: readLook, kept: {} };
  try {
    look = readLook(JSON.parse(localStorage.getItem(nameOf(data('content'), 'look')) || ''));
  } catch {
    // Nothing is kept, storage is forbidden, or what lies there is anybody's.
  }
  Object.keys(look).forEach(function (name) {
    var value = look[name];
    if (typeof value === 'string') page.setAttribute('data-' + name, value);
  });

  // Pages that lie on a disk may load no words; engines that do not know these are left with a page that is whole.
  if (location.protocol === 'file:' || !page.replaceChildren || !window.HTMLDialogElement) return;
  page.setAttribute('data-reader', '');
  script = document.createElement('script');
  script.type = 'module';
  script.src = data('data-root') + data('data-script');
  document.head.appendChild(script);

  open = look.ok || [];
  watch = new MutationObserver(openAgain);
  watch.observe(page, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', function () {
    openAgain();
    watch.disconnect();
  });
}

start();
