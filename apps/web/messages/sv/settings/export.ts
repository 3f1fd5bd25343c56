/** What an organisation can take along. */
export const exportWords = {
  title: 'Ta ut data',
  text: 'Allt som ni har gjort här, i en fil. Det går också när organisationen är avstängd.',
  file: 'Filen',
  fileText: 'JSON-rader: en rad per sak, med kind först. Sista raden säger hur många rader det ska vara.',
  get: 'Hämta allt',
  getting: 'Hämtar',
  contents: 'Det här finns i filen',
  contentsText: 'Bara det du själv får läsa. Nycklar, hemligheter och inloggningar följer aldrig med.',
  kind: 'Vad',
  included: 'Följer med',
  yes: 'Ja',
  needs: (permission: string) => `Nej, det kräver att du får ${permission}`,
  kinds: {
    settings: 'Organisationens inställningar och kontaktvägar',
    assistants: 'Assistenter med alla versioner',
    knowledge: 'Kunskapsbaser, källor, dokumentens texter, ord och synonymer',
    models: 'Egna modeller och profiler, utan nycklar',
    usage: 'Budgetar och vad modeller har använt',
    conversations: 'Samtal: frågor, svar, källor och omdömen',
  },
  logged: 'Att filen hämtades står sedan i loggen.',
};
