import type { ReplyTexts } from './texts.ts';

export const fr = {
  reviewed: false,
  greeting: 'Bonjour ! Je suis {name}, un assistant d’IA. Que souhaitez-vous savoir ?',
  thanks: 'Je vous en prie ! N’hésitez pas à poser une autre question.',
  identity:
    'Je suis {name}, un assistant d’IA et non une personne. Je réponds à partir des pages de la commune et je montre où se trouve la réponse.',
  goodbye: 'Au revoir ! Revenez quand vous voulez.',
  smalltalk:
    'Je suis un assistant d’IA et je réponds surtout aux questions sur la commune. Que souhaitez-vous savoir ?',
  ability:
    'Je réponds aux questions sur les services de la commune et j’indique de quelle page vient la réponse. Posez votre question avec vos mots.',
  declined: 'Je ne peux pas vous aider pour cela. Je réponds seulement aux questions sur la commune et ses services.',
  declinedMedical:
    'Je ne peux pas donner de conseils sur les maladies ou les médicaments. Appelez le 1177. En cas d’urgence, appelez le 112.',
  declinedCrime: 'Je n’aide pas pour cela.',
  personalDataRefused:
    'N’écrivez pas de données personnelles, comme un numéro d’identité, dans la question. Posez-la de nouveau sans elles. Ce que vous avez écrit n’a pas été conservé.',
  unanswered: 'Je ne trouve pas de réponse sûre sur les pages de la commune.',
  partUnanswered: 'À « {part} », je ne trouve pas de réponse sûre sur les pages de la commune.',
  closestPages: 'Ces pages sont peut-être proches de ce que vous cherchez :',
  contact: 'Vous pouvez aussi contacter :',
  contactHint: 'Vous pouvez poser la question autrement ou contacter la commune.',
  person: 'Je suis un assistant d’IA. Voici comment joindre une personne :',
  empty: 'Je n’ai pas vu de question. Écrivez ce que vous souhaitez savoir.',
  quoteIntro: 'J’ai trouvé ceci sur la page de la commune (langue : {language}) :',
  notOurs: 'Cela ne relève pas de la commune. Adressez-vous à :',
  askBack: 'Voulez-vous dire {choices} ?',
  yes: 'Oui, d’après ce qui est indiqué ici.',
  no: 'Non, d’après ce qui est indiqué ici.',
  reckonedBy: 'Jour pris en compte : {day}.',
  nextTime: 'La prochaine fois : {day}.',
  week: 'semaine {week}',
} as const satisfies ReplyTexts;
