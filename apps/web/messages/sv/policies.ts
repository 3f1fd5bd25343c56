import { counting } from '../../locale/counting';

const count = counting('sv');

/** The rules of an organisation: each with the sentence that stands on its website. */
export const policiesWords = {
  policies: {
    title: 'Regler',
    lead: 'Det här får era assistenter göra. Bredvid varje regel står den som en vanlig mening. Meningarna kan ni publicera på er webbplats.',
    tabs: 'Reglernas delar',
    edit: 'Reglerna',
    review: 'Granska och publicera',
    versions: 'Versioner',
    site: 'Texten till webbplatsen',
    forWhom: 'Regler för',
    whole: 'Hela organisationen',
    tightenOnly: 'En assistents egna regler kan skärpa organisationens, men inte mildra dem.',
    head: 'Regel',
    headSite: 'Så står det på webbplatsen',
    inForce: (version: number) => `Version ${version} gäller.`,
    noneInForce: 'Rådrums grundregler gäller. Ni har inte publicerat några egna.',
    draft: 'Utkast. Ändringar gäller först när ni publicerar.',
    toReview: (many: number) => `Granska ${count(many, 'ändring', 'ändringar')}`,
    readOnly: 'Du kan läsa reglerna men inte ändra dem. Ägare och administratörer kan.',
    from: {
      platform: 'Från Rådrum',
      fixed: 'Från Rådrum, kan inte ändras',
      tenant: 'Från organisationen',
      own: 'Egen regel',
      tightened: 'Skärpt av er',
    },
    changed: 'ändrad',
    reset: 'Använd regeln ovanifrån',
    unsaved: (many: number) => count(many, 'osparad ändring', 'osparade ändringar'),
    undo: 'Ångra ändringarna',
    save: 'Spara utkastet',
    saving: 'Sparar',
    saved: 'Utkastet är sparat.',
    add: 'Lägg till',
    remove: (name: string) => `Ta bort ${name}`,
    inherited: 'Ärvs och kan inte tas bort här:',
    groups: {
      topics: 'Ämnen',
      sources: 'Källor',
      personal: 'Personuppgifter',
      models: 'Modeller',
      answers: 'Hur assistenten svarar',
      people: 'Människor och andra myndigheter',
      records: 'Samtal',
      staff: 'Assistenter för medarbetare',
      work: 'Arbetsrummet',
      traces: 'Felsökning',
    },
    fields: {
      declinedTopics: 'Ämnen som assistenten avböjer',
      maxSourceAgeMonths: 'Källornas ålder',
      personalData: 'Personuppgifter i frågor',
      modelPlaces: 'Var uppgifter får behandlas',
      models: 'Tillåtna modeller',
      languages: 'Språk som assistenten svarar på',
      tone: 'Ton',
      readingLevel: 'Läsnivå',
      answerLength: 'Svarens längd',
      crisisContacts: 'Hjälp i en kris, efter 112',
      crisisNote: 'Sägs efter krissvaret',
      aiNotice: 'Upplysning om AI',
      whenUnanswered: 'När svaret inte finns',
      referrals: 'Andra som sköter en fråga',
      conversationDays: 'Samtal gallras efter',
      conversationReaders: 'Vem som får öppna samtal',
      usesConversations: 'Samtal används för att förbättra',
      reusesAnswers: 'Samma fråga får samma svar',
      tracesContent: 'Frågor och svar finns i driftens spårning',
      workDays: 'Arbeten gallras efter',
      leastWorkClass: 'Arbeten är minst',
      tools: 'Verktyg som en modell får använda',
    },
    hints: {
      phrases: 'Ord eller fraser, en per rad. En stjärna står för vilka bokstäver som helst: bygglov*.',
      reply: 'Det här svarar assistenten.',
      sourcesOnly: 'Svarar bara ur era egna källor',
      ages: 'Sidor som säger att de är äldre citeras inte. Sidor utan datum används ändå.',
      places: 'Regioner som inte står med får inga frågor. Utan modell svarar assistenten med ordagranna citat.',
      languages: 'Språkkoder med komma, till exempel sv, en, so. Tomt: alla språk som assistenten har.',
      aiNotice: 'Ni kan ändra orden, men inte ta bort upplysningen. Tomt: Rådrums ord.',
      unanswered: 'Tomt: assistentens egen mening, på frågans språk.',
      readers: 'Av dem som har rätten. Inget valt: alla som har den.',
      days: (most: number | null) =>
        most === null ? 'Tomt: de sparas tills någon tar bort dem.' : `Längst ${most} dagar.`,
      reusesAnswers:
        'En fråga som är ställd ord för ord den senaste timmen besvaras inte på nytt. Det går fortare och kostar inget. Nya versioner, regler och sidor gäller genast.',
      tracesContent:
        'Spårningen visar den som driver Rådrum hur ett anrop till en modell gick. Slå på det bara medan något felsöks. Personuppgifter maskeras också där, och sekretessbelagda uppgifter tas aldrig med.',
      tools:
        'Gäller bara assistenter för medarbetare. Medborgarnas assistenter har aldrig verktyg. Inget av verktygen ändrar eller skickar något.',
      noTools: 'Organisationens regler tillåter inga verktyg.',
      usesConversations: 'Avstängt visas inga luckor och inga gamla frågor när regler jämförs.',
    },
    labels: {
      name: 'Ämne',
      authority: 'Vem som sköter det',
      phrases: 'Ord och fraser',
      reply: 'Svar',
      url: 'Webbadress',
      phone: 'Telefon',
      contactName: 'Namn',
      limitAge: 'Sidor får inte vara äldre än',
      months: 'månader',
      days: 'Antal dagar',
      limitPlaces: 'Begränsa var uppgifter får behandlas',
      limitModels: 'Tillåt bara vissa modeller',
      upTo: (region: string) => `Uppgifter som får till ${region}`,
      closest: 'Visa de sidor som ligger närmast',
      contact: 'Visa kontaktvägarna',
      unansweredText: 'Mening',
      yes: 'Ja',
      no: 'Nej',
    },
    kinds: {
      identity_number: 'Personnummer',
      coordination_number: 'Samordningsnummer',
      card: 'Kortnummer',
      email: 'E-postadress',
      phone: 'Telefonnummer',
    },
    kindsInText: {
      identity_number: 'personnummer',
      coordination_number: 'samordningsnummer',
      card: 'kortnummer',
      email: 'e-postadress',
      phone: 'telefonnummer',
    },
    placesInText: {
      local: 'tjänsten själv',
      eu: 'EU',
      gb: 'Storbritannien',
      nl: 'Nederländerna',
      us: 'USA',
    },
    actions: { allow: 'Tillåt', mask: 'Dölj', refuse: 'Avböj frågan' },
    classes: { none: 'Inga', open: 'Öppna', internal: 'Interna', confidential: 'Sekretess' },
    workClasses: { open: 'Öppna', internal: 'Interna', confidential: 'Sekretess' },
    tones: { plain: 'Saklig', formal: 'Formell', warm: 'Varm' },
    levels: { easy: 'Lättläst', plain: 'Klarspråk', expert: 'Facktermer' },
    lengths: { short: 'Kort', medium: 'Mellan', long: 'Utförligt' },
    sentences: {
      declinedTopics: (topics: string) =>
        topics === ''
          ? 'Assistenten svarar på alla frågor om våra verksamheter.'
          : `Assistenten svarar inte på frågor om ${topics}. Den säger i stället vart du kan vända dig.`,
      maxSourceAgeMonths: (months: number | null) =>
        months === null
          ? 'Alla svar bygger på sidor som vi har publicerat. Källan står alltid med.'
          : `Alla svar bygger på sidor som vi har publicerat eller gått igenom ${months === 1 ? 'den senaste månaden' : `de senaste ${count(months, 'månaden', 'månaderna')}`}. Källan står alltid med.`,
      personalData: (masked: string, refused: string, allowed: string) =>
        [
          masked === '' ? '' : `Skriver du ${masked} döljs det innan frågan sparas eller lämnar oss.`,
          refused === '' ? '' : `Frågor med ${refused} besvaras inte.`,
          allowed === '' ? '' : `Skriver du ${allowed} sparas det med frågan.`,
        ]
          .filter(Boolean)
          .join(' '),
      modelPlaces: (regions: string | null) =>
        regions === null
          ? 'Frågor behandlas av de AI-modeller som driften av tjänsten har godkänt.'
          : regions === ''
            ? 'Frågor lämnar inte tjänsten. Svaren är ordagranna citat ur våra sidor.'
            : `Frågor behandlas bara av AI-modeller som körs i ${regions}.`,
      models: (names: string | null) =>
        names === null
          ? ''
          : names === ''
            ? 'Ingen språkmodell används. Svaren är ordagranna citat ur våra sidor.'
            : `Svaren skrivs av ${names}, eller är ordagranna citat ur våra sidor.`,
      languages: (names: string | null) =>
        names === null ? 'Du kan skriva på det språk du vill.' : `Assistenten svarar på ${names}.`,
      tone: { plain: 'Svaren är sakliga.', formal: 'Svaren är formellt skrivna.', warm: 'Svaren är vänligt skrivna.' },
      readingLevel: {
        easy: 'De är skrivna så att de är lätta att läsa.',
        plain: 'De är skrivna på klarspråk.',
        expert: 'De använder verksamhetens egna termer.',
      },
      answerLength: {
        short: 'De är korta, med en länk till resten.',
        medium: 'De är några meningar långa.',
        long: 'De är utförliga.',
      },
      crisisContacts: (names: string) =>
        names === ''
          ? 'Vid fara för liv hänvisar assistenten genast till 112.'
          : `Vid fara för liv hänvisar assistenten genast till 112, och sedan till ${names}.`,
      crisisNote: (text: string) => text,
      aiNotice: 'Det framgår alltid att det är en AI som svarar.',
      whenUnanswered: (closest: boolean, contact: boolean): string =>
        closest && contact
          ? 'När svaret inte finns på våra sidor säger assistenten det, och visar de sidor som ligger närmast och hur du når oss.'
          : closest
            ? 'När svaret inte finns på våra sidor säger assistenten det och visar de sidor som ligger närmast.'
            : contact
              ? 'När svaret inte finns på våra sidor säger assistenten det och visar hur du når oss.'
              : 'När svaret inte finns på våra sidor säger assistenten det.',
      referrals: (names: string) =>
        names === ''
          ? 'Frågor som någon annan myndighet sköter hänvisas dit.'
          : `Frågor som någon annan sköter hänvisas dit, till exempel till ${names}.`,
      conversationDays: (days: number | null) =>
        days === null
          ? 'Samtal sparas tills vi tar bort dem.'
          : `Samtal sparas i ${count(days, 'dag', 'dagar')}. Sedan raderas de.`,
      conversationReaders: (roles: string | null) =>
        roles === null
          ? 'Samtal kan öppnas av medarbetare som har rätt till det. Varje gång det sker skrivs ner.'
          : roles === ''
            ? 'Ingen kan öppna samtal.'
            : `Samtal kan öppnas bara av dem som har rollen ${roles}. Varje gång det sker skrivs ner.`,
      reusesAnswers: (reuses: boolean): string =>
        reuses
          ? 'Den som ställer en fråga som någon nyss har ställt, ord för ord, får samma svar.'
          : 'Varje fråga besvaras på nytt.',
      tracesContent: (traces: boolean): string =>
        traces
          ? 'Frågor och svar finns, med personuppgifter maskerade, i den tekniska spårningen hos den som driver tjänsten.'
          : 'Den tekniska spårningen visar att en fråga ställdes, men varken frågan eller svaret.',
      workDays: (days: number | null) =>
        days === null
          ? 'Medarbetares arbeten sparas tills någon tar bort dem.'
          : `Medarbetares arbeten sparas i ${count(days, 'dag', 'dagar')} efter den senaste ändringen. Sedan raderas de.`,
      leastWorkClass: {
        open: 'Medarbetaren väljer hur känsligt ett arbete är.',
        internal: 'Medarbetares arbeten behandlas bara av modeller som får läsa interna uppgifter.',
        confidential: 'Medarbetares arbeten behandlas bara av modeller som får läsa uppgifter under sekretess.',
      },
      tools: (names: string) =>
        names === ''
          ? 'Assistenten använder inga verktyg när den svarar våra medarbetare.'
          : `När assistenten svarar våra medarbetare får den ${names}. Det som den får fram kontrolleras som alla svar.`,
      usesConversations: (uses: boolean): string =>
        uses
          ? 'Vi går igenom frågor som inte fick svar, för att förbättra våra sidor.'
          : 'Samtal används inte till något annat än att svara dig.',
    },
    siteTitle: (name: string) => `Så använder ${name} AI`,
    siteLead: 'Kopiera texten till er webbplats, eller skriv ut den. Den visar reglerna som gäller nu.',
    copyHtml: 'Kopiera som HTML',
    print: 'Skriv ut',
    siteIntro: (name: string) =>
      `${name} har en digital assistent som svarar på frågor. Här står vad den får göra, och vad som händer med det du skriver.`,
    siteEnd: (date: string) => `Gäller sedan ${date}.`,
    reviewNone: 'Utkastet säger detsamma som reglerna som gäller. Det finns inget att publicera.',
    reviewTitle: 'Det här ändras',
    was: 'Gäller nu',
    becomes: 'I utkastet',
    compareTitle: 'Samma frågor under båda',
    compareText:
      'De senaste frågorna besvaras under reglerna som gäller och under utkastet. Inget sparas eller räknas.',
    compareWith: 'Assistent',
    publish: 'Publicera reglerna',
    publishTitle: 'Publicera reglerna?',
    publishText: 'De gäller från nästa fråga, eller från den stund du väljer.',
    publishNote: 'Anteckning',
    publishNoteHint: 'Till dem som läser versionerna senare: vad ändrades, och varför?',
    publishFrom: 'Gäller från',
    publishFromHint: 'Tomt: genast.',
    published: (number: number) => `Version ${number} är publicerad.`,
    versionsText: 'En version ändras aldrig. Går ni tillbaka blir det en ny version med samma regler.',
    noVersions: 'Inga versioner än. De kommer när ni publicerar.',
    version: (number: number) => `Version ${number}`,
    states: { in_force: 'Gäller', scheduled: 'Väntar på sin tid', past: 'Gällde tidigare', withdrawn: 'Återtagen' },
    since: 'Från',
    rollBack: 'Gå tillbaka hit',
    rollBackTitle: (number: number) => `Gå tillbaka till version ${number}?`,
    rollBackText: 'Reglerna i den versionen gäller genast igen, som en ny version. Utkastet blir detsamma.',
    withdraw: 'Ta tillbaka',
    sets: 'Egna regler',
    setsNone: 'Inga egna regler',
  },
};
