import type { PolicyRules, RuleName } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Messages } from '../../messages';

type Say = Messages['policies'];
export interface SentenceContext {
  say: Say;
  format: Format;
  /** "a, b and c" in the language of the page. */
  list: (items: readonly string[]) => string;
  roleName: (id: string) => string;
  toolNames: Messages['tools']['names'];
}

/** A rule as the ordinary sentence that stands on the website; empty where there is nothing to say. */
export function sentenceOf(
  rules: PolicyRules,
  name: RuleName,
  { say, format, list, roleName, toolNames }: SentenceContext,
): string {
  const { sentences } = say;
  switch (name) {
    case 'declinedTopics':
      return sentences.declinedTopics(list(rules.declinedTopics.map((topic) => topic.name)));
    case 'maxSourceAgeMonths':
      return sentences.maxSourceAgeMonths(rules.maxSourceAgeMonths);
    case 'personalData': {
      const kinds = Object.entries(rules.personalData);
      const named = (action: string) =>
        list(kinds.filter(([, chosen]) => chosen === action).map(([kind]) => lower(say.kinds, kind)));
      return sentences.personalData(named('mask'), named('refuse'), named('allow'));
    }
    case 'modelPlaces': {
      const places = rules.modelPlaces;
      return sentences.modelPlaces(places && list([...new Set(places.map(({ region }) => region))]));
    }
    case 'models':
      return sentences.models(rules.models && list(rules.models));
    case 'languages':
      return sentences.languages(rules.languages && list(rules.languages.map(format.language)));
    case 'tone':
      return sentences.tone[rules.tone];
    case 'readingLevel':
      return sentences.readingLevel[rules.readingLevel];
    case 'answerLength':
      return sentences.answerLength[rules.answerLength];
    case 'crisisContacts':
      return sentences.crisisContacts(list(rules.crisisContacts.map((contact) => `${contact.name}, ${contact.phone}`)));
    case 'crisisNote':
      return sentences.crisisNote(rules.crisisNote);
    case 'aiNotice':
      return sentences.aiNotice;
    case 'whenUnanswered':
      return sentences.whenUnanswered(rules.whenUnanswered.closestPages, rules.whenUnanswered.contact);
    case 'referrals':
      return sentences.referrals(list(rules.referrals.map((referral) => referral.name)));
    case 'conversationDays':
      return sentences.conversationDays(rules.conversationDays);
    case 'conversationReaders':
      return sentences.conversationReaders(rules.conversationReaders && list(rules.conversationReaders.map(roleName)));
    case 'usesConversations':
      return sentences.usesConversations(rules.usesConversations);
    case 'reusesAnswers':
      return sentences.reusesAnswers(rules.reusesAnswers);
    case 'tracesContent':
      return sentences.tracesContent(rules.tracesContent);
    case 'workDays':
      return sentences.workDays(rules.workDays);
    case 'tools':
      return sentences.tools(list(rules.tools.map((tool) => lower(toolNames, tool))));
    case 'leastWorkClass':
      return sentences.leastWorkClass[rules.leastWorkClass];
  }
}

const lower = (words: Readonly<Record<string, string>>, key: string): string => {
  const word = words[key] ?? key;
  return word.charAt(0).toLowerCase() + word.slice(1);
};

/** Joins names as a language does: "a, b och c". */
export const lister =
  (language: string) =>
  (items: readonly string[]): string =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
