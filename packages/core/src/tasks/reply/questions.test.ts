import { expect, it } from 'vitest';
import { questionsIn } from './questions.ts';

it('finds what a letter asks, each question with what it leans on', () => {
  expect(questionsIn('Hej! Behöver jag bygglov för en altan? Vem vann 1974?\n\nMvh Kim')).toEqual([
    'Behöver jag bygglov för en altan?',
    'Vem vann 1974?',
  ]);
  expect(questionsIn('Behöver jag bygglov för en altan? Vad kostar det?')).toEqual([
    'Behöver jag bygglov för en altan?',
    'Behöver jag bygglov för en altan? Vad kostar det?',
  ]);
  expect(questionsIn('Vi har fått en faktura på 900 kronor. Är det rätt?')).toEqual([
    'Vi har fått en faktura på 900 kronor. Är det rätt?',
  ]);
});

it('takes what is told where nothing is asked, and nothing where nothing is told', () => {
  expect(questionsIn('Till: kommunen\n> förra brevet\nGatlyktan är trasig. Den har varit det länge.')).toEqual([
    'Gatlyktan är trasig. Den har varit det länge.',
  ]);
  expect(questionsIn('Hej!\n\nMed vänlig hälsning')).toEqual([]);
});
