import type { In } from '../../api/shapes';
import type { ListSpec, ListState } from '../../ui/list/list-address';
import { isDay } from '../settings/day';
import { shownOutcomes } from './outcome-filter';

/** Languages that conversations can be chosen by: those that are asked in most. */
export const shownLanguages = ['sv', 'en', 'ar', 'so', 'ti', 'fa', 'uk', 'pl', 'fi', 'de', 'es', 'fr', 'ru', 'tr'];

/** What the list can be narrowed by, as it stands in its address. */
export const conversationSpec: ListSpec = {
  order: { by: 'last', isDescending: true },
  sorts: [],
  filters: {
    outcome: shownOutcomes,
    assistant: null,
    language: shownLanguages,
    rating: ['up', 'down'],
    resolved: ['yes', 'no'],
    from: null,
    to: null,
  },
};

export type ConversationQuery = Omit<In['conversations']['list'], 'tenant' | 'limit' | 'cursor'>;

/** What the server is asked for. Days that are none are left out: an address that somebody has changed still shows the list. */
export function conversationQuery({ search, filters }: ListState): ConversationQuery {
  const { assistant, language, resolved, from, to } = filters;
  const outcome = shownOutcomes.find((one) => one === filters['outcome']);
  const rating = (['up', 'down'] as const).find((one) => one === filters['rating']);
  return {
    ...(search && { text: search }),
    ...(outcome && { outcome }),
    ...(rating && { rating }),
    ...(assistant && { assistantId: assistant }),
    ...(language && { language }),
    ...(resolved && { isResolved: resolved === 'yes' }),
    ...(from && isDay(from) && { from }),
    ...(to && isDay(to) && { to }),
  };
}
