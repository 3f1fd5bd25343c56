import type { Words } from './words.ts';

const dayMs = 24 * 3_600_000;
const locales = { sv: 'sv-SE', en: 'en-GB' } as const;

/**
 * When somebody answers, as people say it: "Vi svarar måndag 8.00." Empty where no hours are told.
 * @param now for tests
 */
export function whenAnswered(
  words: Words,
  { isOpen, opensAt }: { isOpen: boolean; opensAt: string | null },
  now = new Date(),
): string {
  if (isOpen) return words.answersNow;
  const at = new Date(opensAt ?? '');
  if (Number.isNaN(at.getTime())) return '';
  const locale = locales[words.language];
  const clock = at.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit', hour12: false });
  const time = words.language === 'sv' ? clock.replace(/^0/, '').replace(':', '.') : clock;
  return words.answersFrom(`${dayOf(at)} ${time}`);

  function dayOf(moment: Date): string {
    const days = Math.round((startOf(moment) - startOf(now)) / dayMs);
    if (days <= 0) return words.today;
    if (days === 1) return words.tomorrow;
    return moment.toLocaleDateString(locale, days < 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' });
  }
}

const startOf = (moment: Date): number => new Date(moment).setHours(0, 0, 0, 0);
