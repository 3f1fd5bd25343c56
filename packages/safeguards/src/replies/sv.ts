import type { ReplyTexts } from './texts.ts';

export const sv = {
  reviewed: true,
  greeting: 'Hej! Jag heter {name} och är en AI-assistent. Vad vill du veta?',
  thanks: 'Varsågod! Hör av dig om du undrar något mer.',
  identity:
    'Jag är {name}, en AI-assistent. Jag är ingen människa. Jag svarar med hjälp av kommunens egna sidor och visar var svaret står.',
  goodbye: 'Hej då! Välkommen tillbaka.',
  smalltalk: 'Jag är en AI-assistent och svarar bäst på frågor om kommunen. Vad vill du veta?',
  ability:
    'Jag svarar på frågor om kommunens service och visar vilken sida svaret kommer från. Skriv din fråga med egna ord.',
  declined: 'Det kan jag inte hjälpa till med. Jag svarar bara på frågor om kommunen och dess service.',
  declinedMedical: 'Jag kan inte ge råd om sjukdom eller läkemedel. Ring 1177 för råd om vård. Är det akut, ring 112.',
  declinedCrime: 'Det hjälper jag inte till med.',
  personalDataRefused:
    'Skriv inte personuppgifter som personnummer i frågan. Ställ den gärna igen utan dem. Det du skrev har inte sparats.',
  unanswered: 'Jag hittar inget säkert svar på kommunens sidor.',
  partUnanswered: 'På frågan ”{part}” hittar jag inget säkert svar på kommunens sidor.',
  closestPages: 'De här sidorna kan ligga nära det du söker:',
  contact: 'Du kan också kontakta:',
  contactHint: 'Du kan ställa frågan på ett annat sätt, eller kontakta kommunen.',
  person: 'Jag är en AI-assistent. Här når du en människa:',
  empty: 'Jag såg ingen fråga. Skriv vad du vill veta.',
  quoteIntro: 'Det här hittade jag på kommunens sida ({language}):',
  notOurs: 'Det här sköter inte kommunen. Vänd dig till:',
  askBack: 'Menar du {choices}?',
  yes: 'Ja, enligt det som står här.',
  no: 'Nej, enligt det som står här.',
  reckonedBy: 'Jag har räknat med {day}.',
  nextTime: 'Nästa gång blir {day}.',
  week: 'vecka {week}',
} as const satisfies ReplyTexts;
