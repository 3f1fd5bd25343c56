import type { ReplyTexts } from './texts.ts';

export const en = {
  reviewed: true,
  greeting: 'Hello! I am {name}, an AI assistant. What would you like to know?',
  thanks: 'You are welcome! Ask again if you need anything more.',
  identity:
    'I am {name}, an AI assistant, not a person. I answer from the municipality’s own pages and show where the answer stands.',
  goodbye: 'Goodbye! You are welcome back at any time.',
  smalltalk: 'I am an AI assistant, at my best with questions about the municipality. What would you like to know?',
  ability:
    'I answer questions about the municipality’s services and show which page the answer comes from. Ask in your own words.',
  declined: 'I cannot help with that. I only answer questions about the municipality and its services.',
  declinedMedical:
    'I cannot give advice on illness or medicines. Call 1177 for healthcare advice. In an emergency, call 112.',
  declinedCrime: 'I do not help with that.',
  personalDataRefused:
    'Please do not write personal details such as identity numbers in the question. Ask it again without them. What you wrote has not been kept.',
  unanswered: 'I cannot find a reliable answer on the municipality’s pages.',
  partUnanswered: 'I cannot find a reliable answer to “{part}” on the municipality’s pages.',
  closestPages: 'These pages may be close to what you are looking for:',
  contact: 'You can also contact:',
  contactHint: 'You can ask in another way, or contact the municipality.',
  person: 'I am an AI assistant. Here you can reach a person:',
  empty: 'I did not see a question. Write what you would like to know.',
  quoteIntro: 'I found this on the municipality’s page (language: {language}):',
  notOurs: 'This is not the municipality’s matter. Turn to:',
  askBack: 'Do you mean {choices}?',
  yes: 'Yes, going by what stands here.',
  no: 'No, going by what stands here.',
  reckonedBy: 'I have gone by {day}.',
  nextTime: 'The next time is {day}.',
  week: 'week {week}',
} as const satisfies ReplyTexts;
