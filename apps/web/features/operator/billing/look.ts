import type { Format } from '../../../locale/format';
import type { Language } from '../../../locale/language';
import type { Messages } from '../../../messages';
import type { Money } from './money';

/** What is seen and used by each part of the page. */
export interface Look {
  now: Date;
  language: Language;
  words: Messages;
  format: Format;
  money: Money;
}
