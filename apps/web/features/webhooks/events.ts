import type { In } from '../../api/shapes';

type WebhookEvent = In['webhooks']['create']['events'][number];

/** What a receiver can be told of, in the order in which it is offered. */
export const webhookEvents = [
  'handoff.created',
  'budget.reached',
  'plan.standing',
  'conversation.finished',
  'source.synced',
  'assistant.published',
] as const satisfies readonly WebhookEvent[];

/** Those that a form has ticked. */
export const eventsIn = (form: FormData): WebhookEvent[] => webhookEvents.filter((event) => form.has(event));
