import {
  crisisReply,
  declinedReply,
  detectCrisis,
  emptyQuestionReply,
  personReply,
  readIntent,
  socialReply,
} from '@radrum/safeguards';
import type { Shown, Turn } from '../turn.ts';
import { contactsOf, crisisContactsOf } from './contacts.ts';
import { nothingShown } from './nothing-shown.ts';

/**
 * What has a reply of its own, before any search and any model: danger to life first, then the wish for a person, greetings,
 * and what no municipality answers. Undefined for a question.
 */
export function guardQuestion({ question, language, assistant }: Turn): Shown | undefined {
  const { contact } = assistant.tenant;
  const crisis = detectCrisis(question);
  if (crisis) {
    const text = crisisReply(crisis.kind, crisis.language, crisisContactsOf(contact));
    return { ...nothingShown(), outcome: 'escalated', text, crisis: crisis.kind };
  }
  const intent = readIntent(question);
  switch (intent.kind) {
    case 'empty':
      return { ...nothingShown(), outcome: 'social', text: emptyQuestionReply(language) };
    case 'question':
      return undefined;
    case 'person':
      return { ...nothingShown(), outcome: 'escalated', text: personReply(language, contactsOf(assistant.tenant)) };
    case 'social':
      return { ...nothingShown(), outcome: 'social', text: socialReply(intent.act, language, assistant.name) };
    case 'out_of_scope':
      return {
        ...nothingShown(),
        outcome: 'declined',
        text: declinedReply(intent.topic, language, contactsOf(assistant.tenant)),
      };
  }
}
