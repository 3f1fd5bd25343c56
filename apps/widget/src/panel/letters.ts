import type { Appearance, NewHandoff } from '@radrum/sdk';
import type { Exchange } from '../memory.ts';
import { h, icon } from './dom.ts';
import type { ExchangeView } from './exchange-view.ts';
import { letterForm } from './letter-form.ts';
import { whenAnswered } from './when-answered.ts';
import type { Words } from './words.ts';

interface Post {
  /** Whether letters are offered, and when they are answered. */
  offer: () => Appearance['handoff'] | undefined;
  words: () => Words;
  viewOf: (exchange: Exchange) => ExchangeView | undefined;
  /** What came of it; nothing where there is no answer to write about. @throws where it did not get through */
  send: (exchange: Exchange, letter: NewHandoff) => Promise<Exchange['written']>;
  sent: (exchange: Exchange) => void;
}

/** The letters that are being written to people: they live as long as the page, and nowhere else. */
export function lettersToPeople({ offer, words, viewOf, send, sent }: Post) {
  const forms = new Map<Exchange, HTMLElement>();
  const focus = (exchange: Exchange, selector: string) =>
    viewOf(exchange)?.element.querySelector<HTMLElement>(selector)?.focus();

  function write(exchange: Exchange, offered: Appearance['handoff']): void {
    const form = letterForm(words(), whenAnswered(words(), offered), {
      send: async (letter) => {
        const written = await send(exchange, letter);
        if (!written) return;
        exchange.written = written;
        forms.delete(exchange);
        viewOf(exchange)?.draw();
        focus(exchange, '.sent');
        sent(exchange);
      },
      cancel: () => {
        forms.delete(exchange);
        viewOf(exchange)?.draw();
        focus(exchange, 'button.option:last-of-type');
      },
    });
    forms.set(exchange, form);
    viewOf(exchange)?.draw();
    form.scrollIntoView({ block: 'nearest' });
    form.querySelector('textarea')?.focus();
  }

  return {
    /** What stands under an answer: the form, what became of it, or the button that opens it; nothing where that is not offered. */
    of(exchange: Exchange, language: string): Node | undefined {
      const offered = offer();
      if (exchange.written) {
        const said = [words().letterSent, whenAnswered(words(), exchange.written)].join(' ');
        return h('p', { class: 'people sent', role: 'status', tabindex: '-1', lang: language, dir: 'ltr' }, said);
      }
      if (!offered?.form) return undefined;
      const open = () => write(exchange, offered);
      const button = () =>
        h(
          'button',
          { type: 'button', class: 'option', lang: language, dir: 'ltr', onclick: open },
          words().writeToPerson,
          icon('mail'),
        );
      return forms.get(exchange) ?? button();
    },
    forget: () => forms.clear(),
  };
}
