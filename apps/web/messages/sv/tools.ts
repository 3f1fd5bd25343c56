/** The tools that an assistant for staff may use, and what it did with them. */
export const toolsWords = {
  tools: {
    title: 'Verktyg',
    how: 'Så kom svaret till',
    lead: 'På vägen till svaret använde assistenten verktyg:',
    names: {
      search_knowledge: 'Söka igen',
      read_page: 'Läsa en sida',
      calculate: 'Räkna',
      reckon_date: 'Räkna med datum',
      measure_text: 'Mäta en text',
    },
    texts: {
      search_knowledge: 'Med andra ord, i samma kunskap och i de filer som är bifogade.',
      read_page: 'Hela sidan som ett stycke står på, eller en sida i en bifogad fil.',
      calculate: 'Exakt, med tal som står i frågan eller i källorna.',
      reckon_date: 'Frister, arbetsdagar, veckor och veckodagar.',
      measure_text: 'Läsbarhet (LIX) och andra mått på klarspråk.',
    },
    did: {
      search_knowledge: 'Sökte igen',
      read_page: 'Läste en sida',
      calculate: 'Räknade',
      reckon_date: 'Räknade med datum',
      measure_text: 'Mätte en text',
    },
    didOther: 'Försökte använda något som inte finns',
    gave: (characters: string, time: string) => `gav ${characters} tecken på ${time}`,
    problems: {
      unknown_tool: 'Verktyget finns inte.',
      not_allowed: 'Reglerna tillåter det inte.',
      invalid_input: 'Anropet gick inte att förstå.',
      not_grounded: 'Uppgiften står varken i frågan eller i någon källa.',
      too_long: 'Anropet var för långt.',
      too_many: 'Det var för många anrop på en gång.',
      out_of_time: 'Det tog för lång tid.',
      nothing_found: 'Inget hittades.',
      failed: 'Verktyget gick sönder.',
    },
  },
};
