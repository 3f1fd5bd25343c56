import type { ReplyTexts } from './texts.ts';

/** What an assistant says otherwise to those who work there. A language without a sentence of these says what citizens are told. */
export const STAFF_REPLIES: Readonly<Record<string, Partial<ReplyTexts>>> = {
  sv: {
    identity:
      'Jag är {name}, en AI-assistent för dig som arbetar här. Jag är ingen människa. Jag svarar med hjälp av det underlag jag har fått och visar var svaret står.',
    smalltalk: 'Jag är en AI-assistent och svarar bäst på frågor om arbetet här. Vad vill du veta?',
    ability:
      'Jag svarar på frågor om rutiner, riktlinjer och annat som står i mitt underlag, och visar var svaret står. Skriv din fråga med egna ord.',
    declined: 'Det kan jag inte hjälpa till med. Jag svarar bara på frågor om arbetet här.',
    unanswered: 'Jag hittar inget säkert svar i mitt underlag.',
    partUnanswered: 'På frågan ”{part}” hittar jag inget säkert svar i mitt underlag.',
    closestPages: 'De här texterna kan ligga nära det du söker:',
    contactHint: 'Du kan ställa frågan på ett annat sätt, eller fråga en kollega som kan området.',
    quoteIntro: 'Det här hittade jag i underlaget ({language}):',
  },
  en: {
    identity:
      'I am {name}, an AI assistant for those who work here, not a person. I answer from the material that I have been given and show where the answer stands.',
    smalltalk: 'I am an AI assistant, at my best with questions about the work here. What would you like to know?',
    ability:
      'I answer questions about routines, guidelines and whatever else stands in my material, and show where the answer stands. Ask in your own words.',
    declined: 'I cannot help with that. I only answer questions about the work here.',
    unanswered: 'I cannot find a reliable answer in my material.',
    partUnanswered: 'I cannot find a reliable answer to “{part}” in my material.',
    closestPages: 'These texts may be close to what you are looking for:',
    contactHint: 'You can ask in another way, or ask a colleague who knows the field.',
    quoteIntro: 'I found this in the material (language: {language}):',
  },
};
