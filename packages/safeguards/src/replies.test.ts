import { describe, expect, it } from 'vitest';
import { CRISIS_REPLIES } from './crisis-replies.ts';
import {
  declinedReply,
  emptyQuestionReply,
  isReviewed,
  personReply,
  quoteIntro,
  replyLanguage,
  replyLanguages,
  socialReply,
  unansweredReply,
} from './replies.ts';

const contacts = [{ name: 'Kundtjänst', phone: '0400-12 34 00', email: 'kundtjanst@lindvik.example', hours: null }];

describe('an assistant’s own sentences', () => {
  it('exist in fourteen languages, crisis replies too, and say which a speaker has read', () => {
    expect(replyLanguages).toHaveLength(14);
    expect(Object.keys(CRISIS_REPLIES).sort()).toEqual([...replyLanguages].sort());
    expect(replyLanguages.filter(isReviewed)).toEqual(['sv', 'en']);
  });

  it.each(replyLanguages)('are whole in %s', (language) => {
    const all = [
      socialReply('greeting', language, 'Lin'),
      socialReply('identity', language, 'Lin'),
      declinedReply('weather', language, contacts),
      declinedReply('medical_advice', language),
      unansweredReply(language, { hasClosestPages: true, contacts }),
      personReply(language, contacts),
      emptyQuestionReply(language),
      quoteIntro(language, 'sv'),
    ];
    for (const text of all) {
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/[{}]|undefined/);
    }
    expect(all[0]).toContain('Lin');
  });

  it('name the municipality’s contacts, and the language of a quote in the asker’s own', () => {
    expect(personReply('sv', contacts)).toContain('- Kundtjänst: 0400-12 34 00, kundtjanst@lindvik.example');
    expect(quoteIntro('en', 'sv')).toBe('I found this on the municipality’s page (language: Swedish):');
    expect(quoteIntro('fi', 'sv')).toContain('ruotsi');
    expect(quoteIntro('en', '???')).toContain('???');
    expect(unansweredReply('sv', { hasClosestPages: false })).toBe(
      'Jag hittar inget säkert svar på kommunens sidor.\n\nDu kan ställa frågan på ett annat sätt, eller kontakta kommunen.',
    );
  });

  it('fall back to a language that is near, else to English', () => {
    expect(['sv-FI', 'hr', 'prs', 'xx', ''].map(replyLanguage)).toEqual(['sv', 'bs', 'fa', 'en', 'en']);
    expect(socialReply('greeting', 'sv', '$& $1')).toContain('$& $1');
  });
});
