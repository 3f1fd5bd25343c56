import type { ReplyTexts } from './texts.ts';

export const de = {
  reviewed: false,
  greeting: 'Hallo! Ich bin {name}, ein KI-Assistent. Was möchten Sie wissen?',
  thanks: 'Gern geschehen! Fragen Sie, wenn Sie noch etwas brauchen.',
  identity:
    'Ich bin {name}, ein KI-Assistent und kein Mensch. Ich antworte anhand der Seiten der Gemeinde und zeige, wo die Antwort steht.',
  goodbye: 'Auf Wiedersehen! Kommen Sie gern wieder.',
  smalltalk: 'Ich bin ein KI-Assistent und beantworte am besten Fragen zur Gemeinde. Was möchten Sie wissen?',
  ability:
    'Ich beantworte Fragen zu den Leistungen der Gemeinde und zeige, von welcher Seite die Antwort stammt. Fragen Sie mit eigenen Worten.',
  declined: 'Dabei kann ich nicht helfen. Ich beantworte nur Fragen zur Gemeinde und ihren Leistungen.',
  declinedMedical:
    'Zu Krankheiten und Medikamenten kann ich nicht beraten. Rufen Sie 1177 an. Im Notfall rufen Sie 112 an.',
  declinedCrime: 'Dabei helfe ich nicht.',
  personalDataRefused:
    'Bitte schreiben Sie keine persönlichen Angaben wie Personennummern in die Frage. Stellen Sie sie gern noch einmal ohne sie. Was Sie geschrieben haben, wurde nicht gespeichert.',
  unanswered: 'Auf den Seiten der Gemeinde finde ich keine sichere Antwort.',
  partUnanswered: 'Zu „{part}“ finde ich auf den Seiten der Gemeinde keine sichere Antwort.',
  closestPages: 'Diese Seiten könnten zu Ihrer Frage passen:',
  contact: 'Sie können sich auch wenden an:',
  contactHint: 'Sie können anders fragen oder sich an die Gemeinde wenden.',
  person: 'Ich bin ein KI-Assistent. Hier erreichen Sie einen Menschen:',
  empty: 'Ich habe keine Frage gesehen. Schreiben Sie, was Sie wissen möchten.',
  quoteIntro: 'Das habe ich auf der Seite der Gemeinde gefunden (Sprache: {language}):',
  notOurs: 'Dafür ist nicht die Gemeinde zuständig. Wenden Sie sich an:',
  askBack: 'Meinen Sie {choices}?',
  yes: 'Ja, nach dem, was hier steht.',
  no: 'Nein, nach dem, was hier steht.',
  reckonedBy: 'Ich bin von diesem Tag ausgegangen: {day}.',
  nextTime: 'Das nächste Mal: {day}.',
  week: 'Woche {week}',
} as const satisfies ReplyTexts;
