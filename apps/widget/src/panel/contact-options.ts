import type { ContactWays } from '@radrum/sdk';
import { h, icon } from './dom.ts';
import { link } from './link.ts';
import { phoneAddress } from './read-inline.ts';
import type { Words } from './words.ts';

/** Ways to people, as large targets; empty where there are none. */
export function contactOptions(words: Words, contact: ContactWays, onUse: () => void): HTMLElement | undefined {
  const { phone, email, url, hours } = contact;
  const option = { class: 'option' };
  const options = [
    phone &&
      link(
        words,
        phoneAddress(phone),
        option,
        h('span', {}, words.call(phone), hours && h('small', {}, ` ${hours}`)),
        icon('phone'),
      ),
    email && link(words, `mailto:${email}`, option, h('span', {}, words.write(email)), icon('mail')),
    url && link(words, url, option, h('span', {}, words.contactPage), icon('arrow')),
  ].filter((way) => way instanceof HTMLElement);
  if (options.length === 0) return undefined;
  return h(
    'ul',
    { class: 'options', lang: words.language, dir: 'ltr', onclick: onUse },
    ...options.map((way) => h('li', {}, way)),
  );
}

/** Whether a text only tells these ways: then the options say it better. */
export function tellsContact(text: string, { phone, email, url }: ContactWays): boolean {
  return [phone, email, url].some((way) => way !== undefined && way !== '' && text.includes(way));
}
