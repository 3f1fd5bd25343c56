import type { Mail } from '../installation.ts';
import { type StandingFields, standingMails } from './standing-mails.ts';

/** What a week was like, as far as its reader may see; what is empty is left out. */
export interface DigestFields {
  tenant: string;
  link: string;
  answered: number | null;
  asked: number | null;
  topics: readonly { label: string; count: number }[];
  failed: readonly string[];
  conflicts: readonly string[];
  handoffs: number | null;
}

/** The mails that we send, by name: what each needs to know, and its text in every language of the console. */
interface MailFields {
  signIn: { link: string };
  brokeGlass: { tenant: string; who: string };
  invitation: { tenant: string; inviter: string; role: string; link: string; until: string };
  domain: { tenant: string; domain: string; link: string };
  onboarding: { organisation: string; link: string };
  approved: { tenant: string; link: string };
  consentUsed: { tenant: string; operator: string };
  suspended: { tenant: string; reason: string };
  deletion: { tenant: string; when: string };
  handoff: { tenant: string; link: string };
  handoffReply: { tenant: string; text: string };
  wrongPage: { tenant: string; title: string; url: string | null; note: string; question: string | null };
  budget: { tenant: string; level: number; amount: number; unit: string; isHard: boolean; link: string };
  planStanding: StandingFields;
  membersFull: { tenant: string; places: number; who: string; link: string };
  receipt: { tenant: string; number: string; total: number; currency: string; link: string };
  digest: DigestFields;
}
export type MailName = keyof MailFields;
type Text<Name extends MailName> = (fields: MailFields[Name]) => { subject: string; lines: string[] };
type Texts = { [Name in MailName]: Text<Name> };

const written = (locale: string, amount: number, unit: string): string =>
  `${new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(amount)} ${unit}`;

