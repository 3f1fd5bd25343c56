import type { ReplyTexts } from './texts.ts';

export const bs = {
  reviewed: false,
  greeting: 'Zdravo! Ja sam {name}, AI asistent. Šta želite znati?',
  thanks: 'Nema na čemu! Pitajte ako trebate još nešto.',
  identity:
    'Ja sam {name}, AI asistent, a ne čovjek. Odgovaram prema stranicama općine i pokazujem gdje se nalazi odgovor.',
  goodbye: 'Doviđenja! Dobro došli ponovo.',
  smalltalk: 'Ja sam AI asistent i najbolje odgovaram na pitanja o općini. Šta želite znati?',
  ability: 'Odgovaram na pitanja o uslugama općine i pokazujem s koje stranice je odgovor. Pitajte svojim riječima.',
  declined: 'S tim ne mogu pomoći. Odgovaram samo na pitanja o općini i njenim uslugama.',
  declinedMedical: 'Ne mogu davati savjete o bolestima i lijekovima. Nazovite 1177. U hitnom slučaju nazovite 112.',
  declinedCrime: 'U tome ne pomažem.',
  personalDataRefused:
    'Molimo ne pišite u pitanju lične podatke kao što je lični broj. Postavite ga ponovo bez njih. Ono što ste napisali nije sačuvano.',
  unanswered: 'Na stranicama općine ne nalazim siguran odgovor.',
  partUnanswered: 'Na pitanje „{part}“ ne nalazim siguran odgovor na stranicama općine.',
  closestPages: 'Ove stranice su možda blizu onoga što tražite:',
  contact: 'Možete se obratiti i na:',
  contactHint: 'Možete pitati drugačije ili se obratiti općini.',
  person: 'Ja sam AI asistent. Ovdje možete dobiti osobu:',
  empty: 'Nisam vidio pitanje. Napišite šta želite znati.',
  quoteIntro: 'Ovo sam našao na stranici općine (jezik: {language}):',
  notOurs: 'Ovo nije u nadležnosti općine. Obratite se ovdje:',
  askBack: 'Mislite li na: {choices}?',
  yes: 'Da, prema onome što ovdje piše.',
  no: 'Ne, prema onome što ovdje piše.',
  reckonedBy: 'Dan od kojeg sam pošao: {day}.',
  nextTime: 'Sljedeći put: {day}.',
  week: 'sedmica {week}',
} as const satisfies ReplyTexts;
