import type { PolicyRules, RuleName } from '../../api/shapes';
import type { Format } from '../../locale/format';
import type { Language } from '../../locale/language';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { regionName } from '../models/region-name';

type Say = Messages['policies'];
export interface SentenceContext {
  say: Say;
  format: Format;
  language: Language;
  roleName: (id: string) => string;
  toolNames: Messages['tools']['names'];
}

/** A rule as the ordinary sentence that stands on the website; empty where there is nothing to say. */
export function sentenceOf(
  rules: PolicyRules,
  name: RuleName,
  { say, format, language, roleName, toolNames }: SentenceContext,
): string {
  const { sentences } = say;
  const list = lister(language);
  const either = lister(language, 'disjunction');
  switch (name) {
    case 'declinedTopics':
      return sentences.declinedTopics(either(rules.declinedTopics.map((topic) => topic.name)));
    case 'maxSourceAgeMonths':
      return sentences.maxSourceAgeMonths(rules.maxSourceAgeMonths);
    case 'personalData': {
      const kinds = Object.entries(rules.personalData);
      const named = (action: string) =>
        either(kinds.filter(([, chosen]) => chosen === action).map(([kind]) => lookUp(say.kindsInText, kind) ?? kind));
      return sentences.personalData(named('mask'), named('refuse'), named('allow'));
    }
    case 'modelPlaces': {
      const nameOf = (region: string) =>
        lookUp(say.placesInText, region.toLowerCase()) ?? regionName(region, language, region);
      const places = rules.modelPlaces;
      return sentences.modelPlaces(places && list([...new Set(places.map(({ region }) => nameOf(region)))]));
    }
    case 'models':
      return sentences.models(rules.models && either(rules.models));
    case 'languages':
      return sentences.languages(rules.languages && list(rules.languages.map(format.language)));
    case 'tone':
      return sentences.tone[rules.tone];
    case 'readingLevel':
      return sentences.readingLevel[rules.readingLevel];
    case 'answerLength':
      return sentences.answerLength[rules.answerLength];
    case 'crisisContacts':
      return sentences.crisisContacts(
        list(rules.crisisContacts.map((contact) => `${contact.name} (${contact.phone})`)),
      );
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
      return sentences.conversationReaders(
        rules.conversationReaders && either(rules.conversationReaders.map(roleName)),
      );
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

/** Joins names as a language does: "a, b och c", or with 'disjunction' "a, b eller c". British English has no comma before its "and". */
export const lister =
  (language: Language, type: Intl.ListFormatType = 'conjunction') =>
  (items: readonly string[]): string =>
    new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type }).format(items);
