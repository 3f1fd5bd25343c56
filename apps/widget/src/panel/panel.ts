import { type Appearance, createClient, type NewHandoff } from '@radrum/sdk';
import type { Panel, PanelContext } from '../contract.ts';
import { type Exchange, readMemory, writeMemory } from '../memory.ts';
import { themeRule } from '../theme.ts';
import { composer, type Composer } from './composer.ts';
import { contactOptions } from './contact-options.ts';
import { conversation, type Failure, failureOf } from './conversation.ts';
import { h, icon } from './dom.ts';
import { type ExchangeActions, type ExchangeView, exchangeView, note } from './exchange-view.ts';
import { keepFocusInside } from './keep-focus-inside.ts';
import { letterForm } from './letter-form.ts';
import { link } from './link.ts';
import panelStyle from './panel.css?inline';
import { whenAnswered } from './when-answered.ts';
import { words as allWords } from './words.ts';

/** How long an assistant's look is used without asking anew: a notice about danger must not wait. */
const appearanceLastsMs = 60_000;
/** Older exchanges are let go: a tab's memory is small. */
const exchangesKept = 30;

/** Puts the panel into the launcher's shadow: closed at first. */
export function mountPanel(context: PanelContext): Panel {
  const { element, root, launcher, assistant, host, preview } = context;
  const client = createClient({ baseUrl: host, key: context.key, maxRetries: 0, timeoutMs: 45_000 });
  const stored = preview ? { appearance: preview } : readMemory(host, assistant);
  const memory = { ...stored, exchanges: stored.exchanges ?? [] };
  for (const exchange of memory.exchanges) if (exchange.state === 'running') exchange.state = 'interrupted';
  let language = memory.language ?? context.language;
  let words = allWords[language];
  const remember = () => {
    if (!preview) writeMemory(host, assistant, { ...memory, exchanges: memory.exchanges.slice(-exchangesKept) });
  };
  const tell = (name: string, detail: Record<string, unknown> = {}) =>
    element.dispatchEvent(new CustomEvent(`radrum:${name}`, { bubbles: true, composed: true, detail }));

  const theme = new CSSStyleSheet();
  const style = new CSSStyleSheet();
  style.replaceSync(panelStyle);
  root.adoptedStyleSheets.push(style, theme);

  /** Where we scrolled to last. */
  let scrolledTo = 0;
  const views = new Map<Exchange, ExchangeView>();
  /** Letters that are being written: they live as long as the page, and nowhere else. */
  const letters = new Map<Exchange, HTMLElement>();
  /** What the organisation tells everybody now. */
  const urgent = h('div', { class: 'urgent', role: 'status', dir: 'ltr' });
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
      seeNotice(answer.notice ?? null);
      tell('answered', { outcome: answer.outcome, messageId: answer.messageId });
      // Whoever asks for a person has asked; a crisis is told where to call, which no note replaces.
      if (answer.escalation === 'person') handOff(exchange);
    },
    failed: (exchange, failure) => {
      field.setRunning(false);
      views.delete(exchange);
      if (field.text() === '') setDraft(exchange.question);
      draw();
      if (failure.code === 'tenant_suspended' || failure.code === 'assistant_paused') {
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

  /** Sends what somebody wrote for a person. @throws where it did not get through */
  async function sendLetter(exchange: Exchange, letter: NewHandoff): Promise<void> {
    const { answer } = exchange;
    if (!answer) return;
    const { isOpen, opensAt } = await client.send('POST /conversations/{id}/handoff', {
      id: answer.conversationId,
      body: letter,
    });
    exchange.written = { isOpen, opensAt };
    letters.delete(exchange);
    views.get(exchange)?.draw();
    views.get(exchange)?.element.querySelector<HTMLElement>('.sent')?.focus();
    remember();
    tell('handoff', { messageId: answer.messageId });
  }
  function letterOf(exchange: Exchange): Node | undefined {
    const offer = memory.appearance?.handoff;
    if (exchange.written) {
      const said = [words.letterSent, whenAnswered(words, exchange.written)].join(' ');
      return h('p', { class: 'people sent', role: 'status', tabindex: '-1', lang: language, dir: 'ltr' }, said);
    }
    if (!offer?.form) return undefined;
    const button = () =>
      h(
        'button',
        { type: 'button', class: 'option', lang: language, dir: 'ltr', onclick: write },
        words.writeToPerson,
        icon('mail'),
      );
    const write = () => {
      const form = letterForm(words, whenAnswered(words, offer), {
        send: (letter) => sendLetter(exchange, letter),
        cancel: () => {
          letters.delete(exchange);
          views.get(exchange)?.draw();
          views.get(exchange)?.element.querySelector<HTMLElement>('button.option:last-of-type')?.focus();
        },
      });
      letters.set(exchange, form);
      views.get(exchange)?.draw();
      form.scrollIntoView({ block: 'nearest' });
      form.querySelector('textarea')?.focus();
    };
    return letters.get(exchange) ?? button();
  }

  function actionsOf(exchange: Exchange): ExchangeActions {
    return {
      letter: () => letterOf(exchange),
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
    drawNotice();
    log.replaceChildren(
      h('p', { class: 'notice', dir: 'auto' }, appearance?.aiNotice ?? words.aiNotice),
      ...(appearance ? (appearance.isPaused ? pausedNote(appearance) : welcome(appearance)) : []).filter(
        (shown) => shown !== false,
      ),
      ...memory.exchanges.map((exchange) => viewOf(exchange).element),
    );
    field.element.hidden = appearance?.isPaused === true;
  }
  /** Touched only where it is another one: what a screen reader has read out it does not read again. */
  function drawNotice(): void {
    const { notice } = memory.appearance ?? {};
    const text = notice ? notice.text : '';
    if (urgent.querySelector('p')?.textContent === text && urgent.lang === language) return;
    urgent.lang = language;
    urgent.replaceChildren(
      ...(notice
        ? [
            icon('warn'),
            h(
              'div',
              {},
              h('p', { dir: 'auto' }, notice.text),
              notice.url !== null && link(words, notice.url, {}, words.noticeMore),
            ),
          ]
        : []),
    );
  }
  /** An answer tells what is shown now: an open panel learns of it, and of its end. */
  function seeNotice(notice: Appearance['notice']): void {
    if (!memory.appearance) return;
    memory.appearance = { ...memory.appearance, notice };
    drawNotice();
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
      h('p', { class: 'paused', role: 'status' }, words.paused),
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
    letters.clear(); // in the other language; what was written goes with it
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
    letters.clear();
    announce('');
    draw();
    remember();
    field.focus();
  }

  async function readAppearance(): Promise<void> {
    if (preview) return;
    const isKept = Date.now() - (memory.appearanceAt ?? 0) < appearanceLastsMs;
    if (isKept && memory.appearance?.isPaused === false) return;
    try {
      const before = JSON.stringify(memory.appearance);
      memory.appearance = await client.send('GET /assistants/{id}/appearance', { id: assistant });
      memory.appearanceAt = Date.now();
      if (JSON.stringify(memory.appearance) !== before) {
        wear(memory.appearance);
        views.clear();
        draw();
        if (memory.appearance.isPaused) log.scrollTop = 0; // why nothing is answered stands there
      }
      remember();
    } catch (error) {
      if (!memory.appearance) showFailure(failureOf(error), () => void readAppearance());
    }
  }

  /** The organisation's colours, the side that was chosen, and what stands on the launcher. */
  function wear({ theme: colours, look, name }: Appearance): void {
    theme.replaceSync(themeRule(colours));
    element.setAttribute('side', look.side);
    launcher.lastChild?.replaceWith(look.launcher || name);
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
  panel.append(h('header'), urgent, log, announcer, field.element, h('footer'));
  if (memory.appearance) wear(memory.appearance);
  document.addEventListener('visibilitychange', () => {
    if (!panel.hidden && document.visibilityState === 'visible') void readAppearance();
  });
  draw();
  return { open, close };
}
