import type { Conversation } from '../../api/shapes';

/** In how many texts of a conversation that a member sees something stands; the server also looks where none is shown. */
export function countPlaces({ messages, handoffs }: Conversation, text: string): number {
  if (text === '') return 0;
  const shown = [
    ...messages.flatMap(({ question, answer, citations, feedback }) => [
      question,
      answer,
      feedback?.comment ?? '',
      ...citations.flatMap(({ title, quote }) => [title, quote]),
    ]),
    ...handoffs.map(({ reason }) => reason),
  ];
  return shown.filter((one) => one.includes(text)).length;
}
