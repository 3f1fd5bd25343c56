import { describe, expect, it } from 'vitest';
import { type HeadedPage, questionCandidates } from './question-candidates.ts';

const page = (title: string, headings: string[], text = title.toLowerCase(), language = 'sv'): HeadedPage => ({
  documentId: title,
  title,
  headings,
  language,
  text,
});
const questions = (...pages: HeadedPage[]) => questionCandidates(pages).map(({ question }) => question);

describe('questions that pages look like answering', () => {
  it('are made of a heading’s promise and the page’s title', () => {
    expect(
      questions(
        page('Simhallen – Lindviks kommun', ['Öppettider', 'Priser']),
        page('Färdtjänst', ['Ansök', 'Vad kostar en resa?']),
        page('Trygghetslarm', ['Vem kan få larm?']),
      ),
    ).toEqual([
      'När har simhallen öppet?',
      'Vad kostar simhallen?',
      'Hur ansöker jag om färdtjänst?',
      'Vem kan få trygghetslarm?',
      'Vad kostar färdtjänst?',
      'Vad kostar en resa?',
      'Vem kan få larm?',
    ]);
  });

  it('are made of a title that promises the answer itself', () => {
    expect(questions(page('Avgifter för sophämtning', ['Villa och radhus']))).toEqual(['Vad kostar sophämtning?']);
    expect(questions(page('Ansök om plats i förskola', ['Öppettider']))).toEqual([
      'Hur ansöker jag om plats i förskola?',
    ]);
  });

  it('are the page’s own where it asks them, but not those that are clear only on their page', () => {
    expect(
      questions(page('Behöver jag bygglov?', ['Altan']), page('Eldning', ['När får jag elda löv och ris?'])),
    ).toEqual(['När får jag elda löv och ris?']);
    expect(questions(page('Har jag rätt till bygglov?', ['Vem ansvarar?']))).toEqual(['Har jag rätt till bygglov?']);
  });

  it('keep the capitals of names', () => {
    expect(questions(page('Åsby badhus', ['Öppettider'], 'Välkommen till Åsby badhus.'))).toEqual([
      'När har Åsby badhus öppet?',
    ]);
    expect(questions(page('LSS', ['Ansök'], 'Stöd enligt LSS.'))).toEqual(['Hur ansöker jag om LSS?']);
  });

  it('are not made of titles that are sentences', () => {
    expect(questions(page('Nya öppettider på återvinningscentralen från och med hösten', ['Öppettider']))).toEqual([]);
    expect(questions(page('Start: välkommen', ['Öppettider']))).toEqual([]);
  });

  it('follow the pages’ language; in others than ours there are the pages’ own only', () => {
    expect(questions(page('Recycling centre', ['Opening hours'], 'Our recycling centre is open', 'en'))).toEqual([
      'Recycling centre: what are the opening hours?',
    ]);
    expect(questions(page('Bibliothek', ['Wann hat die Bibliothek geöffnet?'], '', 'de'))).toEqual([
      'Wann hat die Bibliothek geöffnet?',
    ]);
    expect(questions()).toEqual([]);
  });
});
