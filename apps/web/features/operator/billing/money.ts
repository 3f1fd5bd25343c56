import type { Language } from '../../../locale/language';
import type { Messages } from '../../../messages';
import { kronorIn } from '../../billing/kronor';

/** Amounts in öre in words of a language, for what is made on the server: in a text "89 000 kronor", in a column "89 000,00 kr". */
export function moneyIn(language: Language, { billing: say }: Pick<Messages, 'billing'>) {
  const amount = kronorIn(language);
  return {
    inText: (ore: number) => say.kronor(amount(ore)),
    inColumn: (ore: number) => say.kr(amount(ore, true)),
  };
}
export type Money = ReturnType<typeof moneyIn>;
