import type { ReplyTexts } from './texts.ts';

export const pl = {
  reviewed: false,
  greeting: 'Cześć! Jestem {name}, asystent AI. Czego chcesz się dowiedzieć?',
  thanks: 'Proszę bardzo! Pytaj, jeśli potrzebujesz czegoś więcej.',
  identity:
    'Jestem {name}, asystent AI, a nie człowiek. Odpowiadam na podstawie stron gminy i pokazuję, gdzie jest odpowiedź.',
  goodbye: 'Do widzenia! Zapraszam ponownie.',
  smalltalk: 'Jestem asystentem AI i najlepiej odpowiadam na pytania o gminę. Czego chcesz się dowiedzieć?',
  ability:
    'Odpowiadam na pytania o usługi gminy i pokazuję, z której strony pochodzi odpowiedź. Zapytaj własnymi słowami.',
  declined: 'Nie mogę w tym pomóc. Odpowiadam tylko na pytania o gminę i jej usługi.',
  declinedMedical: 'Nie mogę doradzać w sprawie chorób ani leków. Zadzwoń pod 1177. W nagłym wypadku dzwoń pod 112.',
  declinedCrime: 'W tym nie pomagam.',
  personalDataRefused:
    'Nie podawaj w pytaniu danych osobowych, takich jak numer identyfikacyjny. Zadaj je ponownie bez nich. To, co napisano, nie zostało zapisane.',
  unanswered: 'Nie znajduję pewnej odpowiedzi na stronach gminy.',
  partUnanswered: 'Na pytanie „{part}” nie znajduję pewnej odpowiedzi na stronach gminy.',
  closestPages: 'Te strony mogą być bliskie temu, czego szukasz:',
  contact: 'Możesz też skontaktować się z:',
  contactHint: 'Możesz zapytać inaczej albo skontaktować się z gminą.',
  person: 'Jestem asystentem AI. Tutaj skontaktujesz się z człowiekiem:',
  empty: 'Nie widzę pytania. Napisz, czego chcesz się dowiedzieć.',
  quoteIntro: 'Oto co jest na stronie gminy (język: {language}):',
  notOurs: 'Gmina się tym nie zajmuje. Zwróć się do:',
  askBack: 'Czy chodzi o: {choices}?',
  yes: 'Tak, zgodnie z tym, co tu napisano.',
  no: 'Nie, zgodnie z tym, co tu napisano.',
  reckonedBy: 'Przyjęty dzień: {day}.',
  nextTime: 'Następny raz: {day}.',
  week: 'tydzień {week}',
} as const satisfies ReplyTexts;
