import { expect, it } from 'vitest';
import { originsOf } from './origins';

it('takes websites as people write them', () => {
  expect(
    originsOf(' https://www.lindvik.example/start \nbibliotek.lindvik.example, http://127.0.0.1:8080\n\n'),
  ).toEqual(['https://www.lindvik.example', 'https://bibliotek.lindvik.example', 'http://127.0.0.1:8080']);
});

it('leaves what is no address for the server to explain', () => {
  expect(originsOf('http://')).toEqual(['http://']);
});
