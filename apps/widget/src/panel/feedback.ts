import type { Rating } from '@radrum/sdk';
import { h, icon } from './dom.ts';
import type { Words } from './words.ts';

/**
 * Asks whether an answer helped. What is wrong with it may be told after a No.
 * @param send stores the opinion; rejects where that failed
 */
export function feedback(
  words: Words,
  before: Rating | undefined,
  send: (rating: Rating, comment?: string) => Promise<void>,
): HTMLElement {
  const status = h('span', { role: 'status' });
  const more = h('div', { class: 'comment' });
  const buttons = (['up', 'down'] as const).map((rating) =>
    h(
      'button',
      { type: 'button', 'aria-pressed': String(before === rating), onclick: () => void choose(rating) },
      icon(rating),
      rating === 'up' ? words.yes : words.no,
    ),
  );
  const press = (rating: Rating | undefined) =>
    buttons.forEach((button, index) =>
      button.setAttribute('aria-pressed', String((index === 0 ? 'up' : 'down') === rating)),
    );
  let current = before;

  async function choose(rating: Rating): Promise<void> {
    const last = current;
    current = rating;
    press(rating);
    more.replaceChildren(...(rating === 'down' ? [commentForm()] : []));
    more.scrollIntoView({ block: 'nearest' });
    try {
      await send(rating);
      status.textContent = words.thanks;
    } catch {
      current = last;
      press(last);
      status.textContent = words.feedbackFailed;
    }
  }

  function commentForm(): HTMLElement {
    const field = h('textarea', { rows: '2', maxlength: '2000' });
    return h(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          if (field.value.trim() === '') return;
          send('down', field.value.trim()).then(
            () => {
              more.replaceChildren();
              status.textContent = words.thanks;
              buttons[1]?.focus();
            },
            () => {
              status.textContent = words.feedbackFailed;
            },
          );
        },
      },
      h('label', {}, words.comment, field),
      h('button', { type: 'submit' }, words.sendComment),
    );
  }

  return h(
    'div',
    { class: 'feedback', lang: words.language, dir: 'ltr' },
    h('div', { role: 'group', 'aria-label': words.didItHelp }, h('span', {}, words.didItHelp), ...buttons),
    more,
    status,
  );
}
