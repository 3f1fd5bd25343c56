import { h, icon } from './dom.ts';
import type { Words } from './words.ts';

/** The panel's head: the logo, the name, and the buttons that begin anew and close. */
export function panelHeader(
  words: Words,
  name: string,
  logoUrl: string | null,
  { restart, close }: { restart: () => void; close: () => void },
): HTMLElement {
  const button = (label: string, glyph: 'again' | 'close', onclick: () => void) =>
    h('button', { type: 'button', 'aria-label': label, title: label, onclick }, icon(glyph));
  return h(
    'header',
    {},
    // the name stands beside it; where the page's policy or the network keeps it away, the name is enough
    logoUrl
      ? h('img', { src: logoUrl, alt: '', onerror: ({ target }) => target instanceof Element && target.remove() })
      : null,
    h('div', {}, h('strong', {}, name), h('span', {}, words.assistantKind)),
    button(words.newConversation, 'again', restart),
    button(words.close, 'close', close),
  );
}

/** The panel's foot: what not to write, and the other language. */
export function panelFooter(words: Words, language: 'sv' | 'en', speak: (next: 'sv' | 'en') => void): HTMLElement {
  const other = language === 'sv' ? 'en' : 'sv';
  return h(
    'footer',
    {},
    h('span', { id: 'rw-privacy' }, words.noIdentityNumber),
    h('button', { type: 'button', class: 'plain', lang: other, onclick: () => speak(other) }, words.otherLanguage),
  );
}
