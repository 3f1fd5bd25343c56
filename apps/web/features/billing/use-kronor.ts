'use client';
import { useMemo } from 'react';
import { useLocale } from '../../locale/locale-provider';
import { kronorIn } from './kronor';

/** Amounts in öre, in words of the page's language: in a text "89 000 kronor", in a column "89 000,00 kr". */
export function useKronor(): { inText: (ore: number) => string; inColumn: (ore: number) => string } {
  const { words, language } = useLocale();
  return useMemo(() => {
    const amount = kronorIn(language);
    return {
      inText: (ore) => words.billing.kronor(amount(ore)),
      inColumn: (ore) => words.billing.kr(amount(ore, true)),
    };
  }, [words, language]);
}
