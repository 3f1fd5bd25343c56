import { describe, expect, it } from 'vitest';
import type { Exclusion, RouteDecision } from './decision.ts';
import { explainDecision } from './explain-decision.ts';

const place = {
  region: 'us',
  operator: 'Acme',
  dataClass: 'internal',
  regions: ['eu'],
  policy: 'Lindvik 2026-3',
} as const;
const out = (part: object): RouteDecision => ({ model: 'm', included: false, ...part }) as Exclusion; // tried one by one
const included = { model: 'm', included: true, reason: 'allowed', order: 0, score: null, isSticky: false } as const;
/** Non-breaking spaces, as numbers are written with them, as plain ones. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a decision in words', () => {
  it.each<[RouteDecision, string, string]>([
    [
      out({ reason: 'place_not_in_policy', detail: place }),
      'utesluten: driften sker utanför EU, policy Lindvik 2026-3',
      'excluded: it runs outside EU, policy Lindvik 2026-3',
    ],
    [
      out({ reason: 'place_not_in_policy', detail: { ...place, regions: ['se', 'no'], policy: null } }),
      'utesluten: driften sker utanför Sverige och Norge',
      'excluded: it runs outside Sweden and Norway',
    ],
    [
      out({ reason: 'place_not_in_policy', detail: { ...place, regions: ['us'] } }),
      'utesluten: leverantören Acme är inte tillåten för interna uppgifter, policy Lindvik 2026-3',
      'excluded: the operator Acme is not allowed for internal data, policy Lindvik 2026-3',
    ],
    [
      out({ reason: 'place_not_in_policy', detail: { ...place, regions: [], policy: null } }),
      'utesluten: interna uppgifter får inte lämnas till någon driftplats',
      'excluded: internal data may not be given to any place',
    ],
    [
      out({ reason: 'capability_missing', detail: { missing: ['tools', 'vision'] } }),
      'utesluten: modellen klarar inte verktyg och bilder',
      'excluded: the model cannot do tools or images',
    ],
    [
      out({ reason: 'language_not_supported', detail: { language: 'so' } }),
      'utesluten: modellen kan inte språket somaliska',
      'excluded: the model does not know the language Somali',
    ],
    [
      out({ reason: 'retired', detail: { since: '2026-03-31', replacement: 'next' } }),
      'utesluten: modellen används inte längre sedan 2026-03-31, ersatt av Nästa',
      'excluded: the model is no longer used since 2026-03-31, replaced by Nästa',
    ],
    [
      out({ reason: 'model_not_in_policy', detail: { policy: null } }),
      'utesluten: modellen är inte tillåten',
      'excluded: the model is not allowed',
    ],
    [
      out({ reason: 'data_class_not_cleared', detail: { dataClass: 'confidential' } }),
      'utesluten: modellen är inte godkänd för sekretessbelagda uppgifter',
      'excluded: the model is not cleared for confidential data',
    ],
    [
      out({ reason: 'not_in_profile', detail: { profile: 'fast', requirement: 'regions' } }),
      'utesluten: den passar inte profilen Snabb: driften sker i en annan region',
      'excluded: it does not fit the profile Snabb: it runs in another region',
    ],
    [
      out({ reason: 'context_too_small', detail: { contextTokens: 8_000, neededTokens: 12_345 } }),
      'utesluten: underlaget är för långt: 12 345 tokens behövs, modellen tar 8 000',
      'excluded: the material is too long: 12,345 tokens are needed, the model takes 8,000',
    ],
    [
      out({ reason: 'too_slow', detail: { firstTokenMs: 900, budgetMs: 500 } }),
      'utesluten: modellen är för långsam: den börjar svara efter 900 ms, gränsen är 500 ms',
      'excluded: the model is too slow: it begins to answer after 900 ms, the limit is 500 ms',
    ],
    [out({ reason: 'budget_spent', detail: {} }), 'utesluten: budgeten är slut', 'excluded: the budget is spent'],
    [
      out({ reason: 'currency_not_in_budget', detail: { currency: 'EUR', budgetCurrency: 'SEK' } }),
      'utesluten: modellens pris är i EUR, budgeten är i SEK, och ingen växelkurs är känd',
      'excluded: the model is priced in EUR, the budget is in SEK, and no exchange rate is known',
    ],
    [
      out({ reason: 'budget_too_small', detail: { cost: 0.0123, left: 0.01, currency: 'SEK' } }),
      'utesluten: budgeten räcker inte: frågan kan kosta 0,0123 SEK, 0,01 återstår',
      'excluded: the budget does not suffice: the call may cost 0.0123 SEK, 0.01 is left',
    ],
    [
      out({ reason: 'budget_too_small', detail: { cost: 3_000, left: 999, currency: null } }),
      'utesluten: budgeten räcker inte: frågan kan kosta 3 000 tokens, 999 återstår',
      'excluded: the budget does not suffice: the call may cost 3,000 tokens, 999 is left',
    ],
    [
      out({ reason: 'resting', detail: {} }),
      'utesluten: modellen vilar efter fel och prövas snart igen',
      'excluded: the model rests after failures and will be tried again soon',
    ],
    [included, 'får svara, nummer 1 i tur', 'may answer, number 1 in turn'],
    [
      { ...included, isSticky: true },
      'får svara, nummer 1 i tur eftersom samtalet redan förs med den',
      'may answer, number 1 in turn because the conversation is with it already',
    ],
    [
      {
        ...included,
        order: 1,
        score: { preference: 0, cost: 125_000, quality: 750_000, latency: 0, total: 875_000 },
      },
      'får svara, nummer 2 i tur (kostnad 12,5 %, kvalitet 75 %)',
      'may answer, number 2 in turn (cost 12.5%, quality 75%)',
    ],
    [
      { ...included, reason: 'always_last' },
      'får svara, sist i tur: den citerar källorna ordagrant och skickar inget vidare',
      'may answer, last in turn: it quotes the sources word for word and sends nothing anywhere',
    ],
  ])('%# is said in both languages', (decision, swedish, english) => {
    const names = { models: { next: 'Nästa' }, profiles: { fast: 'Snabb' } };
    expect(plain(explainDecision(decision, 'sv', names))).toBe(swedish);
    expect(plain(explainDecision(decision, 'en', names))).toBe(english);
  });

  it('takes the names that it is given before its own', () => {
    const decision = out({
      reason: 'place_not_in_policy',
      detail: { ...place, regions: ['eu', 'dc-1'], policy: null },
    });
    const names = { regions: { eu: 'Europeiska unionen', 'dc-1': 'den egna datorhallen' } };
    expect(explainDecision(decision, 'sv', names)).toBe(
      'utesluten: driften sker utanför Europeiska unionen och den egna datorhallen',
    );
    expect(explainDecision(decision, 'sv')).toBe('utesluten: driften sker utanför EU och dc-1');
    const odd = out({ reason: 'retired', detail: { since: '2026-03-31', replacement: 'constructor' } });
    expect(explainDecision(odd, 'sv', names)).toContain('ersatt av constructor');
  });
});
