import { h } from './dom.ts';
import type { Words } from './words.ts';

/** What the question may have meant, as buttons: each asks it again with that added. */
export function choiceOptions(
  words: Words,
  question: string,
  choices: readonly string[],
  choose: (question: string) => void,
): HTMLElement {
  const asked = question.trim().replace(/[.!?…]+$/u, '');
  const options = choices.map((choice) =>
    h(
      'li',
      {},
      h(
        'button',
        { type: 'button', class: 'option', dir: 'auto', onclick: () => choose(`${asked}? ${choice}`) },
        choice,
      ),
    ),
  );
  return h('ul', { class: 'options', 'aria-label': words.choices }, ...options);
}
