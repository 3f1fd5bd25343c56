import type { Answer } from '@radrum/sdk';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { exchangeView } from './exchange-view.ts';
import { words } from './words.ts';

const referral = { name: 'Polisen', url: 'https://polisen.se', phone: '114 14' };
const text = 'Det här sköter inte kommunen. Vänd dig till:\n- Polisen: 114 14, https://polisen.se';
const answer: Answer = {
  conversationId: 'conv_1',
  messageId: 'msg_1',
  outcome: 'unanswered',
  text,
  language: 'sv',
  citations: [],
  closest: [],
  route: { model: 'none', provider: 'none', region: 'none', fallbackFrom: [] },
  usage: { inputTokens: 0, outputTokens: 0 },
  handoff: { phone: '0400-12 30 00' },
};
const choose = vi.fn();
const actions = { askAgain: () => {}, choose, rate: async () => {}, handOff: () => {}, letter: () => undefined };

/** As much of an element as a drawn answer needs. */
class DrawnElement {
  tag: string;
  attributes: Record<string, string> = {};
  children: (DrawnElement | string)[] = [];
  listeners: Record<string, () => void> = {};
  constructor(tag: string) {
    this.tag = tag;
  }
  setAttribute(name: string, value: string) {
    this.attributes[name] = value;
  }
  addEventListener(type: string, listener: () => void) {
    this.listeners[type] = listener;
  }
  append(...children: (DrawnElement | string)[]) {
    this.children.push(...children);
  }
  replaceChildren(...children: (DrawnElement | string)[]) {
    this.children = children;
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === 'string' ? child : child.textContent)).join('');
  }
}

let drawn: DrawnElement[];
beforeEach(() => {
  drawn = [];
  const createElement = (tag: string) => {
    const element = new DrawnElement(tag);
    drawn.push(element);
    return element;
  };
  vi.stubGlobal('document', { createElement, createElementNS: (_: string, tag: string) => createElement(tag) });
  vi.stubGlobal('HTMLElement', DrawnElement);
  vi.stubGlobal('location', { origin: 'https://www.lindvik.example' });
});
afterEach(() => vi.unstubAllGlobals());

/** The whole answer's words, and its links. */
function draw(shown: Answer): { said: string; links: DrawnElement[] } {
  const exchange = { question: 'Hur anmäler jag en stöld?', text: shown.text, citations: [], state: 'done' as const };
  exchangeView({ ...exchange, answer: shown }, words.sv, undefined, actions);
  const whole = drawn.find(({ tag }) => tag === 'article');
  return { said: whole?.textContent ?? '', links: drawn.filter(({ tag }) => tag === 'a') };
}

test('Another authority is a link by its name, in a tab of its own, and can be called', () => {
  const { said, links } = draw({ ...answer, referral });
  expect(links).toMatchObject([
    {
      attributes: { href: 'https://polisen.se/', target: '_blank', rel: 'noopener' },
      textContent: 'Polisen (öppnas i en ny flik)',
    },
    { attributes: { href: 'tel:11414' }, textContent: 'Ring 114 14' },
  ]);
  expect(said).toContain('Det här sköter inte kommunen. Vänd dig till:');
  expect(said).not.toContain('https://polisen.se');
});

test('An authority without a telephone is a link only', () => {
  const { links } = draw({ ...answer, referral: { ...referral, phone: null } });
  expect(links.map(({ attributes }) => attributes['href'])).toEqual(['https://polisen.se/']);
});

test('An address that may not be linked stays text', () => {
  const url = 'javascript:alert(1)';
  const { said, links } = draw({ ...answer, text: `- Polisen: ${url}`, referral: { ...referral, url, phone: null } });
  expect(links).toEqual([]);
  expect(said).toContain('Polisen');
});

test('The address is a link from the text alone, as in a conversation from before', () => {
  expect(draw(answer).links).toMatchObject([
    { attributes: { href: 'https://polisen.se/', target: '_blank', rel: 'noopener' } },
  ]);
});

test('What a question may have meant are buttons, which ask it again with that added', () => {
  draw({ ...answer, outcome: 'answered', text: 'Menar du Hushåll eller Företag?', choices: ['Hushåll', 'Företag'] });
  const list = drawn.find(({ attributes }) => attributes['aria-label'] === 'Välj vad du menar');
  const buttons = drawn.filter(({ tag, attributes }) => tag === 'button' && attributes['class'] === 'option');
  expect(list?.textContent).toBe('HushållFöretag');
  buttons[1]?.listeners['click']?.();
  expect(choose).toHaveBeenCalledExactlyOnceWith('Hur anmäler jag en stöld? Företag');
});
