import type { Referral } from '@radrum/sdk';
import { h, icon } from './dom.ts';
import { link } from './link.ts';
import { phoneAddress } from './read-inline.ts';
import type { Words } from './words.ts';

/** The way to the authority whose matter it is, as large targets. */
export function referralOptions(words: Words, { name, url, phone }: Referral): HTMLElement {
  const option = { class: 'option' };
  const ways = [
    link(words, url, option, h('span', { dir: 'auto' }, name), icon('arrow')),
    phone !== null &&
      link(
        words,
        phoneAddress(phone),
        { ...option, lang: words.language },
        h('span', {}, words.call(phone)),
        icon('phone'),
      ),
  ];
  return h('ul', { class: 'options', dir: 'ltr' }, ...ways.map((way) => way && h('li', {}, way)));
}

/** Whether a text only tells the way to the authority: then the options say it better. */
export const tellsReferral = (text: string, { url }: Referral): boolean => text.includes(url);
