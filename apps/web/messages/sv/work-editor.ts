/** The editor of results, and the comparison of their versions. */
export const workEditorWords = {
  workEditor: {
    edit: 'Redigera',
    text: 'Texten',
    toolbar: 'Redigeringsverktyg',
    bold: 'Fet',
    heading: 'Rubrik',
    list: 'Punktlista',
    undo: 'Ångra',
    redo: 'Gör om',
    citation: (label: string) => `Hänvisning ${label}`,
    help: 'Alt och F10 går till verktygen, Escape tillbaka till texten. Markera en hänvisning med piltangenterna och tryck Enter för att visa sidan.',
    save: 'Spara version',
    saving: 'Sparar',
    leave: 'Sluta redigera',
    kept: 'Det du skriver ligger kvar i fliken tills du sparar.',
    restored: 'Det du skrev senast och inte sparade finns här.',
    restoredOlder:
      'Det du skrev bygger på en äldre version än den som är sparad. Sparar du blir det en ny version, och den andra finns kvar.',
    startOver: 'Börja om från den sparade',
    conflict: 'Arbetet är ändrat i en annan flik. Inget är överskrivet, och det du har skrivit finns kvar här.',
    takeLatest: 'Hämta senaste läget',
    nowSave:
      'Läget är hämtat. Spara igen om din text ska bli den nya versionen. Den andra finns kvar bland versionerna.',
    compare: 'Jämför versioner',
    before: 'Före',
    after: 'Efter',
    version: (number: string, when: string) => `${number}. ${when}`,
    same: 'Versionerna har samma text.',
    loading: 'Öppnar redigeringen',
  },
};
