import { describe, expect, it } from 'vitest';
import { oftenAsked } from './often-asked.ts';

describe('a question that comes often', () => {
  const earlier = [
    ['När tömmer ni soptunnan på Ekvägen?', 'Vad kostar bygglov?'],
    ['Hej, när tömmer ni soptunnan?'],
    ['Kan jag få en plats på förskolan?'],
  ];

  it('is told with how often it came', () => {
    expect(oftenAsked(['När tömmer ni min soptunna?'], earlier, 'sv')).toEqual([
      { question: 'När tömmer ni min soptunna?', times: 3 },
    ]);
  });
  it('is not told where it came twice, or where only small words are alike', () => {
    expect(oftenAsked(['Vad kostar bygglov?', 'När kan jag få en plats?'], earlier, 'sv')).toEqual([]);
  });
  it('counts a letter once', () => {
    expect(oftenAsked(['Vad kostar bygglov?'], [['Vad kostar bygglov?', 'Kostar bygglov?', 'Bygglov?']], 'sv')).toEqual(
      [],
    );
  });
  it('takes questions without words', () => {
    expect(oftenAsked(['?'], [['?'], ['!'], ['']], 'sv')).toEqual([]);
  });
});
