import type { CrisisPattern } from './crisis-pattern.ts';

const ASKS_ABOUT_SERVICE =
  'anmäl* | statistik | förra | igår | i går | kurs* | utbildning* | föreläsning* | blankett* | försäkring* | larm om | brandvarnar* | övning*';

/** Crisis patterns in Swedish, English and Finnish. New ones are new entries. */
export const NEAR_CRISIS_PATTERNS: readonly CrisisPattern[] = [
  // Swedish
  {
    kind: 'fire',
    language: 'sv',
    says: 'det brinner | brinner i | hus* brinner | bil* brinner | *lägenhet* brinner | *kök* brinner | skogen brinner | börja* brinna | står i lågor | står i brand | elden sprider | ser lågor | rök och eld | eld och rök | eld i trapphus* | rök och lågor | lågor från | svart rök från | rök från grannen* | rök från huset | lågor slår | slår ut lågor | slår lågor | ryker ur hus* | ryker från hus* | ryker ur tak* | ryker ur fönst* | eld i lägenhet* | eld i hus* | rökfyll* | eldsvåda',
    unless: `brinner för | brinner i knutarna | lampan brinner | lamporna brinner | lyktan brinner | ${ASKS_ABOUT_SERVICE}`,
  },
  {
    kind: 'fire',
    language: 'sv',
    says: 'brand i | brand på | tagit eld | fattat eld | rök i',
    and: 'hjälp | nu | fast | instängd* | snabbt | kommer inte ut | skynda | akut | inlåst*',
    unless: `${ASKS_ABOUT_SERVICE} | brandskydd* | röka | rökning`,
  },
  {
    kind: 'medical',
    language: 'sv',
    says: 'andas inte | andas knappt | slutat andas | kan inte andas | får ingen luft | får inte luft | medvetslös* | hjärtstopp | har svimmat och vaknar | vaknar inte | går inte att väcka | allergisk chock | blöder kraftigt | blöder jättemycket | blöder mycket | blöder från huvud* | slutar inte blöda | sätt* i halsen | satt i halsen | satte i halsen | något i halsen | nåt i halsen | andas konstigt | andas så konstigt | får ingen kontakt med | inte få kontakt med | får inte kontakt med | ansiktet hänger | hänger i ansiktet | hänger i ena mungipan | hänger ena mungip* | mungip* hänger | ena mungip* hänger | halva ansiktet hänger | kan inte lyfta armen | kan inte lyfta ena armen | börjat sluddra | sluddrar plötsligt | plötsligt sluddr* | förlamad i ena | blöder massor | blöder så mycket | blöder ymnigt | fastnat i halsen | håller på att kvävas | epileptiskt anfall | krampar | blivit blå i ansiktet | läpparna är blå*',
    unless: `${ASKS_ABOUT_SERVICE} | hjärtstartare | hlr | vad är | när vaknar`,
  },
  {
    kind: 'medical',
    language: 'sv',
    says: 'hjärtinfarkt | hjärtattack | stroke | slaganfall | ont i bröstet | tryck över bröstet | bröstsmärt*',
    and: 'jag har | tror | får | fått en | har ont | nu | plötsligt | mamma* | pappa* | min man | min fru | hjälp',
    unless: `rehab* | efter | förebygg* | hjärtstartare | haft | hade | ${ASKS_ABOUT_SERVICE}`,
  },
  {
    kind: 'medical',
    language: 'sv',
    says: 'ramlat | fallit | trillat | kollapsat | hittat | ligger',
    and: 'svarar inte | reagerar inte | rör sig inte | vaknar inte | inte kontakt | andas',
    unless: ASKS_ABOUT_SERVICE,
  },
  {
    kind: 'medical',
    language: 'sv',
    says: 'druckit | ätit | svalt | svalde | fått i sig',
    and: 'klor* | diskmedel | maskindisk* | propplösare | tändvätska | lampolja | gift* | *batteri* | svamp* giftig* | vit flugsvamp | mediciner | tabletter | piller',
    unless: ASKS_ABOUT_SERVICE,
  },
  {
    kind: 'medical',
    language: 'sv',
    says: 'behöver ambulans* | skicka ambulans* | skicka en ambulans | ring* ambulans* | överdos* | förlossningen har börjat | barnet kommer nu',
    unless: 'kosta* | avgift* | faktura* | räkning | förebygg* | behöver inte',
  },
  {
    kind: 'self_harm',
    language: 'sv',
    says: 'ta mitt liv | ta mitt eget liv | ta livet av mig | ta livet av sig | ta sitt liv | vill inte leva | vill inte längre leva | orkar inte leva | vill dö | vill bara dö | vill inte finnas | slippa leva | självmordstankar | begå självmord | planera* självmord | göra slut på allt | hoppa från bron | hoppa framför tåget | skada mig själv | skär mig i armen* | skära mig | skurit mig | skär mig djupt | hänga mig | ingen mening med att leva | meningslöst att leva | inget att leva för | orkar inte leva | bättre om jag var död | bättre om jag dog',
    unless:
      'av skratt | av skam | dö av pinsam* | föreläsning* | kurs* | utbildning* | statistik | handlingsplan* | film* | bok*',
  },
  {
    kind: 'self_harm',
    language: 'sv',
    says: 'tagit | tog | svalt | ätit',
    and: 'en massa *tabletter | massor av *tabletter | för många *tabletter | hela kartan | alla tabletter | alla mina tabletter | alla mediciner | alla mina mediciner | massa tabletter | för många tabletter | många piller | alla piller* | hela burken | hela asken',
    unless: 'apotek* lämna* | slut på',
  },
  {
    kind: 'violence',
    language: 'sv',
    says: 'slår mig | slår henne | slår honom | slår oss | slog mig | slog oss | slog henne | slog mina barn | slår mina barn | slår barnen | slår vårt barn | misshandlar | misshandlas | blir slagen | blir slagna | sparkar mig | sparkar på mig | sparkar in dörr* | strypt* mig | stryper mig | våldtagen | våldtar | våldtog mig | knivhug* | knivskuren | hotar mig | hotar oss | hotar att döda | hotar att slå | ska döda mig | ska döda oss | vill döda mig | tänker döda | försöker döda | mörda mig | mördar | skottlossning | skjuter omkring | skjuter mot | blivit skjuten | har en kniv | har kniv | har en pistol | har pistol | har vapen | drar kniv | drog kniv | någon med kniv | man med kniv | kille med kniv | person med kniv | hotar med kniv | hotar mig med | står med kniv | någon med pistol | man med pistol | hotar med pistol | någon med vapen | det skjuts | skjuts utanför | skjuter utanför | bryter sig in | bryta sig in hos | försöker bryta sig in | inbrott pågår | hedersvåld utsatt | utsatt för våld',
    unless:
      'en signal | slår mig som | slår vad | vite | böter | inkasso | vräk* | kommunen hotar | schack | spel* | film* | igår på tv | slår mig ner | slog mig att | slog mig ner | *slöjd* | åringar som | köra med vapen | bidrag* söka | vapenlicens | statistik | utbildning* | föreläsning* | bekämpa | råttor | ogräs | slår mig själv för bröstet',
  },
  {
    kind: 'violence',
    language: 'sv',
    says: 'rädd för min man | rädd för min sambo | rädd för mitt ex | rädd för min pappa | rädd för min pojkvän | vågar inte gå hem | vågar inte vara hemma | han släpper inte ut mig | låst in mig | förföljer mig',
  },
  {
    kind: 'drowning',
    language: 'sv',
    says: 'drunknar | drunknat | håller på att drunkna | gått genom isen | gått igenom isen | ramlat genom isen | fallit genom isen | trillat genom isen | åkt genom isen | ramlat i vattnet | fallit i vattnet | ligger i vattnet | kommer inte upp ur vattnet | livlös i vattnet | hittar inte ur vattnet | åkt ner i sjön',
    unless: `säker | håller isen | tjock* | undvik* | om man går | simskol* | ${ASKS_ABOUT_SERVICE} | mobil* | nyckl* | saker | boll*`,
  },
  {
    kind: 'gas',
    language: 'sv',
    says: 'luktar gas | lukt av gas | gaslukt | gasläck* | kolmonoxid* | koloxidförgift*',
    unless: `kolmonoxidvarnare | ${ASKS_ABOUT_SERVICE}`,
  },
  {
    kind: 'child_danger',
    language: 'sv',
    says: 'mitt barn | min son | min dotter | min unge | en unge | ett barn | barnet | bebisen | min *åring | min *åriga | min *årige | vårt barn | liten pojke | liten flicka | ett litet barn',
    and: 'är försvunn* | har försvunnit | försvann nyss | är spårlöst | letat överallt | har kommit bort | sprungit bort | hittar inte mitt barn | är kidnapp* | inlåst i bil* | instängd i bil* | utsätts för övergrepp | blir sexuellt | hänger ut genom fönst* | ensam på vägen | ensam vid vattnet',
    unless: 'från listan | plats* försvunn* | *system* | ur kön | i kön',
  },
  {
    kind: 'accident',
    language: 'sv',
    says: 'bilolycka | trafikolycka | krockat | frontalkrock* | påkörd | kört på | kört av vägen | fastklämd* | sitter fast i bil* | ras på | fallit från tak* | fallit från byggnadsställning* | elchock | fått ström i sig',
    and: 'hjälp | nu | skad* | blöd* | fast | svår* | akut | medvetslös* | ambulans | nyss | ligger',
    unless: `${ASKS_ABOUT_SERVICE} | ersättning* | vägskylt* | rådjur* igår | parkerad*`,
  },
  {
    kind: 'accident',
    language: 'sv',
    says: 'larma räddningstjänst* | skicka brandkår* | skicka polis* | skicka hjälp | någon måste hjälpa mig nu | är i livsfara | fara för livet | liv och död | behöver polis nu',
    unless: 'kosta*',
  },

  // English
  {
    kind: 'fire',
    language: 'en',
    says: 'is on fire | are on fire | house on fire | theres a fire | there is a fire | fire in the | burning down | flames are | see flames | smoke and flames | smoke everywhere | trapped by fire',
    unless:
      'fire pit | fire in the park yesterday | drill | yesterday | last week | last year | years ago | compensation | insurance | report a fire that | permit* | ban | allowed | alarm test | can i light | fireplace | fire safety | course*',
  },
  {
    kind: 'medical',
    language: 'en',
    says: 'not breathing | isnt breathing | is not breathing | cant breathe | cannot breathe | stopped breathing | unconscious | not responding | isnt responding | collapsed and | wont wake up | doesnt wake up | heart attack | having a stroke | chest pain | bleeding heavily | bleeding badly | wont stop bleeding | is choking | having a seizure | overdosed | overdose on | drank bleach | swallowed bleach | swallowed a battery | need an ambulance | call an ambulance | send an ambulance',
    unless: 'course* | training | cost* | fee* | bill* | after a stroke | rehab* | last year | defibrillator*',
  },
  {
    kind: 'self_harm',
    language: 'en',
    says: 'kill myself | killing myself | end my life | take my life | take my own life | want to die | wanna die | dont want to live | do not want to live | dont want to be alive | suicidal | commit suicide | hurt myself | cut myself | took all my pills | taken all my pills | took too many pills | better off dead',
    unless: 'laughing | embarrass* | hair | prevention course | statistics | cut myself shaving',
  },
  {
    kind: 'violence',
    language: 'en',
    says: 'hits me | hitting me | being beaten | getting beaten | beaten by my husband | beaten by my boyfriend | beaten by my partner | beats me | beating me | is beating | hits my children | hits the kids | threatens to kill | threatening to kill | going to kill me | will kill me | trying to kill | wants to kill me | raped me | was raped | being raped | strangled me | choking me | attacked me | attacking me | stabbed | has a knife | has a gun | with a knife | with a gun | shooting at | being shot | breaking into my | broke in right now | afraid of my husband | scared of my husband | afraid of my boyfriend | stalking me | domestic violence help',
    unless: 'game* | movie* | film* | licen* | statistics | course*',
  },
  {
    kind: 'drowning',
    language: 'en',
    says: 'drowning | drowned | fell through the ice | fallen through the ice | went through the ice | fell into the water | fallen into the water',
    unless: 'prevent* | course* | lessons | in paperwork | in debt* | in bills | phone',
  },
  {
    kind: 'gas',
    language: 'en',
    says: 'smell gas | smells of gas | smells like gas | gas leak | gas smell | carbon monoxide',
    unless: 'detector* | alarm | buy | report form',
  },
  {
    kind: 'child_danger',
    language: 'en',
    says: 'my child is missing | my son is missing | my daughter is missing | my kid is missing | my baby is missing | child has gone missing | child has been taken | kidnapped | child locked in car | baby locked in | cant find my child | cannot find my child | child is being abused | baby is choking',
  },
  {
    kind: 'accident',
    language: 'en',
    says: 'car accident | car crash | been run over | hit by a car | trapped in the car | fell from the roof | electric shock',
    and: 'help | now | hurt | bleed* | injur* | trapped | stuck | just | unconscious | dying | badly',
    unless: 'insurance | last week | yesterday | report* | statistics',
  },
  {
    kind: 'accident',
    language: 'en',
    says: 'send the police now | send help now | life is in danger | someone is dying | is dying right now | is going to die',
  },

  // Finnish
  {
    kind: 'fire',
    language: 'fi',
    says: 'talo palaa | asunto palaa | täällä palaa | palaa nyt | tulipalo | syttyi tuleen | on tulessa | savua joka',
    unless: 'tulipalon ehkäis* | viime | eilen | ilmoitt* | harjoitus',
  },
  {
    kind: 'medical',
    language: 'fi',
    says: 'ei hengitä | en saa henkeä | ei saa henkeä | tajuton | tajuttomana | ei herää | sydänkohtaus | sydäninfarkti | aivoinfarkti | rintakipu* | vuotaa verta | tukehtuu | tukehtumassa | kouristaa | yliannostus | tarvitsen ambulanssin | soittakaa ambulanssi | söi myrky* | joi myrky*',
    unless: 'kurssi* | kuntoutus*',
  },
  {
    kind: 'self_harm',
    language: 'fi',
    says: 'en halua elää | en jaksa elää | haluan kuolla | tappaa itseni | tapan itseni | itsemurh* | vahingoittaa itseäni | lopettaa elämäni | kaikki pillerit',
    unless: 'luento* | tilasto*',
  },
  {
    kind: 'violence',
    language: 'fi',
    says: 'lyö minua | hakkaa minua | uhkaa tappaa | aikoo tappaa | yrittää tappaa | pahoinpitelee | pahoinpideltiin | raiskat* | raiskasi | puukotti | on veitsi | on ase | ampuu | ampui | pelkään miestäni | murtautuu',
  },
  {
    kind: 'drowning',
    language: 'fi',
    says: 'hukkuu | hukkumassa | putosi jäihin | pudonnut jäihin | vajosi jäihin | jään läpi | putosi veteen',
    unless: 'avain | puhelin',
  },
  { kind: 'gas', language: 'fi', says: 'haisee kaasu* | kaasun haju | kaasuvuoto | häkämyrkyt*' },
  {
    kind: 'child_danger',
    language: 'fi',
    says: 'lapseni on kadonnut | lapsi on kadonnut | poikani on kadonnut | tyttäreni on kadonnut | lapsi siepattu',
  },
  {
    kind: 'accident',
    language: 'fi',
    says: 'auto-onnettomuus | kolari | jäi auton alle | liikenneonnettomuus',
    and: 'apua | nyt | loukkaant* | vuotaa | jumissa',
  },
];
