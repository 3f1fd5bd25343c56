import type { Appearance, ContactWays, Rating } from '@radrum/sdk';
import type { Exchange } from '../memory.ts';
import { answerText } from './answer-text.ts';
import { choiceOptions } from './choice-options.ts';
import { contactOptions, tellsContact } from './contact-options.ts';
import { h, icon } from './dom.ts';
import { feedback } from './feedback.ts';
import { link } from './link.ts';
import { referralOptions, tellsReferral } from './referral-options.ts';
import { sources } from './sources.ts';
import type { Words } from './words.ts';

/** What an exchange can ask of the panel. */
export interface ExchangeActions {
  askAgain: (question: string) => void;
  /** Asks a question that says more than the one before. */
  choose: (question: string) => void;
  rate: (rating: Rating, comment?: string) => Promise<void>;
  handOff: () => void;
  /** The way to write to a person: the form, what became of it, or the button that opens it; nothing where that is not offered. */
  letter: () => Node | undefined;
}

const rightToLeft = /^(ar|fa|prs|ps|ur|he|yi|ckb|dv|sd|ug|syr)\b/i;

export interface ExchangeView {
  element: HTMLElement;
  draw: () => void;
}

/** A question and its answer, which is drawn anew whenever `draw` is called. */
export function exchangeView(
  exchange: Exchange,
  words: Words,
  appearance: Appearance | undefined,
  actions: ExchangeActions,
): ExchangeView {
  const reply = h('div', { class: 'answer' });
  const question = h(
    'p',
    { class: 'question', dir: 'auto' },
    h('span', { class: 'sr' }, `${words.you}: `),
    exchange.question,
  );
  const draw = () => {
    const language = exchange.answer?.language ?? '';
    if (language) reply.lang = language;
    reply.dir = rightToLeft.test(language) ? 'rtl' : language ? 'ltr' : 'auto';
    reply.replaceChildren(...replyOf(exchange, words, appearance?.contact ?? {}, actions, reply));
  };
  draw();
  return { element: h('article', {}, question, reply), draw };
}

function replyOf(
  exchange: Exchange,
  words: Words,
  contact: ContactWays,
  actions: ExchangeActions,
  reply: HTMLElement,
): Node[] {
  const { answer, citations, state, text } = exchange;
  const showSource = (number: number) =>
    reply.querySelector<HTMLElement>(`.sources > li:nth-child(${number})`)?.focus();
  if (answer?.escalation === 'crisis')
    return [h('div', { class: 'crisis' }, ...answerText(text, { words, citations, showSource, hasPhones: true }))];

  const ways = answer?.handoff ?? contact;
  const parts = answerText(text, {
    words,
    citations,
    showSource,
    replace: (block) => {
      if (!answer || block.type !== 'list') return undefined;
      const { referral } = answer;
      if (referral && block.items.every((item) => tellsReferral(item, referral)))
        return referralOptions(words, referral);
      return block.items.every((item) => tellsContact(item, ways))
        ? contactOptions(words, ways, actions.handOff)
        : undefined;
    },
  });
  const isPerson = answer?.outcome === 'escalated';
  const nodes: Node[] = isPerson ? [h('div', { class: 'people' }, ...parts)] : parts;
  // who has written has asked; a note of the wish says nothing more then
  if (isPerson && exchange.isHandedOff && !exchange.written)
    nodes.push(h('p', { class: 'quiet', lang: words.language, dir: 'ltr' }, words.handoffNoted));
  if (state === 'running' && text === '')
    nodes.push(h('p', { class: 'quiet', lang: words.language, dir: 'ltr' }, words.searching));
  if (answer && answer.closest.length > 0) {
    const pages = answer.closest.map(({ title, url }) =>
      h('li', {}, link(words, url, { class: 'option' }, h('span', { dir: 'auto' }, title), icon('arrow'))),
    );
    nodes.push(h('ul', { class: 'options', 'aria-label': words.closest }, ...pages));
  }
  const letter = answer?.handoff ? actions.letter() : undefined;
  if (letter) nodes.push(letter);
  if (answer?.choices) nodes.push(choiceOptions(words, exchange.question, answer.choices, actions.choose));
  if (state === 'interrupted' || state === 'stopped')
    nodes.push(note(words, words[state], words.askAgain, () => actions.askAgain(exchange.question)));
  if (citations.length > 0) nodes.push(sources(words, citations));
  if (answer && (answer.outcome === 'answered' || answer.outcome === 'unanswered'))
    nodes.push(feedback(words, exchange.rating, actions.rate));
  return nodes;
}

/** Something that a person should know and can do something about. */
export function note(words: Words, text: string, action: string, onAction: () => void): HTMLElement {
  return h(
    'div',
    { class: 'note', lang: words.language, dir: 'ltr' },
    icon('warn'),
    h('div', {}, h('p', {}, text), h('button', { type: 'button', class: 'plain', onclick: onAction }, action)),
  );
}
