'use client';
import { useLocale } from '../../locale/locale-provider';
import { moneyIn } from './money';

/** Amounts of a budget in words: of money, or of tokens. */
export function useAmount(unit: string): (value: number) => string {
  const { words, language } = useLocale();
  if (unit === 'tokens') return words.models.tokens;
  const money = moneyIn(language);
  return (value) => money(value, unit);
}
