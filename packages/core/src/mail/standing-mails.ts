import type { Plan } from '../billing/plans.ts';
import type { StandingName } from '../billing/standing.ts';

/** What owners are told when their plan comes to stand otherwise. */
export interface StandingFields {
  tenant: string;
  standing: StandingName;
  grace: Plan['grace'];
  link: string;
}
type StandingText = (fields: StandingFields) => { subject: string; lines: string[] };
type Texts = Record<StandingName, { subject: (tenant: string) => string; line: (grace: Plan['grace']) => string }>;

const sv: Texts = {
  answersNear: {
    subject: (tenant) => `${tenant} har använt det mesta av sina svar`,
    line: () => 'Minst 80 procent av svaren som ingår i er plan är använda. Inget har ändrats än.',
  },
  tasksNear: {
    subject: (tenant) => `${tenant} har använt det mesta av sina uppgifter`,
    line: () => 'Minst 80 procent av medarbetarnas uppgifter som ingår i er plan är använda. Inget har ändrats än.',
  },
  modelSpendNear: {
    subject: (tenant) => `${tenant} har använt det mesta av sitt utrymme för språkmodeller`,
    line: () => 'Minst 80 procent av det som ingår för språkmodeller är använt. Inget har ändrats än.',
  },
  answersOver: {
    subject: (tenant) => `Svaren i planen för ${tenant} är slut`,
    line: ({ overDays }) =>
      `Invånarna får fortfarande svar, med citat ur era sidor i stället för formulerade svar, i ${overDays} dagar. Därefter visas era kontaktvägar. Program med nyckel får nej till dess att svaren räcker igen.`,
  },
  answersOverLong: {
    subject: (tenant) => `Assistenten för ${tenant} visar nu bara kontaktvägar`,
    line: () =>
      'Svaren i planen har varit slut länge. Invånarna ser era kontaktvägar till dess att svaren räcker igen.',
  },
  tasksOver: {
    subject: (tenant) => `Uppgifterna i planen för ${tenant} är slut`,
    line: () => 'Medarbetarna kan läsa och hämta ut sina arbeten, men inte köra nya uppgifter.',
  },
  modelSpendOver: {
    subject: (tenant) => `Utrymmet för språkmodeller i planen för ${tenant} är slut`,
    line: () => 'Inga språkmodeller frågas. Invånarna får citat ur era sidor, och uppgifter körs utan modell.',
  },
  trialEnds: {
    subject: (tenant) => `Provtiden för ${tenant} tar snart slut`,
    line: ({ overDays }) =>
      `Provtiden slutar inom en vecka. Beställ en plan för att fortsätta. Gör ni inget får invånarna citat ur era sidor i ${overDays} dagar, och sedan era kontaktvägar. Inget raderas.`,
  },
  ended: {
    subject: (tenant) => `Planen för ${tenant} har tagit slut`,
    line: ({ overDays }) =>
      `Invånarna får citat ur era sidor i ${overDays} dagar, och sedan era kontaktvägar. I konsolen kan allt läsas, inget ändras och inget raderas. Beställ en plan, så fungerar allt igen.`,
  },
  endedLong: {
    subject: (tenant) => `Assistenten för ${tenant} visar nu bara kontaktvägar`,
    line: () => 'Planen har tagit slut. Beställ en ny, så fungerar allt igen. Inget är raderat.',
  },
  unpaid: {
    subject: (tenant) => `En faktura till ${tenant} är inte betald`,
    line: ({ unpaidDays }) =>
      `Förfallodagen har passerat. Allt fungerar som vanligt i ${unpaidDays} dagar efter den. Har ni just betalat behöver ni inte göra något.`,
  },
  unpaidReadOnly: {
    subject: (tenant) => `${tenant} kan nu bara läsa i konsolen: en faktura är obetald`,
    line: ({ readOnlyDays }) =>
      `Invånarna får citat ur era sidor i ${readOnlyDays} dagar till, och sedan era kontaktvägar. När fakturan är betald fungerar allt igen. Inget är raderat.`,
  },
  unpaidPaused: {
    subject: (tenant) => `Assistenten för ${tenant} är pausad: en faktura är obetald`,
    line: () => 'Invånarna ser era kontaktvägar. När fakturan är betald fungerar allt igen. Inget är raderat.',
  },
};

