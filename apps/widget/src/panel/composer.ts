import { h } from './dom.ts';
import type { Words } from './words.ts';

/** Longer questions are refused by the server. */
const longest = 4000;
/** From here on the rest is shown. */
const nearEnd = 3600;

export interface Composer {
  element: HTMLElement;
  focus: () => void;
  text: () => string;
  setText: (text: string) => void;
  /** While an answer is written, the button stops it. */
  setRunning: (isRunning: boolean) => void;
}

/** The field for a question: Enter sends, Shift and Enter begins a new line. */
export function composer(
  words: Words,
  on: { send: (text: string) => void; stop: () => void; draft: (text: string) => void },
): Composer {
  let isRunning = false;
  const count = h('p', { class: 'count', id: 'rw-count', role: 'status' });
  const field = h('textarea', {
    id: 'rw-question',
    rows: '1',
    placeholder: words.placeholder,
    'aria-describedby': 'rw-count rw-privacy',
    enterkeyhint: 'send',
    oninput: () => {
      on.draft(field.value);
      fit();
    },
    onkeydown: (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      send();
    },
  });
  const button = h('button', { type: 'submit', class: 'main' }, words.send);

  /** The field grows with its text up to a third of the panel; its height is set by script, which a strict policy allows. */
  function fit(): void {
    const over = field.value.length - longest;
    count.textContent = over > 0 ? words.tooLong(over) : field.value.length >= nearEnd ? words.left(-over) : '';
    field.setAttribute('aria-invalid', String(over > 0));
    field.style.height = 'auto';
    field.style.height = `${Math.min(field.scrollHeight + 2, 140)}px`;
  }
  function send(): void {
    const text = field.value.trim();
    if (isRunning || text === '' || field.value.length > longest) return field.focus();
    on.send(text);
  }
  return {
    element: h(
      'form',
      {
        class: 'composer',
        onsubmit: (event) => {
          event.preventDefault();
          if (isRunning) on.stop();
          else send();
        },
      },
      h('label', { class: 'sr', for: 'rw-question' }, words.question),
      field,
      button,
      count,
    ),
    focus: () => field.focus(),
    text: () => field.value,
    setText: (text) => {
      field.value = text;
      fit();
    },
    setRunning: (running) => {
      isRunning = running;
      button.textContent = running ? words.stop : words.send;
    },
  };
}
