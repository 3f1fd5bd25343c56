import { type Appearance, createClient } from '@radrum/sdk';
import type { Panel, PanelContext } from '../contract.ts';
import { type Exchange, readMemory, writeMemory } from '../memory.ts';
import { themeRule } from '../theme.ts';
import { composer, type Composer } from './composer.ts';
import { contactOptions } from './contact-options.ts';
import { conversation, type Failure, failureOf } from './conversation.ts';
import { h, icon } from './dom.ts';
import { type ExchangeActions, type ExchangeView, exchangeView, note } from './exchange-view.ts';
import { keepFocusInside } from './keep-focus-inside.ts';
import panelStyle from './panel.css?inline';
import { words as allWords } from './words.ts';

/** How long an assistant's look is used without asking anew. */
const appearanceLastsMs = 10 * 60_000;
/** Older exchanges are let go: a tab's memory is small. */
const exchangesKept = 30;

/** Puts the panel into the launcher's shadow: closed at first. */
export function mountPanel(context: PanelContext): Panel {
  const { element, root, launcher, assistant, host } = context;
  const client = createClient({ baseUrl: host, key: context.key, maxRetries: 0, timeoutMs: 45_000 });
  const stored = readMemory(host, assistant);
  const memory = { ...stored, exchanges: stored.exchanges ?? [] };
  for (const exchange of memory.exchanges) if (exchange.state === 'running') exchange.state = 'interrupted';
  let language = memory.language ?? context.language;
  let words = allWords[language];
  const remember = () => writeMemory(host, assistant, { ...memory, exchanges: memory.exchanges.slice(-exchangesKept) });
  const tell = (name: string, detail: Record<string, unknown> = {}) =>
    element.dispatchEvent(new CustomEvent(`radrum:${name}`, { bubbles: true, composed: true, detail }));

  const theme = new CSSStyleSheet();
  const style = new CSSStyleSheet();
  style.replaceSync(panelStyle);
  root.adoptedStyleSheets.push(style, theme);

  /** Where we scrolled to last. */
  let scrolledTo = 0;
  const views = new Map<Exchange, ExchangeView>();
  const log = h('div', { class: 'log', role: 'log', 'aria-live': 'off', tabindex: '0' });
  /** What a screen reader hears: whole answers, not pieces of them. */
  const announcer = h('div', { class: 'sr', 'aria-live': 'polite' });
  const panel = h('section', { class: 'panel', role: 'dialog', dir: 'ltr', hidden: true });
  root.append(panel);
  let field: Composer;
  const narrow = matchMedia('(max-width: 30rem)');
  keepFocusInside(panel, () => narrow.matches);

  const talk = conversation(client, assistant, memory, {
    changed: show,
    ended: (exchange) => {
      show(exchange);
      field.setRunning(false);
      remember();
      const { answer, state } = exchange;
      announce(answer ? `${words.answerIs} ${answer.text.replaceAll(/\*\*|\[\d+\]/g, '')}` : '');
      if (state === 'interrupted') announce(words.interrupted);
      if (!answer) return;
      tell('answered', { outcome: answer.outcome, messageId: answer.messageId });
      // Whoever asks for a person has asked; a crisis is told where to call, which no note replaces.
      if (answer.escalation === 'person') handOff(exchange);
    },
    failed: (exchange, failure) => {
      field.setRunning(false);
      views.delete(exchange);
      if (field.text() === '') setDraft(exchange.question);
      draw();
      if (failure.code === 'tenant_suspended') {
        memory.appearanceAt = 0;
        void readAppearance(); // says how to reach people instead
      } else showFailure(failure, () => ask(field.text().trim() || exchange.question));
      tell('failed', { code: failure.code });
      remember();
    },
  });

  function handOff(exchange: Exchange): void {
    const { answer } = exchange;
    if (!answer || exchange.isHandedOff) return;
    client.send('POST /conversations/{id}/handoff', { id: answer.conversationId, body: {} }).then(
      () => {
        exchange.isHandedOff = true;
        views.get(exchange)?.draw();
        remember();
        tell('handoff', { messageId: answer.messageId });
      },
      () => {}, // the ways to a person are on the screen; that this was not noted changes nothing for the asker
    );
  }

  function actionsOf(exchange: Exchange): ExchangeActions {
    return {
      askAgain: (question) => ask(question),
      choose: pick,
      handOff: () => handOff(exchange),
      rate: async (rating, comment) => {
        const messageId = exchange.answer?.messageId ?? '';
        const body = comment ? { rating, comment } : { rating };
        await client.send('POST /messages/{id}/feedback', { id: messageId, body });
        exchange.rating = rating;
        remember();
        tell('feedback', { rating, messageId });
      },
    };
  }

  function ask(text: string): void {
    if (talk.isRunning() || text === '') return;
    setDraft('');
    const exchange = talk.ask(text, language);
    remember();
    field.setRunning(true);
    draw();
    announce(words.searching);
    tell('asked', { turn: memory.exchanges.length });
    scrolledTo = log.scrollTop;
    show(exchange);
  }

  /** Draws an exchange with its question at the top, unless the reader has scrolled meanwhile. */
  function show(exchange: Exchange): void {
    const view = views.get(exchange);
    if (!view) return;
    view.draw();
    if (Math.abs(log.scrollTop - scrolledTo) > 2) return;
    log.scrollTop = view.element.offsetTop - log.offsetTop - 8;
    scrolledTo = log.scrollTop;
  }

  function setDraft(text: string): void {
    memory.draft = text;
    field.setText(text);
  }
  function announce(text: string): void {
    announcer.textContent = text;
  }

  function textOf(failure: Failure): string {
    return failure.reason === 'limited' ? words.limited(failure.seconds) : words[failure.reason];
  }
  function showFailure(failure: Failure, again: () => void): void {
    const said = note(words, textOf(failure), words.tryAgain, () => {
      said.remove();
      field.focus();
      again();
    });
    said.setAttribute('role', 'alert');
    log.append(said);
    log.scrollTop = log.scrollHeight;
  }

  /** Draws everything that is known: after opening, a new language, a new conversation, a new exchange. */
  function draw(): void {
    const { appearance } = memory;
    const name = appearance?.name ?? launcher.textContent;
    panel.lang = language;
    panel.setAttribute('aria-label', `${name}, ${words.assistantKind}`);
    log.setAttribute('aria-label', words.log);
    panel.querySelector('header')?.replaceWith(header(name, appearance?.logoUrl));
    panel.querySelector('footer')?.replaceWith(footer());
    log.replaceChildren(
      h('p', { class: 'notice' }, words.aiNotice),
      ...(appearance ? (appearance.isPaused ? pausedNote(appearance) : welcome(appearance)) : []).filter(
        (shown) => shown !== false,
      ),
      ...memory.exchanges.map((exchange) => viewOf(exchange).element),
    );
    field.element.hidden = appearance?.isPaused === true;
  }
  function viewOf(exchange: Exchange): ExchangeView {
    const view = views.get(exchange) ?? exchangeView(exchange, words, memory.appearance, actionsOf(exchange));
    views.set(exchange, view);
    return view;
  }

  function header(name: string, logoUrl: string | null | undefined): HTMLElement {
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

  function footer(): HTMLElement {
    const other = language === 'sv' ? 'en' : 'sv';
    return h(
      'footer',
      {},
      h('span', { id: 'rw-privacy' }, words.noIdentityNumber),
      h('button', { type: 'button', class: 'plain', lang: other, onclick: () => speak(other) }, words.otherLanguage),
    );
  }

  function welcome({ greeting, suggestedQuestions }: Appearance): (Node | false)[] {
    const isFresh = memory.exchanges.length === 0;
    return [
      greeting !== '' && h('p', { dir: 'auto' }, greeting),
      isFresh &&
        suggestedQuestions.length > 0 &&
        h(
          'ul',
          { class: 'options', 'aria-label': words.suggestions },
          ...suggestedQuestions.map((question) =>
            h('li', {}, h('button', { type: 'button', class: 'option', onclick: () => pick(question) }, question)),
          ),
        ),
    ];
  }
  /** Nothing is answered at present: how to reach people instead. */
  function pausedNote({ contact }: Appearance): (Node | false)[] {
    return [
      h('p', { role: 'status' }, words.paused),
      contactOptions(words, contact, () => tell('contact', {})) ?? false,
    ];
  }
  function pick(question: string): void {
    ask(question);
    field.focus(); // the suggestion that had the focus is gone
  }

  function newField(): Composer {
    return composer(words, {
      send: ask,
      stop: () => talk.stop(),
      draft: (text) => {
        memory.draft = text;
        remember();
      },
    });
  }

  function speak(next: typeof language): void {
    language = next;
    memory.language = next;
    words = allWords[next];
    views.clear();
    const before = field;
    field = newField();
    before.element.replaceWith(field.element);
    field.setText(before.text());
    field.setRunning(talk.isRunning());
    draw();
    remember();
    panel.querySelector<HTMLElement>('footer button')?.focus();
  }

  function restart(): void {
    talk.stop();
    memory.exchanges.length = 0;
    delete memory.conversationId;
    views.clear();
    announce('');
    draw();
    remember();
    field.focus();
  }

  async function readAppearance(): Promise<void> {
    const isKept = Date.now() - (memory.appearanceAt ?? 0) < appearanceLastsMs;
    if (isKept && memory.appearance?.isPaused === false) return;
    try {
      memory.appearance = await client.send('GET /assistants/{id}/appearance', { id: assistant });
      memory.appearanceAt = Date.now();
      theme.replaceSync(themeRule(memory.appearance.theme));
      views.clear();
      draw();
      remember();
    } catch (error) {
      if (!memory.appearance) showFailure(failureOf(error), () => void readAppearance());
    }
  }

  function open(takesFocus: boolean): void {
    if (!panel.hidden) return takesFocus ? field.focus() : undefined;
    panel.hidden = false;
    launcher.hidden = true;
    if (narrow.matches) panel.setAttribute('aria-modal', 'true');
    else panel.removeAttribute('aria-modal');
    field.setText(memory.draft ?? '');
    if (takesFocus) field.focus();
    log.scrollTop = memory.exchanges.length > 0 ? log.scrollHeight : 0;
    memory.isOpen = true;
    remember();
    void readAppearance();
    tell('opened');
  }
  function close(): void {
    if (panel.hidden) return;
    panel.hidden = true;
    launcher.hidden = false;
    if (memory.appearance) launcher.lastChild?.replaceWith(memory.appearance.name);
    launcher.focus();
    memory.isOpen = false;
    remember();
    tell('closed');
  }

  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    close();
  });
  // On a small screen the panel hides the page that a source's link leads to.
  panel.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a') : null;
    if (!narrow.matches || !target || target.target || !/^https?:/.test(target.href)) return;
    memory.isOpen = false;
    remember();
  });
  field = newField();
  panel.append(h('header'), log, announcer, field.element, h('footer'));
  if (memory.appearance) theme.replaceSync(themeRule(memory.appearance.theme));
  draw();
  return { open, close };
}