const en: Texts = {
  answersNear: {
    subject: (tenant) => `${tenant} has used most of its answers`,
    line: () => 'At least 80 per cent of the answers that your plan includes are used. Nothing has changed yet.',
  },
  tasksNear: {
    subject: (tenant) => `${tenant} has used most of its tasks`,
    line: () => 'At least 80 per cent of the staff tasks that your plan includes are used. Nothing has changed yet.',
  },
  modelSpendNear: {
    subject: (tenant) => `${tenant} has used most of what is included for models`,
    line: () => 'At least 80 per cent of what is included for language models is used. Nothing has changed yet.',
  },
  answersOver: {
    subject: (tenant) => `The answers in the plan of ${tenant} are used up`,
    line: ({ overDays }) =>
      `Citizens are still answered, with quotes from your pages instead of written answers, for ${overDays} days. After that your contact ways are shown. Programs with a key are refused until there are answers again.`,
  },
  answersOverLong: {
    subject: (tenant) => `The assistant of ${tenant} now shows contact ways alone`,
    line: () =>
      'The answers in the plan have been used up for long. Citizens see your contact ways until there are answers again.',
  },
  tasksOver: {
    subject: (tenant) => `The tasks in the plan of ${tenant} are used up`,
    line: () => 'Staff can read and export their works, and run no new tasks.',
  },
  modelSpendOver: {
    subject: (tenant) => `What the plan of ${tenant} includes for models is used up`,
    line: () => 'No language models are asked. Citizens get quotes from your pages, and tasks run without a model.',
  },
  trialEnds: {
    subject: (tenant) => `The trial of ${tenant} ends soon`,
    line: ({ overDays }) =>
      `The trial ends within a week. Order a plan to go on. If you do nothing, citizens get quotes from your pages for ${overDays} days, and then your contact ways. Nothing is deleted.`,
  },
  ended: {
    subject: (tenant) => `The plan of ${tenant} has ended`,
    line: ({ overDays }) =>
      `Citizens get quotes from your pages for ${overDays} days, and then your contact ways. In the console everything can be read, nothing changed, and nothing is deleted. Order a plan, and all works again.`,
  },
  endedLong: {
    subject: (tenant) => `The assistant of ${tenant} now shows contact ways alone`,
    line: () => 'The plan has ended. Order a new one, and all works again. Nothing is deleted.',
  },
  unpaid: {
    subject: (tenant) => `An invoice to ${tenant} is not paid`,
    line: ({ unpaidDays }) =>
      `Its due date has gone. All works as usual for ${unpaidDays} days after it. If you have just paid, you need do nothing.`,
  },
  unpaidReadOnly: {
    subject: (tenant) => `${tenant} can only read in the console now: an invoice is unpaid`,
    line: ({ readOnlyDays }) =>
      `Citizens get quotes from your pages for ${readOnlyDays} more days, and then your contact ways. Once the invoice is paid all works again. Nothing is deleted.`,
  },
  unpaidPaused: {
    subject: (tenant) => `The assistant of ${tenant} is paused: an invoice is unpaid`,
    line: () => 'Citizens see your contact ways. Once the invoice is paid all works again. Nothing is deleted.',
  },
};

const written =
  (texts: Texts, hello: string): StandingText =>
  ({ tenant, standing, grace, link }) => ({
    subject: texts[standing].subject(tenant),
    lines: [hello, texts[standing].line(grace), link],
  });

/** The mail of a standing, in each language of the console. */
export const standingMails = { sv: written(sv, 'Hej!'), en: written(en, 'Hello,') };
