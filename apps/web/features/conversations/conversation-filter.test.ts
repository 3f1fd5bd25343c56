import { expect, it } from 'vitest';
import { listAddress, readListState } from '../../ui/list/list-address';
import { conversationQuery, conversationSpec } from './conversation-filter';

const queryOf = (query: Record<string, string>) => conversationQuery(readListState(query, conversationSpec));

it('asks for what the address says', () => {
  expect(
    queryOf({
      search: ' sop ',
      outcome: 'unanswered',
      assistant: 'asst_1',
      language: 'en',
      rating: 'down',
      resolved: 'no',
      from: '2026-11-01',
      to: '2026-11-24',
    }),
  ).toEqual({
    text: 'sop',
    outcome: 'unanswered',
    assistantId: 'asst_1',
    language: 'en',
    rating: 'down',
    isResolved: false,
    from: '2026-11-01',
    to: '2026-11-24',
  });
});

it('leaves out what it does not know', () => {
  expect(queryOf({ outcome: 'lost', language: 'xx', rating: 'meh', resolved: '1', from: '2026-02-31' })).toEqual({});
});

it('keeps the filters on the next page', () => {
  const state = readListState({ outcome: 'declined' }, conversationSpec);
  expect(listAddress('/c', conversationSpec, { ...state, cursor: 'x' })).toBe('/c?outcome=declined&cursor=x');
});
