import type { NewHandoff } from '@radrum/sdk';
import { h, icon } from './dom.ts';
import type { Words } from './words.ts';

const longestText = 4000;
/** Enough to catch a slip; the server decides. */
const looksLikeEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);

/** A field with its label, hint and mistake. */
interface LetterField {
  element: HTMLElement;
  control: HTMLInputElement | HTMLTextAreaElement;
  text: () => string;
  /** What is wrong, or nothing. */
  say: (mistake: string) => void;
}

function letterField(
  name: string,
  label: string,
  { control, hint }: { control: HTMLInputElement | HTMLTextAreaElement; hint?: string },
): LetterField {
  const mistake = h('p', { class: 'error', id: `rw-${name}-error` });
  control.id = `rw-${name}`;
  control.setAttribute('aria-describedby', `${hint ? `rw-${name}-hint ` : ''}rw-${name}-error`);
  return {
    control,
    element: h(
      'div',
      {},
      h('label', { for: `rw-${name}` }, label),
      hint ? h('p', { class: 'hint', id: `rw-${name}-hint` }, hint) : null,
      control,
      mistake,
    ),
    text: () => control.value.trim(),
    say: (text) => {
      mistake.replaceChildren(...(text ? [icon('warn'), text] : []));
      control.setAttribute('aria-invalid', String(text !== ''));
    },
  };
}

/**
 * A letter to a person. What is written stands in the form alone: it is kept in no browser storage, and gone when it has been sent.
 * @param on.send rejects where the letter did not get through: then everything stays
 */
export function letterForm(
  words: Words,
  when: string,
  on: { send: (letter: NewHandoff) => Promise<void>; cancel: () => void },
): HTMLElement {
  const input = (type: string, autocomplete: 'name' | 'email' | 'tel', maxlength: number) =>
    h('input', { type, autocomplete, maxlength: String(maxlength) });
  const text = letterField('letter', words.letterText, {
    control: h('textarea', { rows: '4', maxlength: String(longestText) }),
    hint: words.letterTextHint,
  });
  const name = letterField('name', words.letterName, { control: input('text', 'name', 120) });
  const email = letterField('email', words.letterEmail, {
    control: input('email', 'email', 254),
    hint: words.letterReach,
  });
  const phone = letterField('phone', words.letterPhone, { control: input('tel', 'tel', 40) });
  const status = h('p', { class: 'error', role: 'alert' });
  const button = h('button', { type: 'submit', class: 'main' }, words.letterSend);
  let isSending = false;

  /** The fields that are wrong, in their order. */
  function mistakes(): LetterField[] {
    const hasReach = email.text() !== '' || phone.text() !== '';
    text.say(text.text() === '' ? words.letterNoText : '');
    email.say(
      !hasReach
        ? words.letterNoReach
        : email.text() !== '' && !looksLikeEmail(email.text())
          ? words.letterWrongEmail
          : '',
    );
    return [text, email].filter(({ control }) => control.getAttribute('aria-invalid') === 'true');
  }
  function send(): void {
    if (isSending) return;
    status.replaceChildren();
    const [first] = mistakes();
    if (first) return first.control.focus();
    const letter: NewHandoff = { text: text.text() };
    if (name.text()) letter.name = name.text();
    if (email.text()) letter.email = email.text();
    if (phone.text()) letter.phone = phone.text();
    isSending = true;
    button.textContent = words.letterSending;
    on.send(letter).catch(() => {
      isSending = false;
      button.textContent = words.letterSend;
      status.replaceChildren(icon('warn'), words.letterFailed);
    });
  }
  return h(
    'form',
    {
      class: 'letter',
      lang: words.language,
      dir: 'ltr',
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        send();
      },
    },
    h('h2', { tabindex: '-1' }, words.letterTitle),
    when !== '' && h('p', { class: 'hint' }, when),
    text.element,
    name.element,
    email.element,
    phone.element,
    status,
    h(
      'div',
      { class: 'deeds' },
      button,
      h('button', { type: 'button', class: 'plain', onclick: on.cancel }, words.letterCancel),
    ),
  );
}
