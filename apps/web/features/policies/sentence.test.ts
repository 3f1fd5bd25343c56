import { describe, expect, it } from 'vitest';
import type { PolicyRules, RuleName } from '../../api/shapes';
import { createFormat } from '../../locale/format';
import type { Language } from '../../locale/language';
import { en } from '../../messages/en';
import { sv } from '../../messages/sv';
import { ruleNames } from './effective';
import { sentenceOf } from './sentence';
import { usualRules as usual } from './usual-rules';

const words = { en, sv };
const say = (language: Language, name: RuleName, set: Partial<PolicyRules>): string =>
  sentenceOf({ ...usual, ...set }, name, {
    say: words[language].policies,
    format: createFormat(language),
    language,
    roleName: (id) => id,
    toolNames: words[language].tools.names,
  }).replaceAll('\u00a0', ' ');

type PersonalData = PolicyRules['personalData'];
const actions = ['allow', 'mask', 'refuse'] as const;
/** Every way in which five kinds can be allowed, masked and refused. */
const everyChoice = Array.from({ length: 3 ** 5 }, (_, number): PersonalData => {
  const chosen = (place: number) => actions[Math.floor(number / 3 ** place) % 3] ?? 'mask';
  return {
    identity_number: chosen(0),
    coordination_number: chosen(1),
    card: chosen(2),
    email: chosen(3),
    phone: chosen(4),
  };
});
const place = (region: string) => ({ region, operator: null, upTo: 'open' as const });
const contact = (name: string) => ({ name, phone: '0123-456 78' });
const topic = (name: string) => ({ name, phrases: [name], reply: 'No.' });
const other = (name: string) => ({ name, phrases: [name], url: 'https://lindvik.example', phone: null });

describe('the rules in ordinary sentences', () => {
  it('names personal data with its article, and one thing or another', () => {
    expect(say('en', 'personalData', {})).toBe(
      'If you write an identity number, a coordination number, a card number, an email address or a telephone number, it is masked before the question is stored or leaves us.',
    );
    const mixed: PersonalData = { ...usual.personalData, card: 'refuse', email: 'allow', phone: 'allow' };
    expect(say('en', 'personalData', { personalData: mixed })).toBe(
      'If you write an identity number or a coordination number, it is masked before the question is stored or leaves us. A question with a card number is not answered. If you write an email address or a telephone number, it is stored with the question.',
    );
    expect(say('sv', 'personalData', { personalData: mixed })).toBe(
      'Skriver du personnummer eller samordningsnummer döljs det innan frågan sparas eller lämnar oss. Frågor med kortnummer besvaras inte. Skriver du e-postadress eller telefonnummer sparas det med frågan.',
    );
  });

  it('has no kind of personal data without an article, however they are chosen', () => {
    for (const personalData of everyChoice) {
      const text = say('en', 'personalData', { personalData });
      const kinds = text.match(/(\S+) (identity|coordination|card|telephone) number|(\S+) email address/g) ?? [];
      expect(kinds.length, text).toBe(5);
      expect(
        kinds.filter((kind) => !/^an? /.test(kind)),
        text,
      ).toEqual([]);
    }
  });

  it('names places as a reader does', () => {
    const modelPlaces = ['se', 'eu', 'us', 'local'].map(place);
    expect(say('en', 'modelPlaces', { modelPlaces })).toBe(
      'Questions are processed only by AI models that run in Sweden, the EU, the United States and the service itself.',
    );
    expect(say('sv', 'modelPlaces', { modelPlaces })).toBe(
      'Frågor behandlas bara av AI-modeller som körs i Sverige, EU, USA och tjänsten själv.',
    );
  });

  it('joins with "or" what is one of several, and with "and" what is all of them', () => {
    const set: Partial<PolicyRules> = {
      declinedTopics: ['taxes', 'politics'].map(topic),
      models: ['one', 'two', 'three'],
      conversationReaders: ['Owner', 'Editor'],
      languages: ['sv', 'en', 'fi'],
      referrals: ['the region', 'the police'].map(other),
      crisisContacts: ['Jourhavande', 'Linjen'].map(contact),
      tools: ['search_knowledge', 'read_page', 'calculate'],
    };
    const english = (name: RuleName) => say('en', name, set);
    expect(english('declinedTopics')).toContain('does not answer questions about taxes or politics. Instead it tells');
    expect(english('models')).toContain('are written by one, two or three, or are');
    expect(english('conversationReaders')).toContain('with the role Owner or Editor.');
    expect(english('languages')).toBe('The assistant answers in Swedish, English and Finnish.');
    expect(english('referrals')).toContain('are referred to them, for instance to the region and the police.');
    expect(english('crisisContacts')).toContain('to Jourhavande (0123-456 78) and Linjen (0123-456 78).');
    expect(english('tools')).toContain('it may search again, read a page and calculate.');
  });

  it('counts one as one', () => {
    const set: Partial<PolicyRules> = { maxSourceAgeMonths: 1, conversationDays: 1, workDays: 1 };
    expect(say('en', 'maxSourceAgeMonths', set)).toContain('gone through in the last month.');
    expect(say('sv', 'maxSourceAgeMonths', set)).toContain('gått igenom den senaste månaden.');
    expect(say('sv', 'maxSourceAgeMonths', { maxSourceAgeMonths: 12 })).toContain('de senaste 12 månaderna.');
    expect(say('en', 'conversationDays', set)).toContain('for 1 day.');
    expect(say('en', 'workDays', set)).toContain('for 1 day after');
  });

  it('says who may open conversations where two levels leave nobody', () => {
    expect(say('en', 'conversationReaders', { conversationReaders: [] })).toBe('Nobody can open conversations.');
    expect(say('sv', 'conversationReaders', { conversationReaders: [] })).toBe('Ingen kan öppna samtal.');
  });

  it.each(['en', 'sv'] as const)('are whole sentences, with nothing left out of them (%s)', (language) => {
    const emptied: Partial<PolicyRules> = { modelPlaces: [], models: [], conversationReaders: [], tools: [] };
    const opened: Partial<PolicyRules> = { conversationDays: null, workDays: null, usesConversations: false };
    const manners = (['easy', 'plain', 'expert'] as const).map((readingLevel) => ({ readingLevel }));
    for (const set of [{}, emptied, opened, ...manners])
      for (const name of ruleNames) {
        const text = say(language, name, set);
        if (text !== '') expect(text, name).toMatch(/^[A-ZÅÄÖ].*[^\s.]\.$/);
        expect(text, name).not.toMatch(/ {2}| [.,]|undefined|null/);
      }
  });
});