const sv: Texts = {
  signIn: ({ link }) => ({
    subject: 'Din länk för att logga in i Rådrum',
    lines: [
      'Hej!',
      'Öppna länken för att logga in. Den gäller i 15 minuter och kan användas en gång.',
      link,
      'Har du inte bett om länken? Då behöver du inte göra något.',
    ],
  }),
  brokeGlass: ({ tenant, who }) => ({
    subject: `Någon loggade in i ${tenant} utan er inloggningstjänst`,
    lines: [
      'Hej!',
      `${who} loggade nyss in i ${tenant} med en nyckel (passkey) i stället för genom er egen inloggningstjänst. Det kan ägare göra när tjänsten ligger nere.`,
      'Om det inte var väntat: avsluta personens sessioner under Inställningar, Medlemmar, och hör av dig till dem som ansvarar för it-säkerheten hos er.',
    ],
  }),
  invitation: ({ tenant, inviter, role, link, until }) => ({
    subject: `Du är inbjuden till ${tenant} i Rådrum`,
    lines: [
      'Hej!',
      `${inviter} har bjudit in dig till ${tenant} i Rådrum, med rollen ${role}.`,
      'Öppna länken för att tacka ja:',
      link,
      `Inbjudan gäller till och med ${until}.`,
    ],
  }),
  domain: ({ tenant, domain, link }) => ({
    subject: `Bekräfta att ${domain} hör till ${tenant}`,
    lines: [
      'Hej!',
      `${tenant} vill använda adresser vid ${domain} för att logga in i Rådrum. Öppna länken för att bekräfta det:`,
      link,
      'Länken gäller i ett dygn. Känner du inte till det här? Då behöver du inte göra något.',
    ],
  }),
  onboarding: ({ organisation, link }) => ({
    subject: `Kom igång med Rådrum för ${organisation}`,
    lines: [
      'Hej!',
      `Öppna länken för att bekräfta din e-postadress och skapa ${organisation} i Rådrum. Den gäller i ett dygn.`,
      link,
      'Har du inte bett om det? Då behöver du inte göra något.',
    ],
  }),
  approved: ({ tenant, link }) => ({
    subject: `${tenant} är godkänd i Rådrum`,
    lines: ['Hej!', `Nu kan ni publicera assistenter för ${tenant}. Fortsätt där ni slutade:`, link],
  }),
  consentUsed: ({ tenant, operator }) => ({
    subject: `Driften har gått in i ${tenant}`,
    lines: [
      'Hej!',
      `${operator} hos driften av Rådrum har gått in i ${tenant}, med det tillstånd som ni har gett. Vad som görs syns i er logg.`,
    ],
  }),
  suspended: ({ tenant, reason }) => ({
    subject: `${tenant} är avstängd i Rådrum`,
    lines: [
      'Hej!',
      `Driften har stängt av ${tenant}. Skälet är: ${reason}`,
      'Inget är borttaget. Ni kan logga in, läsa och hämta ut det ni har. På er webbplats visar assistenten era kontaktvägar i stället.',
    ],
  }),
  deletion: ({ tenant, when }) => ({
    subject: `${tenant} tas bort ur Rådrum`,
    lines: [
      'Hej!',
      `${tenant} och allt som hör till tas bort för gott ${when}. Till dess kan ni logga in, läsa och hämta ut det ni har.`,
      'Är det ett misstag? Hör av er till driften före dess.',
    ],
  }),
  handoff: ({ tenant, link }) => ({
    subject: `Någon vill ha svar av en människa i ${tenant}`,
    lines: [
      'Hej!',
      'En besökare har skrivit till er genom assistenten. Läs och svara i Rådrum:',
      link,
      'Det som besökaren har skrivit står inte i mejlet, eftersom det kan innehålla personuppgifter.',
    ],
  }),
  handoffReply: ({ tenant, text }) => ({ subject: `Svar från ${tenant}`, lines: ['Hej!', text, tenant] }),
  wrongPage: ({ tenant, title, url, note, question }) => ({
    subject: `Något stämmer inte på sidan ${title}`,
    lines: [
      'Hej!',
      `${tenant} har en assistent som svarar med det som står på er sida ”${title}”. Någon som granskar svaren säger att sidan behöver rättas:`,
      note,
      ...(url ? [`Sidan: ${url}`] : []),
      ...(question ? [`Frågan som visade det: ”${question}”`] : []),
      'När sidan är rättad läser assistenten om den av sig själv.',
    ],
  }),
  planStanding: standingMails.sv,
  membersFull: ({ tenant, places, who, link }) => ({
    subject: `Alla platser för medlemmar i ${tenant} är tagna`,
    lines: [
      'Hej!',
      `${who} försökte logga in i Rådrum för första gången genom er egen inloggning, men er plan har plats för ${places} medlemmar och alla platser är tagna. De som redan är medlemmar märker inget.`,
      'Ta bort någon som inte behöver Rådrum, eller välj en större plan:',
      link,
      'Fler kan ha försökt sedan dess. Ni får högst ett sådant här mejl om dygnet.',
    ],
  }),
  receipt: ({ tenant, number, total, currency, link }) => ({
    subject: `Kvitto: faktura ${number} är betald`,
    lines: ['Hej!', `Vi har fått ${written('sv', total, currency)} för faktura ${number} till ${tenant}. Tack!`, link],
  }),
  budget: ({ tenant, level, amount, unit, isHard, link }) => ({
    subject: level >= 100 ? `En budget för ${tenant} är slut` : `${level} procent av en budget för ${tenant} är använd`,
    lines: [
      'Hej!',
      `${level >= 100 ? 'Hela budgeten' : `${level} procent av budgeten`} på ${written('sv', amount, unit)} är använd.`,
      ...(level >= 100
        ? [
            isHard
              ? 'Till dess att nästa period börjar, eller budgeten höjs, frågas inga språkmodeller. Medborgare får svar med citat ur era sidor.'
              : 'Budgeten varnar bara. Inget har slutat fungera.',
          ]
        : []),
      'Se vad som är använt:',
      link,
    ],
  }),
  digest: ({ tenant, link, answered, asked, topics, failed, conflicts, handoffs }) => ({
    subject: `Veckan i ${tenant}`,
    lines: [
      'Hej!',
      ...(answered === null || asked === null ? [] : [`Förra veckan fick ${answered} av ${asked} frågor svar.`]),
      ...(topics.length > 0
        ? [
            [
              'Det här frågade många om utan att få svar:',
              ...topics.map(({ label, count }) => `– ${label} (${count})`),
            ].join('\n'),
          ]
        : []),
      ...(handoffs
        ? [
            handoffs === 1
              ? 'Ett ärende väntar på svar från en människa.'
              : `${handoffs} ärenden väntar på svar från en människa.`,
          ]
        : []),
      ...(failed.length > 0
        ? [['De här källorna kunde inte läsas:', ...failed.map((one) => `– ${one}`)].join('\n')]
        : []),
      ...(conflicts.length > 0
        ? [['På de här sidorna står olika uppgifter:', ...conflicts.map((one) => `– ${one}`)].join('\n')]
        : []),
      `Öppna Rådrum: ${link}`,
      'Du får mejlet för att du har bett om det. Du stänger av det under ditt konto.',
    ],
  }),
};

