import type { Appearance } from '@radrum/sdk';
import { h, icon } from './dom.ts';
import { link } from './link.ts';
import type { Words } from './words.ts';

/** Shows what the organisation tells everybody now. Touched only where it is another one: what a screen reader has read out it does not read again. */
export function drawUrgent(urgent: HTMLElement, notice: Appearance['notice'], words: Words, language: string): void {
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
