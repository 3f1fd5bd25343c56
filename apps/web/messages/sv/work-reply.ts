import { counting } from '../../locale/counting';

const count = counting('sv');

/** A reply to a citizen: the draft, its sources, and the mail. */
export const workReplyWords = {
  workReply: {
    unanswered: (questions: number) => `${count(questions, 'fråga kunde', 'frågor kunde')} inte besvaras ur kunskapen`,
    unansweredText: 'Ta reda på svaret, eller låt det stå kvar i brevet att ni återkommer.',
    question: 'Frågan som kom in',
    draft: 'Utkast till svar',
    draftHint: 'Läs och ändra. Inget skickas förrän du har godkänt texten.',
    save: 'Spara version',
    saving: 'Sparar',
    saved: 'Sparat som en ny version.',
    original: 'Tillbaka till den sparade',
    copy: 'svaret',
    sources: 'Källor',
    noSources: 'Utkastet har inga källor.',
    send: 'Skicka med e-post',
    to: 'Till',
    toHint: 'Den som frågade.',
    subject: 'Ämne',
    subjectStart: 'Svar på din fråga',
    approve: 'Jag har läst svaret och godkänner att det skickas',
    approveHint: 'Texten skickas precis som den står i utkastet.',
    approveFirst: 'Godkänn texten först.',
    deed: 'Skicka svaret',
    sending: 'Skickar',
    sent: (to: string, when: string) => `Svaret skickades till ${to} ${when}.`,
    sentText: 'Det kan inte skickas en gång till. Skriv ett nytt svar om något ska läggas till.',
    sentLetter: 'Så här löd svaret',
    oftenTitle: (times: number) => `Den här frågan har du fått ${count(times, 'gång', 'gånger')}`,
    oftenText: 'Lägg svaret bland de vanliga frågorna, så får nästa som frågar det direkt.',
    oftenAskEditor:
      'Be den som sköter kunskapen lägga svaret bland de vanliga frågorna, så får nästa som frågar det direkt.',
    suggest: 'Föreslå som vanlig fråga',
    suggestText:
      'Frågan och svaret läggs som ett utkast bland de vanliga frågorna. Ta bort namn och annat som hör till en person.',
    faqQuestion: 'Fråga',
    faqAnswer: 'Svar',
    faqWhere: 'Vanliga frågor i',
    suggestSave: 'Lägg till som utkast',
    suggestSaving: 'Lägger till',
    suggested: 'Utkastet finns bland de vanliga frågorna. Det används först när någon har publicerat det.',
  },
};