const en: Texts = {
  signIn: ({ link }) => ({
    subject: 'Your link to sign in to Rådrum',
    lines: [
      'Hello,',
      'Open the link to sign in. It works for 15 minutes, once.',
      link,
      'If you did not ask for it, you need not do anything.',
    ],
  }),
  brokeGlass: ({ tenant, who }) => ({
    subject: `Somebody signed in to ${tenant} without your own sign-in service`,
    lines: [
      'Hello,',
      `${who} has just signed in to ${tenant} with a passkey instead of through your own sign-in service. Owners can do that when the service is down.`,
      'If you did not expect it: end that person’s sessions under Settings, Members, and tell those who answer for IT security in your organisation.',
    ],
  }),
  invitation: ({ tenant, inviter, role, link, until }) => ({
    subject: `You are invited to ${tenant} in Rådrum`,
    lines: [
      'Hello,',
      `${inviter} has invited you to ${tenant} in Rådrum, as ${role}.`,
      'Open the link to accept:',
      link,
      `The invitation is valid until ${until}.`,
    ],
  }),
  domain: ({ tenant, domain, link }) => ({
    subject: `Confirm that ${domain} belongs to ${tenant}`,
    lines: [
      'Hello,',
      `${tenant} wants to use addresses at ${domain} for signing in to Rådrum. Open the link to confirm it:`,
      link,
      'The link works for one day. If you know nothing of this, you need not do anything.',
    ],
  }),
  onboarding: ({ organisation, link }) => ({
    subject: `Start Rådrum for ${organisation}`,
    lines: [
      'Hello,',
      `Open the link to confirm your email address and create ${organisation} in Rådrum. It works for one day.`,
      link,
      'If you did not ask for it, you need not do anything.',
    ],
  }),
  approved: ({ tenant, link }) => ({
    subject: `${tenant} is approved in Rådrum`,
    lines: ['Hello,', `You can now publish assistants for ${tenant}. Go on where you stopped:`, link],
  }),
  consentUsed: ({ tenant, operator }) => ({
    subject: `An operator has entered ${tenant}`,
    lines: [
      'Hello,',
      `${operator}, who works for the operator of Rådrum, has entered ${tenant} with the consent that you gave. What is done there stands in your log.`,
    ],
  }),
  suspended: ({ tenant, reason }) => ({
    subject: `${tenant} is suspended in Rådrum`,
    lines: [
      'Hello,',
      `The operator has suspended ${tenant}. The reason is: ${reason}`,
      'Nothing was removed. You can sign in, read and export what is yours. On your website the assistant shows your contact ways instead.',
    ],
  }),
  deletion: ({ tenant, when }) => ({
    subject: `${tenant} is being removed from Rådrum`,
    lines: [
      'Hello,',
      `${tenant} and everything that belongs to it will be removed for good on ${when}. Until then you can sign in, read and export what is yours.`,
      'If that is a mistake, tell the operator before then.',
    ],
  }),
  handoff: ({ tenant, link }) => ({
    subject: `Somebody wants an answer from a person at ${tenant}`,
    lines: [
      'Hello,',
      'A visitor has written to you through the assistant. Read and answer in Rådrum:',
      link,
      'What the visitor wrote is not in this mail, since it may hold personal data.',
    ],
  }),
  handoffReply: ({ tenant, text }) => ({ subject: `An answer from ${tenant}`, lines: ['Hello,', text, tenant] }),
  wrongPage: ({ tenant, title, url, note, question }) => ({
    subject: `Something is wrong on the page ${title}`,
    lines: [
      'Hello,',
      `${tenant} has an assistant that answers with what stands on your page “${title}”. Somebody who reviews its answers says that the page needs mending:`,
      note,
      ...(url ? [`The page: ${url}`] : []),
      ...(question ? [`The question that showed it: “${question}”`] : []),
      'When the page is mended, the assistant reads it again by itself.',
    ],
  }),
  planStanding: standingMails.en,
  membersFull: ({ tenant, places, who, link }) => ({
    subject: `Every place for members of ${tenant} is taken`,
    lines: [
      'Hello!',
      `${who} tried to sign in to Rådrum for the first time through your own sign-in, but your plan has room for ${places} members and every place is taken. Those who are members already notice nothing.`,
      'Remove somebody who does not need Rådrum, or choose a larger plan:',
      link,
      'Others may have tried since. You get at most one such mail a day.',
    ],
  }),
  receipt: ({ tenant, number, total, currency, link }) => ({
    subject: `Receipt: invoice ${number} is paid`,
    lines: [
      'Hello,',
      `We have received ${written('en', total, currency)} for invoice ${number} to ${tenant}. Thank you.`,
      link,
    ],
  }),
  budget: ({ tenant, level, amount, unit, isHard, link }) => ({
    subject: level >= 100 ? `A budget of ${tenant} is spent` : `${level} per cent of a budget of ${tenant} is spent`,
    lines: [
      'Hello,',
      `${level >= 100 ? 'The whole' : `${level} per cent`} of the budget of ${written('en', amount, unit)} is spent.`,
      ...(level >= 100
        ? [
            isHard
              ? 'Until the next period begins, or the budget is raised, no language model is asked. Citizens get answers that quote your pages.'
              : 'The budget only warns. Nothing has stopped working.',
          ]
        : []),
      'See what was used:',
      link,
    ],
  }),
  digest: ({ tenant, link, answered, asked, topics, failed, conflicts, handoffs }) => ({
    subject: `The week at ${tenant}`,
    lines: [
      'Hello,',
      ...(answered === null || asked === null ? [] : [`Last week ${answered} of ${asked} questions were answered.`]),
      ...(topics.length > 0
        ? [
            [
              'Many asked about these without an answer:',
              ...topics.map(({ label, count }) => `– ${label} (${count})`),
            ].join('\n'),
          ]
        : []),
      ...(handoffs
        ? [handoffs === 1 ? 'One matter waits for a person.' : `${handoffs} matters wait for a person.`]
        : []),
      ...(failed.length > 0
        ? [['These sources could not be read:', ...failed.map((one) => `– ${one}`)].join('\n')]
        : []),
      ...(conflicts.length > 0
        ? [['These pages state different things:', ...conflicts.map((one) => `– ${one}`)].join('\n')]
        : []),
      `Open Rådrum: ${link}`,
      'You get this mail because you asked for it. You turn it off under your account.',
    ],
  }),
};

/** A mail in the language of a locale: Swedish where it is Swedish, English otherwise. */
export function mailIn<Name extends MailName>(
  locale: string,
  name: Name,
  fields: MailFields[Name] & { to: string },
): Mail {
  const text: Text<Name> = locale.startsWith('sv') ? sv[name] : en[name];
  const { subject, lines } = text(fields);
  // one line: an organisation's name must not add a header of its own
  return { to: fields.to, subject: subject.replaceAll(/\s+/g, ' ').trim(), text: `${lines.join('\n\n')}\n` };
}
