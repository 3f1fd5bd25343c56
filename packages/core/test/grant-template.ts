import type { TemplateDefinition } from '../src/tasks/templates/index.ts';

/** A decision on a grant, as a municipality writes it; the tests' own. */
export const grantDecision: TemplateDefinition = {
  title: 'Beslut om föreningsbidrag',
  description: 'Beslut till en förening som har sökt bidrag.',
  language: 'sv',
  fields: [
    { name: 'förening', label: 'Förening', type: 'text', required: true },
    { name: 'belopp', label: 'Beviljat belopp', type: 'amount', required: true },
    { name: 'beslutsdatum', label: 'Beslutsdatum', type: 'date', required: true },
    { name: 'ärendenummer', label: 'Ärendenummer', type: 'case_number', required: true },
    { name: 'utfall', label: 'Utfall', type: 'choice', required: true, choices: ['Bifall', 'Avslag', 'Delvis bifall'] },
    { name: 'handläggare', label: 'Handläggare', type: 'person', required: true },
    { name: 'villkor', label: 'Villkor', type: 'long_text', required: false },
    { name: 'svar_senast', label: 'Sista svarsdag', type: 'date', required: false, default: '{{beslutsdatum}}' },
  ],
  parts: [
    { kind: 'heading', text: 'Beslut om bidrag till {{förening}}' },
    { kind: 'paragraph', text: 'Ärende {{ärendenummer}}. Nämnden beslutade den {{beslutsdatum}}: {{ utfall }}.' },
    {
      kind: 'paragraph',
      text: 'Ni får {{belopp}}.',
      when: {
        any: [
          { field: 'utfall', is: 'equals', value: 'bifall' },
          { field: 'utfall', is: 'equals', value: 'Delvis bifall' },
        ],
      },
    },
    {
      kind: 'paragraph',
      text: 'Beloppet betalas i två delar.',
      when: { field: 'belopp', is: 'over', value: '10 000 kr' },
    },
    { kind: 'list', text: 'Handläggare: {{handläggare}}\n{{villkor}}' },
    { kind: 'fixed', text: 'Beslutet får överklagas enligt 13 kap. kommunallagen (2017:725).' },
  ],
};

export const grantValues = {
  förening: 'Lindviks Båtklubb & Co <Ö>',
  belopp: '12 400 kr',
  beslutsdatum: '2026-11-24',
  ärendenummer: 'KFN 2026/118',
  utfall: 'bifall',
  handläggare: 'Karin Exempel',
};
