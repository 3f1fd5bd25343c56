export const accessibilityWords = {
  accessibility: {
    lead: 'Alla ska kunna använda Rådrum. Här står hur långt vi har kommit, vad som brister och hur du säger till.',
    parts: [
      {
        title: 'Vad det gäller',
        text: [
          'Konsolen och arbetsrummet, där medarbetare arbetar, och chatten som kommuner visar på sina webbplatser.',
          'Kommunens egen webbplats och dokument hör inte hit. För dem svarar kommunen.',
        ],
      },
      {
        title: 'Hur tillgängligt Rådrum är',
        text: [
          'Vi bygger för WCAG 2.2, nivå AA, och EN 301 549. Det vanligaste går att göra med tangentbordet ensamt, och varje steg på vägen prövas. De viktigaste sidorna prövas med tvingade färger, vid 400 procents förstoring, utan rörelse och i utskrift.',
          'Sidorna och deras tillstånd prövas också maskinellt vid varje ändring, i ljust läge på bred skärm och i mörkt läge i 320 punkters bredd. Ett fel som prövningen hittar stoppar ändringen.',
        ],
      },
      {
        title: 'Kända brister',
        text: [
          'Rådrum är prövat med tangentbord och maskinellt, men ännu inte av en oberoende granskare.',
          'Texter som assistenten citerar kommer från kommunens sidor och filer. Är de svåra att läsa, är citaten det också.',
          'Svar på andra språk än svenska kan innehålla citat på svenska. De är märkta med sitt språk.',
        ],
      },
      {
        title: 'Säg till om något inte fungerar',
        text: [
          'Mötte du assistenten på en kommuns webbplats? Skriv eller ring till kommunen. I chatten kan du också be att få tala med en person.',
          'Arbetar du i Rådrum? Säg till den som äger Rådrum hos er, som för det vidare till driften.',
          'Beskriv vad du ville göra, vad som hände och vilka hjälpmedel du använder. Du får alltid ta del av innehållet på ett annat sätt.',
        ],
      },
      {
        title: 'Tillsyn',
        text: [
          'Myndigheten för digital förvaltning, Digg, har tillsyn över lagen om tillgänglighet till digital offentlig service. Är du inte nöjd med hur kommunen tar hand om det du har påpekat kan du anmäla det till Digg.',
        ],
      },
    ],
    authority: 'Till Diggs webbplats',
  },
};
