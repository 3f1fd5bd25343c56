const list = new Intl.ListFormat('sv-SE');
const numbers = ['Ingen', 'En', 'Två', 'Tre', 'Fyra', 'Fem', 'Sex', 'Sju', 'Åtta', 'Nio', 'Tio', 'Elva', 'Tolv'];
const inWords = (count: number): string => numbers[count] ?? String(count);

/** Versions of an assistant and what differs between them. */
export const versionsWords = {
  versions: {
    draft: 'Utkast',
    live: 'Publicerad',
    version: (number: number) => `Version ${number}`,
    draftOf: (number: number) => `Version ${number}, utkast`,
    draftAs: (number: number) => `Samma som version ${number}`,
    compareFirst: 'Publicera utkastet, så blir det version 1.',
    what: 'Vad',
    rollBack: (number: number) => `Återställ version ${number}`,
    rollBackTitle: (number: number) => `Vill du låta version ${number} svara igen?`,
    rollBackText: 'Den svarar på webbplatsen direkt. Utkastet ändras inte.',
    immutable: 'Ingen version går att ändra i efterhand.',
    byKey: 'Genom API:et',
    scheduledFor: (time: string) => `Börjar svara ${time}`,
    unschedule: 'Ta tillbaka',
    chooseTitle: 'Jämför två andra',
    old: 'Från',
    new: 'Till',
    show: 'Visa skillnaden',
    heading: (after: number, before: number) => `Version ${after} mot ${before}`,
    differ: (all: number, answers: number) => {
      if (all === 0) return 'Inget skiljer.';
      if (all === 1) return `En sak skiljer. Den ändrar ${answers === 1 ? 'svaren' : 'inte svaren'}.`;
      const which = answers < all ? `${inWords(answers)} av dem` : all === 2 ? 'Båda' : 'Alla';
      return `${inWords(all)} saker skiljer. ${which} ändrar svaren.`;
    },
    answersTitle: 'Ändrar svaren',
    lookTitle: 'Ändrar inte svaren',
    looksToo: (fields: readonly string[]) =>
      `${inWords(fields.length)} till ändrar inte svaren: ${list.format(fields.map((field) => field.toLowerCase()))}.`,
    showThem: 'Visa dem',
    showAll: (count: number) => `Visa alla ${count}`,
    knowledgeAt: 'Kunskapens innehåll',
    knowledgeLine: (name: string, documents: string, changed: string) => `${name}: ${documents}, ändrad ${changed}`,
    knowledgeEmpty: (name: string) => `${name}: tom`,
    policyAt: 'Regler',
    madeTitle: 'När versionerna gjordes',
    madeText: 'I dag svarar alla versioner ur samma kunskap och efter samma regler.',
    endOf: 'slut',
    none: 'Inga versioner än',
    added: 'tillagt',
    removed: 'struket',
    empty: 'tomt',
    history: 'Versioner',
    print: 'Skriv ut',
    sameQuestions: 'Samma frågor, båda versionerna',
    sameQuestionsText:
      'Båda svarar ur dagens kunskap och efter reglerna som gäller nu. Inget sparas, och inget räknas som medborgares frågor.',
    publish: (number: number) => `Publicera version ${number}`,
    haveRead: (count: number) =>
      count === 1 ? 'Jag har läst det svar som blev sämre' : `Jag har läst de ${count} svar som blev sämre`,
    haveReadHint: 'Svaren står under Samma frågor, båda versionerna.',
    backToDraft: 'Tillbaka till utkastet',
    canGoBack: (number: number) => `Du kan återställa version ${number} när du vill.`,
    publishedNow: (number: number) => `Version ${number} är publicerad och svarar nu.`,
    publishedFor: (number: number, time: string) => `Version ${number} börjar svara ${time}.`,
  },
  sameQuestions: {
    own: 'Frågor att prova, en per rad',
    ownHint: 'Högst 50. Lämna tomt för de senaste frågorna från medborgare.',
    ownOnlyHint: 'Högst 50. Du kan inte öppna samtal och därför inte prova på medborgares frågor.',
    writeOwn: 'Skriv egna frågor',
    startLatest: 'Prova på de senaste frågorna',
    startOwn: 'Prova på mina frågor',
    stop: 'Sluta prova',
    progress: (done: number, all: number) => `${done} av ${all} frågor besvarade`,
    stopped: (done: number, all: number) => `Du slutade efter ${done} av ${all} frågor.`,
    ofLatest: (count: number) => (count === 1 ? 'Den enda frågan hittills' : `De ${count} senaste frågorna`),
    ofOwn: (count: number) => (count === 1 ? 'En egen fråga' : `${count} egna frågor`),
    noLatest:
      'Det finns inga frågor att prova på. Ingen har frågat än, eller så tillåter reglerna inte att samtal används. Skriv egna frågor.',
    noOwn: 'Skriv minst en fråga först.',
    keptFromYou: 'Reglerna låter inte din roll öppna samtal. Skriv egna frågor i stället.',
    verdicts: { same: 'Samma svar', better: 'Bättre', worse: 'Sämre', other: 'Annat svar' },
    rules: {
      same: 'Samma ord och sidor',
      better: 'Obesvarad blev besvarad',
      worse: 'Besvarad blev obesvarad',
      other: 'Läs och avgör själv',
    },
    showAll: (count: number) => `Visa alla ${count}`,
    onlyDifferent: 'Visa bara de som skiljer sig',
  },
};
