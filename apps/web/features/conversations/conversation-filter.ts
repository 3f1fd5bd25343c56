import type { In } from '../../api/shapes';
import { listAddress, type ListSpec, type ListState } from '../../ui/list/list-address';
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

/** Where one gets from a conversation: to the list as it stands, and to the neighbours in it. */
export function waysFrom(rows: readonly { id: string }[], id: string, tenant: string, state: ListState) {
  const here = rows.findIndex((row) => row.id === id);
  const to = (place: number) => {
    const row = here === -1 ? undefined : rows[place];
    return row ? conversationAddress(tenant, row.id, state) : null;
  };
  const list = listAddress(`/t/${tenant}/conversations`, conversationSpec, state);
  return { list, previous: to(here - 1), next: to(here + 1) };
}

/** Where a conversation is opened: beside the list, as the list stands. */
export function conversationAddress(tenant: string, id: string, state: Partial<ListState> = {}): string {
  const list = listAddress(`/t/${tenant}/conversations`, conversationSpec, state);
  return `${list}${list.includes('?') ? '&' : '?'}open=${encodeURIComponent(id)}`;
}
