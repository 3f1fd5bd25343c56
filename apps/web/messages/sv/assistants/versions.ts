import { counting } from '../../../locale/counting';

const things = counting('sv');

/** Versions of an assistant and what differs between them. */
export const versionsWords = {
  versions: {
    draft: 'Utkast',
    live: 'Publicerad',
    version: (number: number) => `Version ${number}`,
    compareFirst: 'Inget är publicerat än. Publicera utkastet, så blir det version 1.',
    what: 'Vad',
    rollBack: (number: number) => `Återställ version ${number}`,
    rollBackTitle: (number: number) => `Vill du låta version ${number} svara igen?`,
    rollBackText: 'Den svarar på webbplatsen direkt. Utkastet ändras inte.',
    immutable: 'En version går aldrig att ändra i efterhand. Vill du ändra något publicerar du en ny.',
    byKey: 'Genom API:et',
    scheduledFor: (time: string) => `Börjar svara ${time}`,
    unschedule: 'Ta tillbaka',
    chooseTitle: 'Jämför',
    chooseText: 'Välj två, så visas allt som skiljer.',
    old: 'Från',
    new: 'Till',
    show: 'Visa skillnaden',
    draftName: 'Utkastet',
    heading: (before: string, after: string) => `${before} mot ${after.charAt(0).toLowerCase()}${after.slice(1)}`,
    differ: (count: number) => things(count, 'sak skiljer', 'saker skiljer'),
    same: 'Inget skiljer.',
    answersTitle: 'Ändrar svaren',
    lookTitle: 'Ändrar inte svaren',
    knowledgeAt: 'Kunskapens innehåll',
    knowledgeLine: (name: string, documents: string, changed: string) => `${name}: ${documents}, ändrad ${changed}`,
    knowledgeEmpty: (name: string) => `${name}: tom`,
    policyAt: 'Regler',
    endOf: 'slut',
    none: 'Inga versioner än',
    added: 'tillagt',
    removed: 'struket',
    empty: 'tomt',
    history: 'Historik',
  },
};
