import type { Appearance } from '@radrum/sdk';
import { contactOptions } from './contact-options.ts';
import { h } from './dom.ts';
import type { Words } from './words.ts';

interface Deeds {
  /** Asks a suggested question. */
  pick: (question: string) => void;
  /** Somebody chose one of the contact ways. */
  contacted: () => void;
}

/** What stands before the first question: the greeting with suggestions, or how to reach people while nothing is answered. */
export function beginning(words: Words, appearance: Appearance, isFresh: boolean, deeds: Deeds): Node[] {
  const shown = appearance.isPaused
    ? [
        h('p', { class: 'paused', role: 'status' }, words.paused),
        contactOptions(words, appearance.contact, deeds.contacted),
      ]
    : [
        appearance.greeting !== '' && h('p', { dir: 'auto' }, appearance.greeting),
        isFresh && appearance.suggestedQuestions.length > 0 && suggestions(words, appearance.suggestedQuestions, deeds),
      ];
  return shown.filter((one) => one instanceof Node);
}

const suggestions = (words: Words, questions: readonly string[], { pick }: Deeds): HTMLElement =>
  h(
    'ul',
    { class: 'options', 'aria-label': words.suggestions },
    ...questions.map((question) =>
      h('li', {}, h('button', { type: 'button', class: 'option', onclick: () => pick(question) }, question)),
    ),
  );
