import {
  crisisReply,
  declinedReply,
  detectCrisis,
  emptyQuestionReply,
  personalDataRefusedReply,
  personReply,
  readIntent,
  socialReply,
} from '@radrum/safeguards';
import { declinedTopic } from '../../policies/apply.ts';
import type { Shown, Turn } from '../turn.ts';
import { contactsOf, crisisContactsOf } from './contacts.ts';
import { nothingShown } from './nothing-shown.ts';

/**
 * What has a reply of its own, before any search and any model: danger to life first, then the wish for a person, greetings,
 * what the policy declines, and what no municipality answers. Undefined for a question.
 */
export function guardQuestion({ question, language, assistant, isRefused }: Turn): Shown | undefined {
  const { rules } = assistant.policy;
  const crisis = detectCrisis(question);
  if (crisis) {
    const text = crisisReply(crisis.kind, crisis.language, crisisContactsOf(assistant));
    const told = rules.crisisNote === '' ? text : `${text}\n\n${rules.crisisNote}`;
    return { ...nothingShown(), outcome: 'escalated', text: told, crisis: crisis.kind };
  }
  if (isRefused) return { ...nothingShown(), outcome: 'declined', text: personalDataRefusedReply(language) };
  const declined = declinedTopic(rules, question);
  if (declined) return { ...nothingShown(), outcome: 'declined', text: declined.reply };
  const intent = readIntent(question);
  const ways = assistant.audience === 'citizen' ? contactsOf(assistant.tenant) : [];
  switch (intent.kind) {
    case 'empty':
      return { ...nothingShown(), outcome: 'social', text: emptyQuestionReply(language) };
    case 'question':
      return undefined;
    case 'person':
      return { ...nothingShown(), outcome: 'escalated', text: personReply(language, contactsOf(assistant.tenant)) };
    case 'social':
      return {
        ...nothingShown(),
        outcome: 'social',
        text: socialReply(intent.act, language, assistant.name, assistant.audience),
      };
    case 'out_of_scope':
      return {
        ...nothingShown(),
        outcome: 'declined',
        text: declinedReply(intent.topic, language, ways, assistant.audience),
      };
  }
}
