import type { ReplyTexts } from './texts.ts';

export const fi = {
  reviewed: false,
  greeting: 'Hei! Olen {name}, tekoälyavustaja. Mitä haluat tietää?',
  thanks: 'Ole hyvä! Kysy lisää, jos tarvitset.',
  identity:
    'Olen {name}, tekoälyavustaja, en ihminen. Vastaan kunnan omien sivujen perusteella ja näytän, mistä vastaus löytyy.',
  goodbye: 'Näkemiin! Tervetuloa takaisin.',
  smalltalk: 'Olen tekoälyavustaja ja vastaan parhaiten kuntaa koskeviin kysymyksiin. Mitä haluat tietää?',
  ability: 'Vastaan kunnan palveluja koskeviin kysymyksiin ja näytän, miltä sivulta vastaus on. Kysy omin sanoin.',
  declined: 'En voi auttaa siinä. Vastaan vain kuntaa ja sen palveluja koskeviin kysymyksiin.',
  declinedMedical: 'En voi antaa neuvoja sairauksista tai lääkkeistä. Soita 1177. Hätätilanteessa soita 112.',
  declinedCrime: 'En auta siinä.',
  personalDataRefused:
    'Älä kirjoita kysymykseen henkilötietoja, kuten henkilötunnusta. Kysy uudelleen ilman niitä. Kirjoittamaasi ei ole tallennettu.',
  unanswered: 'En löydä varmaa vastausta kunnan sivuilta.',
  partUnanswered: 'Kysymykseen ”{part}” en löydä varmaa vastausta kunnan sivuilta.',
  closestPages: 'Nämä sivut voivat olla lähellä etsimääsi:',
  contact: 'Voit myös ottaa yhteyttä:',
  contactHint: 'Voit kysyä toisin sanoin tai ottaa yhteyttä kuntaan.',
  person: 'Olen tekoälyavustaja. Täältä tavoitat ihmisen:',
  empty: 'En nähnyt kysymystä. Kirjoita, mitä haluat tietää.',
  quoteIntro: 'Löysin tämän kunnan sivulta (kieli: {language}):',
  notOurs: 'Tämä ei ole kunnan asia. Ota yhteyttä:',
  askBack: 'Tarkoitatko tätä: {choices}?',
  yes: 'Kyllä, tämän mukaan.',
  no: 'Ei, tämän mukaan.',
  reckonedBy: 'Päivänä on käytetty: {day}.',
  nextTime: 'Seuraava kerta: {day}.',
  week: 'viikko {week}',
} as const satisfies ReplyTexts;
