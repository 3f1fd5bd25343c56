/**
 * Rough grammar of Swedish by endings and short lists, without a dictionary: enough to count with, not to parse with. Source for what
 * is counted: Hultman & Westman, Gymnasistsvenska (1977); the endings are our own.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const PREPOSITIONS = set(
  'av bakom bland efter enligt framför från för före förutom genom hos i inför inom innan intill invid kring längs med medan mellan mot nära om omkring på runt sedan till trots under ur utan utanför utifrån utom vid via å åt över ovan nedan inklusive exklusive angående beträffande gällande rörande avseende',
);
export const PRONOUNS = set(
  'jag du han hon den det vi ni de mig dig honom henne oss er dem sig min mitt mina din ditt dina hans hennes dess vår vårt våra ert era deras sin sitt sina man en någon något några ingen inget inga alla allt all denna detta dessa vem vad vilken vilket vilka som själv själva varandra var varje annan annat andra sådan sådant sådana samma',
);
export const ADVERBS = set(
  'inte ej icke aldrig alltid ofta sällan ibland nu då sedan redan snart igen här där hit dit hem ut in upp ner fram bort tillbaka mycket lite mer mest mindre minst ganska väldigt också även bara endast kanske nog väl ju dock därför således alltså däremot dessutom därmed idag igår imorgon strax genast länge hur när varför så för alltför nästan knappt precis särskilt',
);
const VERBS = set(
  'är var varit vara blir bli blev blivit har ha hade haft kan kunna kunde kunnat ska skall skulle vill vilja ville velat måste bör borde får få fick fått ger ge gav gett går gå gick gått gör göra gjorde gjort ser se såg sett tar ta tog tagit vet veta visste står stå stod stått säger säga sade sagt kommer komma kom kommit finns fanns funnits behöver behövde behövs krävs gäller gällde bor bodde heter lät låter låta håller hålla höll hållit ligger låg sitter satt skriver skrev skrivit dricker äter beslutar beslutade innebär innebar följer följde',
);
/** Verbs in -s that are no passives (deponents), and nouns, adverbs and adjectives that look like one. */
const NO_PASSIVES = set(
  'finns fanns funnits hoppas hoppades hoppats trivs trivdes andas minns mindes lyckas lyckades lyckats misslyckas tycks tycktes umgås umgicks känns kändes låtsas svettas åldras vistas vistades saknas saknades fattas åtnjuts träffas samsas syns behövs behövdes skäms synes handskas brottas envisas kräks slåss möts nås delas enas samlas avundas fordras dagligas trots alls annars bas plats plast gas vas kras ras fras klas as glas gräs hals hans sis dess deras vars sats insats arbetsplats bidragsplats skolplats förskoleplats parkeringsplats lokals krets apparats resultats förvaltas minnas ids tas ljus hus kurs resurs process intresse pris avis dis gratis kris bevis nyss förgäves delvis tidigas utrikes inrikes samtidigas ständiges tills hos oss tvungits uts åts häftas lars jonas andreas mats anders hans lukas tomas',
);
const SHORT_PASSIVES = set(
  'ges gavs getts görs gjordes gjorts tas togs tagits sägs sades fås läggs lades lagts säljs såldes sålts ställs krävs krävdes förs fördes förts sänds sändes ställdes hålls hölls hållits avgörs avgjordes utgörs används användes använts bestäms bestämdes prövs införs infördes införts utförs utfördes utförts genomförs genomfördes genomförts uppförs överförs medges medgavs anges angavs angetts avses avsågs anses ansågs ansetts utses utsågs utsetts beskrivs beskrevs skrivs skrevs skrivits drivs drevs byggs byggdes byggts följs följdes följts bedöms bedömdes bedömts väljs valdes valts erbjuds erbjöds tillhandahålls avslås avslogs avslagits upphävs upphävdes beviljs föreskrivs stängs öppnas överklagas erläggs ersätts ersattes fastställs föreslås föreslogs föreslagits köps köptes köpts döms delges delgavs döljs gällandegörs inges ingavs inleds inleddes inletts kallas leds leddes löses lämnas möts nekas nås omfattas omprövs prövas påförs påfördes rivs revs skickas sköts sköttes stöds stöddes tillsätts tillämpas tillförs uppnås utövas utreds utreddes utretts vidtas vidtogs vidtagits vägs visas åläggs',
);

/** Whether a verb in -s is a passive, by its form: "beviljas", "lämnades", "skickats", "ges". */
export function isPassive(word: string): boolean {
  const lower = word.toLowerCase();
  if (SHORT_PASSIVES.has(lower)) return true;
  if (lower.length < 6 || NO_PASSIVES.has(lower)) return false;
  if (
    /(?:plats|sats|skratts|rats|nats|mats|tats|lats)$/u.test(lower) &&
    !/(?:erats|arats|nats|tats|lats)$/u.test(lower)
  )
    return false;
  // The plural's genitive: kommunernas, flickornas, bilarnas.
  if (/[aeo]rnas$|ntas$|iktas$/u.test(lower)) return false;
  return (
    /(?:[^aeiouyåäö]as|ades|[^aeiouyåäös]des|[kpsx]tes|[^lr]ats|rats|lats|[vgdt]its|[nr]des)$/u.test(lower) &&
    !/(?:iats|plats)$/u.test(lower)
  );
}

/** A perfect participle by its end, after "blir" or "har blivit": "beviljad", "avslagen", "prövat". */
export function isParticiple(word: string): boolean {
  return (
    word.length >= 5 && /(?:ad|at|ade|erad|erat|erade|d|dd|t|tt|da|dda|ta|tta|en|et|na)$/u.test(word.toLowerCase())
  );
}

const NOMINALISED =
  /(?:(?<!ä)ning(?:en|ar|arna|s|ens)?|(?:sk|v|k|l|r|t)ande(?:t|n|na)?|else(?:n|r|rna)?|tion(?:en|er|erna)?|(?:ig|bar|sam|lig)het(?:en|er|erna)?|itet(?:en|er)?|ering(?:en|ar|arna)?)$/u;

/** A noun made of a verb or an adjective: "bedömning", "genomförande", "tillgänglighet". */
export function isNominalised(word: string): boolean {
  return word.length >= 8 && NOMINALISED.test(word.toLowerCase());
}

export function isVerb(lower: string): boolean {
  return (
    VERBS.has(lower) ||
    isPassive(lower) ||
    (lower.length >= 5 &&
      /(?:ade|ats|erar|[^aeiouy]ar|[kgdtnlvm]er)$/u.test(lower) &&
      !/(?:ningar|heter|tioner|elser|(?:d|t|l|g)ar)$/u.test(lower))
  );
}

export function isNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return (
    isNominalised(word) ||
    (lower.length >= 4 &&
      !isVerb(lower) &&
      /(?:ning|het|else|tion|skap|dom|ment|itet|or|orna|arna|erna|heten|ens|ets|mannen|aren|are|ist|ör|eri|ium|tet|dan|nden|let|ret|gen|den|nen|ten|men|sen|len|ren|ken|ven|set|net|ket|pet|tal|lag|nämnd|plan|stöd|beslut|ärende|avgift|bidrag)$/u.test(
        lower,
      ))
  );
}
