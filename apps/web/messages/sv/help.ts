export const helpWords = {
  help: {
    title: 'Hjälp',
    lead: 'Så gör du det vanligaste. Hela beskrivningen följer med Rådrum, i mappen docs.',
    docsText: 'Varje anrop, för den som bygger något eget.',
  },
};
