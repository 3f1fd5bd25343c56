import { expect, test } from 'vitest';
import { phoneAddress, readInline } from './read-inline.ts';

test('Bold words, citation marks and addresses are found in a line', () => {
  expect(readInline('Det kostar **2 480 kronor [1]** om året [2].')).toEqual([
    { type: 'text', text: 'Det kostar ' },
    {
      type: 'bold',
      parts: [
        { type: 'text', text: '2 480 kronor ' },
        { type: 'mark', number: 1 },
      ],
    },
    { type: 'text', text: ' om året ' },
    { type: 'mark', number: 2 },
    { type: 'text', text: '.' },
  ]);
  expect(readInline('Se https://lindvik.example/a?b=1, eller skriv till kontakt@lindvik.example.')).toEqual([
    { type: 'text', text: 'Se ' },
    { type: 'link', text: 'https://lindvik.example/a?b=1', address: 'https://lindvik.example/a?b=1' },
    { type: 'text', text: ', eller skriv till ' },
    { type: 'link', text: 'kontakt@lindvik.example', address: 'mailto:kontakt@lindvik.example' },
    { type: 'text', text: '.' },
  ]);
});

test('Only web addresses become links: a script stays text', () => {
  expect(readInline('[klicka](javascript:alert(1)) <b>x</b>')).toEqual([
    { type: 'text', text: '[klicka](javascript:alert(1)) <b>x</b>' },
  ]);
});

test('In the reply to a crisis every number can be called', () => {
  expect(readInline('Ring **112** eller 0400-12 31 12.', true)).toMatchObject([
    { text: 'Ring ' },
    { parts: [{ type: 'link', address: 'tel:112' }] },
    { text: ' eller ' },
    { type: 'link', text: '0400-12 31 12', address: 'tel:0400123112' },
    { text: '.' },
  ]);
  expect(phoneAddress('+46 400-12 30 00')).toBe('tel:+46400123000');
});
