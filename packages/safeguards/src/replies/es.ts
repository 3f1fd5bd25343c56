import type { ReplyTexts } from './texts.ts';

export const es = {
  reviewed: false,
  greeting: '¡Hola! Soy {name}, un asistente de IA. ¿Qué desea saber?',
  thanks: '¡De nada! Pregunte si necesita algo más.',
  identity:
    'Soy {name}, un asistente de IA, no una persona. Respondo con las páginas del municipio y muestro dónde está la respuesta.',
  goodbye: '¡Adiós! Vuelva cuando quiera.',
  smalltalk: 'Soy un asistente de IA y respondo mejor a preguntas sobre el municipio. ¿Qué desea saber?',
  ability:
    'Respondo a preguntas sobre los servicios del municipio y muestro de qué página viene la respuesta. Pregunte con sus propias palabras.',
  declined: 'No puedo ayudar con eso. Solo respondo a preguntas sobre el municipio y sus servicios.',
  declinedMedical:
    'No puedo dar consejos sobre enfermedades o medicamentos. Llame al 1177. En una emergencia, llame al 112.',
  declinedCrime: 'No ayudo con eso.',
  personalDataRefused:
    'No escriba datos personales, como números de identidad, en la pregunta. Hágala de nuevo sin ellos. Lo que escribió no se ha guardado.',
  unanswered: 'No encuentro una respuesta segura en las páginas del municipio.',
  partUnanswered: 'Sobre «{part}» no encuentro una respuesta segura en las páginas del municipio.',
  closestPages: 'Estas páginas pueden acercarse a lo que busca:',
  contact: 'También puede ponerse en contacto con:',
  contactHint: 'Puede preguntar de otra manera o ponerse en contacto con el municipio.',
  person: 'Soy un asistente de IA. Aquí puede hablar con una persona:',
  empty: 'No he visto ninguna pregunta. Escriba lo que desea saber.',
  quoteIntro: 'He encontrado esto en la página del municipio (idioma: {language}):',
  notOurs: 'De esto no se ocupa el municipio. Diríjase a:',
  askBack: '¿Se refiere a {choices}?',
  yes: 'Sí, según lo que aquí se indica.',
  no: 'No, según lo que aquí se indica.',
  reckonedBy: 'Día tomado en cuenta: {day}.',
  nextTime: 'La próxima vez: {day}.',
  week: 'semana {week}',
} as const satisfies ReplyTexts;
