import { languageOf, referralOf } from '@radrum/knowledge';
import { unansweredReply } from '@radrum/safeguards';
import { ownReferral } from '../../policies/apply.ts';
import type { Retrieved, Shown } from '../turn.ts';
import { contactsOf } from './contacts.ts';

/** Pages that are named as coming close. */
const closestShown = 3;
/** Below this, a page has too little to do with the question to be named. */
const closeEnough = 0.15;

/**
 * The honest reply when the knowledge does not answer: whose matter it is, where it is not the municipality's (the policy's own list first); else that the pages do not say,
 * which of them come closest, and how to ask people.
 */
export function unanswered({ question, language, hits, assistant, reading }: Retrieved, shown: Shown): Shown {
  const { rules } = assistant.policy;
  const own = ownReferral(rules, question);
  if (own) {
    const { name, url, phone } = own;
    const text = unansweredReply(language, { hasClosestPages: false, referral: { name, url, phone } });
    return { ...shown, outcome: 'unanswered', text, referral: { name, url, phone }, citations: [] };
  }
  const elsewhere = referralOf(reading);
  if (elsewhere !== null) {
    const { name, url, phone = null } = elsewhere.authority;
    const referral = { name: languageOf(language).code === 'sv' ? name.sv : name.en, url, phone };
    const text = unansweredReply(language, { hasClosestPages: false, referral });
    return { ...shown, outcome: 'unanswered', text, referral, citations: [] };
  }
  const closest: Shown['closest'] = [];
  const { whenUnanswered } = rules;
  for (const { title, url, score } of whenUnanswered.closestPages ? hits : [])
    if (score >= closeEnough && closest.length < closestShown && !closest.some((page) => page.url === url))
      closest.push({ title, url });
  const { audience } = assistant;
  const text = unansweredReply(language, {
    hasClosestPages: closest.length > 0,
    // citizens' ways in are no way on for those who work there
    contacts: whenUnanswered.contact && audience === 'citizen' ? contactsOf(assistant.tenant) : [],
    words: whenUnanswered.text,
    audience,
  });
  return { ...shown, outcome: 'unanswered', text, closest, citations: [] };
}
