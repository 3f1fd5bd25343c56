import { unansweredReply } from '@radrum/safeguards';
import type { Retrieved, Shown } from '../turn.ts';
import { contactsOf } from './contacts.ts';

/** Pages that are named as coming close. */
const closestShown = 3;
/** Below this, a page has too little to do with the question to be named. */
const closeEnough = 0.15;

/** The honest reply when the knowledge does not answer: says so, names the pages that come closest, and how to ask people. */
export function unanswered({ language, hits, assistant }: Retrieved, shown: Shown): Shown {
  const closest: Shown['closest'] = [];
  for (const { title, url, score } of hits)
    if (score >= closeEnough && closest.length < closestShown && !closest.some((page) => page.url === url))
      closest.push({ title, url });
  const text = unansweredReply(language, {
    hasClosestPages: closest.length > 0,
    contacts: contactsOf(assistant.tenant),
  });
  return { ...shown, outcome: 'unanswered', text, closest, citations: [] };
}
