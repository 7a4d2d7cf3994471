/** Addresses of the preview's own files; they stand outside every site, whatever its base path. */
export const RELOAD_SCRIPT_PATH = '/__fabula/reload.js';
export const RELOAD_STYLE_PATH = '/__fabula/reload.css';
export const EVENTS_PATH = '/__fabula/events';

/**
 * The script of the preview.
 *
 * It holds a stream only while its page is visible, because browsers open no more than six connections to one host,
 * and it says which version it shows, so that nothing is missed between two streams. Messages become text nodes only.
 */
export const RELOAD_SCRIPT = `(() => {
  'use strict';
  let version = document.currentScript.dataset.version;
  let source = null;
  let panel = null;

  function connect() {
    if (source !== null || document.hidden) return;
    source = new EventSource('${EVENTS_PATH}?version=' + encodeURIComponent(version));
    source.addEventListener('reload', (event) => {
      const news = JSON.parse(event.data);
      version = event.lastEventId;
      if (news.everyone || news.pages.includes(here())) location.reload();
    });
    source.addEventListener('messages', (event) => show(JSON.parse(event.data)));
  }

  function disconnect() {
    if (source !== null) source.close();
    source = null;
  }

  function here() {
    const path = location.pathname.replace(/\\/index\\.html$/, '/');
    try {
      return decodeURIComponent(path);
    } catch {
      return path;
    }
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function show(text) {
    if (panel !== null) panel.remove();
    panel = null;
    if (text === '') return;
    panel = element('aside', '');
    panel.id = 'fabula-messages';
    panel.setAttribute('role', 'status');
    const close = element('button', 'Close');
    close.type = 'button';
    close.addEventListener('click', () => show(''));
    const listing = element('pre', text);
    listing.tabIndex = 0;
    panel.append(element('p', 'The archive has errors.'), close, listing);
    document.body.append(panel);
  }

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = '${RELOAD_STYLE_PATH}';
  document.head.append(style);
  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);
  connect();
})();
`;

/** Style of the panel of messages: a quiet slip of paper at the foot of the window. */
export const RELOAD_STYLE = `#fabula-messages {
  position: fixed;
  inset: auto 0 0 0;
  z-index: 2147483647;
  max-height: 45vh;
  overflow: auto;
  padding: 0.75rem 1.25rem 1rem;
  border-top: 3px solid #8a1c1c;
  background: #fbf8f1;
  color: #22201c;
  color-scheme: light;
  font: 0.875rem/1.5 system-ui, sans-serif;
  text-align: left;
  direction: ltr;
}
#fabula-messages p {
  display: inline-block;
  margin: 0 1rem 0.5rem 0;
  font-weight: 600;
}
#fabula-messages button {
  float: right;
  padding: 0.1rem 0.6rem;
  border: 1px solid #6b655b;
  background: none;
  color: inherit;
  font: inherit;
}
#fabula-messages pre {
  clear: both;
  margin: 0;
  border: 0;
  padding: 0;
  background: none;
  color: inherit;
  font: 0.8125rem/1.5 ui-monospace, monospace;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
@media print {
  #fabula-messages {
    display: none;
  }
}
`;
