/** The settings of each task. */
export const workTaskWords = {
  workTasks: {
    summarise: {
      form: 'Form',
      forms: {
        short: 'Kort',
        detailed: 'Utförlig',
        questions: 'Frågor',
        decisions: 'Beslut och uppgifter',
        timeline: 'Tidslinje',
        compare: 'Jämför dokument',
        speakers: 'Vem säger vad',
      },
      questions: 'Frågor',
      questionsHint: 'En fråga per rad.',
    },
    improve: {
      goal: 'Vad ska texten bli?',
      goals: {
        plain: 'Klarspråk',
        shorter: 'Kortare',
        tone: 'Annan ton',
        headings: 'Få rubriker',
        easy: 'Lättläst',
        translate: 'Översatt',
      },
      needsModel: 'Behöver en språkmodell. Utan modell får du markeringar av vad som kan bli enklare.',
      tone: 'Ton',
      tones: { plain: 'saklig', formal: 'formell', warm: 'vänlig' },
      language: 'Språk',
    },
    template: {
      template: 'Mall',
      choose: 'Välj en mall',
      fill: 'Hur ska fälten fyllas?',
      fills: { form: 'Jag fyller i', files: 'Ur dokument', batch: 'Ur kalkylark, många brev' },
      filesHint: 'Varje uppgift som hittas visar meningen den kommer ur. Det som saknas markeras.',
      batchHint: 'En rad per brev. Kolumnerna heter som mallens fält.',
      none: 'Det finns inga mallar. Hämta någon ur Allmänningen, eller be en redaktör göra en.',
    },
    classify: {
      set: 'Kategorier',
      choose: 'Välj kategorier',
      none: 'Det finns inga kategorier. Hämta några ur Allmänningen, eller be en redaktör göra dem.',
      purpose: 'Till för',
      notFor: 'Begränsning',
      proposes: 'Det här föreslår. En människa bestämmer.',
      textHint: 'Ett mejl eller ärende. Flera: lägg till filer, eller ett kalkylark med en rad per ärende.',
    },
    reply: {
      assistant: 'Kunskap från',
      any: 'Den assistent som svarar medborgare',
      textHint: 'Klistra in frågan eller mejlet, eller lägg till det som fil.',
    },
  },
};
