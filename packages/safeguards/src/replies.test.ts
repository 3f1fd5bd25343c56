import { describe, expect, it } from 'vitest';
import { CRISIS_REPLIES } from './crisis-replies.ts';
import {
  askBack,
  declinedReply,
  emptyQuestionReply,
  isReviewed,
  partUnansweredReply,
  personReply,
  quoteIntro,
  reckoningText,
  replyLanguage,
  replyLanguages,
  socialReply,
  unansweredReply,
} from './replies.ts';

const contacts = [{ name: 'Kundtjänst', phone: '0400-12 34 00', email: 'kundtjanst@lindvik.example', hours: null }];

const day = { text: 'onsdag 25 november 2026', week: 48, holiday: null };

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
      askBack(language, ['hushåll', 'företag']),
      partUnansweredReply(language, 'när öppnar det?'),
      ...[true, false, null].map((verdict) => reckoningText(language, { by: day, next: day, verdict })),
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

  it.each(replyLanguages)(
    'do not send those who work there to citizens’ pages in %s, where there are words for it',
    (language) => {
      const told = (audience: 'citizen' | 'staff') => [
        socialReply('identity', language, 'Lin', audience),
        unansweredReply(language, { hasClosestPages: true, audience }),
        partUnansweredReply(language, 'när öppnar det?', audience),
        quoteIntro(language, 'fi', audience),
      ];
      if (language !== 'sv' && language !== 'en') expect(told('staff')).toEqual(told('citizen'));
      else for (const text of told('staff')) expect(text).not.toMatch(/kommunen|municipality|sidor|pages|[{}]/);
      if (language === 'sv') expect(told('citizen').every((text) => /kommunen/.test(text))).toBe(true);
    },
  );

  it('repeat the asker’s words plainly', () => {
    expect(partUnansweredReply('sv', 'när har <b>den</b> [öppet](http://x.example)??')).toBe(
      'På frågan ”när har b den /b öppet” hittar jag inget säkert svar på kommunens sidor.',
    );
    expect(partUnansweredReply('en', 'why '.repeat(80)).length).toBeLessThan(200);
    expect(partUnansweredReply('en', '$& $1')).toContain('$& $1');
  });

  it('ask back with the choices as the pages name them', () => {
    expect(askBack('sv', ['Hushåll', 'Företag'])).toBe('Menar du Hushåll eller Företag?');
    expect(askBack('en', ['<b>A</b>', 'B', 'C'])).toBe('Do you mean b A /b, B, or C?');
  });

  it('say yes or no by a day, and when the next time is', () => {
    expect(reckoningText('sv', { by: day, verdict: true })).toBe(
      'Ja, enligt det som står här. Jag har räknat med onsdag 25 november 2026 (vecka 48).',
    );
    expect(reckoningText('en', { by: day, next: day, verdict: null })).toBe(
      'I have gone by onsdag 25 november 2026 (week 48). The next time is onsdag 25 november 2026 (week 48).',
    );
  });

  it('fall back to a language that is near, else to English', () => {
    expect(['sv-FI', 'hr', 'prs', 'xx', ''].map(replyLanguage)).toEqual(['sv', 'bs', 'fa', 'en', 'en']);
    expect(socialReply('greeting', 'sv', '$& $1')).toContain('$& $1');
  });
});
