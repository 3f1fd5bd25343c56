import { type Appearance, createClient } from '@radrum/sdk';
import type { Panel, PanelContext } from '../contract.ts';
import { type Exchange, readMemory, writeMemory } from '../memory.ts';
import { themeRule } from '../theme.ts';
import { beginning } from './beginning.ts';
import { composer, type Composer } from './composer.ts';
import { conversation, type Failure, failureOf } from './conversation.ts';
import { h } from './dom.ts';
import { type ExchangeActions, type ExchangeView, exchangeView, note } from './exchange-view.ts';
import { keepFocusInside, keepFocusThrough } from './focus.ts';
import { lettersToPeople } from './letters.ts';
import { panelFooter, panelHeader } from './panel-frame.ts';
import panelStyle from './panel.css?inline';
import { drawUrgent } from './urgent.ts';
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

  const letters = lettersToPeople({
    offer: () => memory.appearance?.handoff,
    words: () => words,
    viewOf: (exchange) => views.get(exchange),
    send: async ({ answer }, letter) => {
      if (!answer) return undefined;
      const { isOpen, opensAt } = await client.send('POST /conversations/{id}/handoff', {
        id: answer.conversationId,
        body: letter,
      });
      return { isOpen, opensAt };
    },
    sent: ({ answer }) => {
      remember();
      tell('handoff', { messageId: answer?.messageId });
    },
  });

  function actionsOf(exchange: Exchange): ExchangeActions {
    return {
      letter: () => letters.of(exchange, language),
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
    forgetTrouble();
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
  /** What went wrong last, until it is tried again: drawing anew leaves it there. */
  let trouble: HTMLElement | null = null;
  function showFailure(failure: Failure, again: () => void): void {
    forgetTrouble();
    trouble = note(words, textOf(failure), words.tryAgain, () => {
      forgetTrouble();
      field.focus();
      again();
    });
    trouble.setAttribute('role', 'alert');
    log.append(trouble);
    log.scrollTop = log.scrollHeight;
  }
  function forgetTrouble(): void {
    trouble?.remove();
    trouble = null;
  }

  /** Draws everything that is known: after opening, a new language, a new conversation, a new exchange. */
  function draw(): void {
    keepFocusThrough(panel, drawParts);
  }
  function drawParts(): void {
    const { appearance } = memory;
    const name = appearance?.name ?? launcher.textContent;
    panel.lang = language;
    panel.setAttribute('aria-label', `${name}, ${words.assistantKind}`);
    log.setAttribute('aria-label', words.log);
    panel
      .querySelector('header')
      ?.replaceWith(panelHeader(words, name, appearance?.logoUrl ?? null, { restart, close }));
    panel.querySelector('footer')?.replaceWith(panelFooter(words, language, speak));
    drawUrgent(urgent, memory.appearance?.notice ?? null, words, language);
    log.replaceChildren(
      h('p', { class: 'notice', dir: 'auto' }, appearance?.aiNotice ?? words.aiNotice),
      ...(appearance ? beginning(words, appearance, memory.exchanges.length === 0, begin) : []),
      ...memory.exchanges.map((exchange) => viewOf(exchange).element),
      ...(trouble ? [trouble] : []),
    );
    field.element.hidden = appearance?.isPaused === true;
  }
  /** An answer tells what is shown now: an open panel learns of it, and of its end. */
  function seeNotice(notice: Appearance['notice']): void {
    if (!memory.appearance) return;
    memory.appearance = { ...memory.appearance, notice };
    drawUrgent(urgent, memory.appearance?.notice ?? null, words, language);
  }
  function viewOf(exchange: Exchange): ExchangeView {
    const view = views.get(exchange) ?? exchangeView(exchange, words, memory.appearance, actionsOf(exchange));
    views.set(exchange, view);
    return view;
  }

  const begin = { pick, contacted: () => tell('contact', {}) };
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
    forgetTrouble(); // in the other language, as letters are; what was written goes with those
    letters.forget();
    const before = field;
    field = newField();
    before.element.replaceWith(field.element);
    field.setText(before.text());
    field.setRunning(talk.isRunning());
    draw();
    remember();
  }

  function restart(): void {
    talk.stop();
    forgetTrouble();
    memory.exchanges.length = 0;
    delete memory.conversationId;
    views.clear();
    letters.forget();
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

  /** A panel that stays open learns of a notice and of a pause too. */
  let watching: ReturnType<typeof setInterval> | undefined;
  function lookAgain(): void {
    if (document.visibilityState === 'visible' && !talk.isRunning()) void readAppearance();
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
    watching = setInterval(lookAgain, appearanceLastsMs + 1_000);
    tell('opened');
  }
  function close(): void {
    if (panel.hidden) return;
    clearInterval(watching);
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
