import { counting } from '../../locale/counting';

const count = counting('sv');

/** Words of the palette that leads anywhere. */
export const commandWords = {
  command: {
    open: 'Sök och gå till',
    title: 'Gå till',
    field: 'Sök sida, assistent, kunskapsbas eller åtgärd',
    hint: 'Pil upp och ner väljer, Retur går dit, Escape stänger.',
    none: (query: string) => `Inget heter ”${query}”. Pröva ett kortare ord.`,
    results: (many: number) => count(many, 'förslag', 'förslag'),
    loading: 'Hämtar assistenter och kunskapsbaser',
    notLoaded: 'Assistenter och kunskapsbaser kunde inte hämtas. Sidorna går att nå ändå.',
    groups: { pages: 'Sidor', assistants: 'Assistenter', bases: 'Kunskapsbaser', actions: 'Åtgärder' },
    settings: (title: string) => `Inställningar: ${title}`,
    createAssistant: 'Skapa en assistent',
    createBase: 'Skapa en kunskapsbas',
    addSource: (base: string) => `Lägg till en källa i ${base}`,
    invite: 'Bjud in en medlem',
    addModel: 'Lägg till egen modell',
    words: 'Ord och synonymer',
    design: 'Designsystemet',
  },
};
