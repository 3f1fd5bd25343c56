/** The kind of answer that a question wants, read from its question words. */
export const answerKinds = [
  'amount',
  'time',
  'date',
  'phone',
  'email',
  'place',
  'person',
  'duration',
  'count',
  'yesno',
  'how',
] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** Wordings that ask for a kind, by language, tried in order; matched on lower-case NFC text. One line a language and kind. */
// biome-ignore format: one line a kind and language
export const questionWords: readonly { language: string; kind: AnswerKind; wording: RegExp }[] = [
  { language: 'sv', kind: 'phone', wording: /\b(?:telefon(?:nummer|numret|nr|tid)?|tel|nummer till|ringer (?:jag|man)|(?:vart|var) ringa|vem ringer|mobilnummer)\b/u },
  { language: 'sv', kind: 'email', wording: /\b(?:e-?post|mejl|mail)(?:adress\w*)?\b/u },
  { language: 'sv', kind: 'amount', wording: /(?:kosta[rd]?|pris|avgift|taxa|dyrt|billig|betala|räkning|bidrag|belopp|\blön(?:en)?\b|tjänar|arvode|hyra|böter|ersättning|ersätt|hur mycket (?:är|får|blir|tar|kan)|vad tar .*(?:ni|de|dom|för)|vad (?:blir|får|ger)\b|kronor|pengar|går det på)/u },
  { language: 'sv', kind: 'duration', wording: /(?:hur länge|hur lång tid|hur långt (?:innan|i förväg)|hur många dagar|hur snabbt|hur fort|hur snart|kötid|handläggningstid|väntetid|uppsägningstid)/u },
  { language: 'sv', kind: 'count', wording: /(?:hur många|hur ofta|hur stor|hur högt?|hur långt|hur mycket)/u },
  { language: 'sv', kind: 'time', wording: /(?:öppet|öppen\b|öppna\b|öppettid|öppnar|stänger|klockan|hur dags|vilken tid|vilka tider|hur sent|hur tidigt|\btider\b|sista (?:färjan|bussen|båten|turen)|avgår|går (?:färjan|bussen|båten))/u },
  { language: 'sv', kind: 'date', wording: /^(?:\S+ |.*(?:undrar|vet|veta|säga) (?:ni |du )?)?när(?: |$)|(?:^| )(?:vilken dag|vilka dagar|vilka dar|datum|sista dag\w*|senast|vilket datum|vilken vecka)(?: |$)/u },
  { language: 'sv', kind: 'place', wording: /(?:^| )(?:vart|adress|vilken plats|hittar|nånstans|någonstans)(?: |$)|^(?:\S+ )?var(?: |$)/u },
  { language: 'sv', kind: 'person', wording: /(?:^| )(?:vem|vilka ansvarar|vem ansvarar|kontakt\w*)(?: |$|\?)/u },
  { language: 'sv', kind: 'how', wording: /(?:^| )(?:hur|på vilket sätt)(?: |$)/u },
  { language: 'sv', kind: 'yesno', wording: /^(?:kan|får|måste|är|finns|har|behöver|ska|går|gäller|funkar|fungerar|kommer|räcker|tvingar|ersätter|tar|slipper|duger|brukar|stämmer|hinner|vill) /u },
  { language: 'en', kind: 'phone', wording: /\b(?:phone|telephone|call|number for)\b/u },
  { language: 'en', kind: 'email', wording: /\be-?mail\b/u },
  { language: 'en', kind: 'amount', wording: /\b(?:cost|costs|price|fee|fees|how much|pay|charge|rent|fine|salary)\b/u },
  { language: 'en', kind: 'duration', wording: /\b(?:how long|how soon|how quickly|waiting time)\b/u },
  { language: 'en', kind: 'count', wording: /\b(?:how many|how often|how far|how big)\b/u },
  { language: 'en', kind: 'time', wording: /\b(?:opening hours|open|close|closes|what time|hours)\b/u },
  { language: 'en', kind: 'date', wording: /\b(?:when|what day|which day|date|deadline)\b/u },
  { language: 'en', kind: 'place', wording: /\b(?:where|address)\b/u },
  { language: 'en', kind: 'person', wording: /\b(?:who|whom|contact)\b/u },
  { language: 'en', kind: 'how', wording: /\bhow\b/u },
  { language: 'en', kind: 'yesno', wording: /^(?:can|may|must|is|are|do|does|will|should|has|have) /u },
  { language: 'de', kind: 'phone', wording: /(?:telefon|anrufen|rufnummer)/u },
  { language: 'de', kind: 'amount', wording: /(?:koste[tn]?|preis|gebühr|wie viel|wieviel|teuer|bezahlen|geld)/u },
  { language: 'de', kind: 'duration', wording: /(?:wie lange|wie schnell|dauert)/u },
  { language: 'de', kind: 'count', wording: /(?:wie viele|wieviele|wie oft)/u },
  { language: 'de', kind: 'time', wording: /(?:öffnungszeit|geöffnet|wie spät|um wie viel uhr|uhrzeit)/u },
  { language: 'de', kind: 'date', wording: /(?:^| )(?:wann|welchem tag|datum|frist)(?: |$|\?)/u },
  { language: 'de', kind: 'place', wording: /(?:^| )(?:wo|wohin|adresse)(?: |$|\?)/u },
  { language: 'de', kind: 'person', wording: /(?:^| )(?:wer|wen|an wen|ansprechpartner\w*|kontakt)(?: |$|\?)/u },
  { language: 'de', kind: 'how', wording: /(?:^| )wie(?: |$)/u },
  { language: 'fi', kind: 'phone', wording: /(?:puhelin|soittaa|numero)/u },
  { language: 'fi', kind: 'amount', wording: /(?:maksaa|hinta|paljonko|kuinka paljon|maksu)/u },
  { language: 'fi', kind: 'duration', wording: /(?:kuinka kauan|miten kauan)/u },
  { language: 'fi', kind: 'count', wording: /(?:montako|kuinka mon)/u },
  { language: 'fi', kind: 'time', wording: /(?:auki|aukiolo|avoinna|mihin aikaan)/u },
  { language: 'fi', kind: 'date', wording: /(?:milloin|minä päivänä)/u },
  { language: 'fi', kind: 'place', wording: /(?:missä|mistä|mihin|minne|osoite)/u },
  { language: 'fi', kind: 'person', wording: /(?:kuka|kenelle|keneltä)/u },
  { language: 'fi', kind: 'how', wording: /(?:miten|kuinka)/u },
  { language: 'ar', kind: 'amount', wording: /(?:تكلف|سعر|رسوم|ندفع|أدفع|ثمن|كم)/u },
  { language: 'ar', kind: 'date', wording: /متى/u },
  { language: 'ar', kind: 'place', wording: /(?:أين|اين)/u },
  { language: 'so', kind: 'amount', wording: /(?:qiimo|lacag|kharash|meeqa)/u },
  { language: 'so', kind: 'count', wording: /imisa/u },
  { language: 'so', kind: 'date', wording: /(?:goorma|waqti)/u },
  { language: 'so', kind: 'place', wording: /(?:xagee|xaggee|halkee)/u },
  { language: 'uk', kind: 'amount', wording: /(?:кошту|ціна|вартість|платити)/u },
  { language: 'uk', kind: 'count', wording: /скільки/u },
  { language: 'uk', kind: 'date', wording: /коли/u },
  { language: 'uk', kind: 'place', wording: /(?:^| )(?:де|куди) /u },
  { language: 'pl', kind: 'amount', wording: /(?:kosztuje|cena|opłat|zarobi|zapłac)/u },
  { language: 'pl', kind: 'duration', wording: /(?:jak długo|ile się czeka|ile trwa)/u },
  { language: 'pl', kind: 'count', wording: /(?:^| )ile /u },
  { language: 'pl', kind: 'date', wording: /kiedy/u },
  { language: 'pl', kind: 'place', wording: /gdzie/u },
  { language: 'fa', kind: 'amount', wording: /(?:هزینه|قیمت|چقدر)/u },
  { language: 'fa', kind: 'count', wording: /چند/u },
  { language: 'fa', kind: 'date', wording: /(?:کی|چه زمانی)/u },
  { language: 'fa', kind: 'place', wording: /کجا/u },
  { language: 'es', kind: 'amount', wording: /(?:cuesta|precio|cuánto|pagar|tasa)/u },
  { language: 'es', kind: 'date', wording: /(?:cuándo|qué día)/u },
  { language: 'es', kind: 'place', wording: /dónde/u },
  { language: 'fr', kind: 'amount', wording: /(?:coûte|prix|combien|payer|tarif)/u },
  { language: 'fr', kind: 'date', wording: /(?:quand|quel jour)/u },
  { language: 'fr', kind: 'place', wording: /(?:^| )où /u },
];

/**
 * The kinds of answer that a question wants, most decisive first (an empty list: none can be read).
 * @param question in any case
 * @param language a code of the language table
 */
export function wantedKinds(question: string, language: string): AnswerKind[] {
  const text = question.normalize('NFC').toLowerCase().trim();
  // A long question tells a story first: each clause is read by itself, so that "when" in the story asks for no date.
  const clauses = [
    ...text.split(/[.!?,;:…\n]+|\s(?:och|men|så|and|but|und|aber|ja|mutta)\s/u).map((clause) => clause.trim()),
    text,
  ];
  const isAsked = (wording: RegExp) =>
    clauses.some((clause, i) => wording.test(clause) && (i < clauses.length - 1 || !wording.source.startsWith('^')));
  return [
    ...new Set(
      questionWords.filter((line) => line.language === language && isAsked(line.wording)).map((line) => line.kind),
    ),
  ];
}

/** Whether a word by itself asks for a kind ("kostar" for an amount): a line that holds one need not say the word. */
export function asksForKind(word: string, kind: AnswerKind, language: string): boolean {
  return questionWords.some((each) => each.kind === kind && each.language === language && each.wording.test(word));
}
