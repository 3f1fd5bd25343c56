import type { CategorySet, LabelledText } from '../src/tasks/classify/index.ts';

/**
 * Fictional messages to a municipality that does not exist. Every message has a matter of its own, written by hand (none stands in two messages,
 * so that what is tried was never learnt from); subjects, greetings, asides on other matters and endings are drawn from the lists below, always the
 * same way. Many are hard on purpose: two offices could take them, words of one category stand in another's, some are misspelt or very short.
 */
export const municipalCategories: CategorySet = {
  categories: [
    {
      id: 'gata',
      name: 'Gator och trafik',
      definition:
        'Vägar, gångbanor, cykelvägar, snöröjning, halka, gatubelysning, vägmärken, parkering och trafiksäkerhet.',
      examples: ['Det är ett djupt hål i asfalten på Ringvägen.', 'När plogas cykelbanan?'],
    },
    {
      id: 'avfall',
      name: 'Avfall och återvinning',
      definition: 'Sophämtning, kärl, matavfall, grovsopor, återvinningscentral, sortering och slamtömning.',
      examples: ['Soporna hämtades inte i veckan.', 'Får jag lämna färgburkar på återvinningscentralen?'],
    },
    {
      id: 'skola',
      name: 'Förskola och skola',
      definition: 'Plats i förskola och fritidshem, skolval, skolskjuts, frånvaro, skolmat, elevhälsa och ledighet.',
      examples: ['Vi har inte fått någon förskoleplats än.', 'Hur söker jag skolskjuts?'],
    },
    {
      id: 'bygga',
      name: 'Bygglov och detaljplan',
      definition:
        'Bygglov, attefallshus, rivning, detaljplaner, tomter, nybyggnadskarta, kontrollansvarig och svartbyggen.',
      examples: ['Behöver jag bygglov för en altan?', 'Vad säger detaljplanen om min tomt?'],
    },
    {
      id: 'omsorg',
      name: 'Äldre och funktionsnedsättning',
      definition: 'Hemtjänst, äldreboende, trygghetslarm, anhörigstöd, färdtjänst, boendestöd och personlig assistans.',
      examples: ['Min mor behöver hemtjänst.', 'Hur ansöker man om färdtjänst?'],
    },
    {
      id: 'vatten',
      name: 'Vatten och avlopp',
      definition: 'Dricksvatten, vattenläckor, avloppsstopp, dagvatten, vattenmätare, anslutning och vattentryck.',
      examples: ['Vattnet är brunt i kranen.', 'Det är stopp i avloppet i gatan.'],
    },
    {
      id: 'fritid',
      name: 'Kultur och fritid',
      definition:
        'Bibliotek, simhall, idrottshallar, föreningsbidrag, kulturskola, fritidsgård, lån av lokaler och evenemang.',
      examples: ['Vilka tider är simhallen öppen?', 'Vår förening vill boka sporthallen.'],
    },
    {
      id: 'miljo',
      name: 'Miljö och hälsoskydd',
      definition:
        'Klagomål på buller, rök och lukt, livsmedelskontroll, enskilda avlopp, skadedjur, köldmedia, djurhållning och förorenad mark.',
      examples: ['Grannen eldar så att det ryker in till oss.', 'Restaurangen har råttor i köket.'],
    },
    {
      id: 'faktura',
      name: 'Fakturor och avgifter',
      definition: 'Frågor om räkningar, anstånd, autogiro, påminnelser, inkasso, återbetalning och felaktiga belopp.',
      examples: ['Jag har fått fel belopp på fakturan.', 'Kan jag få anstånd med räkningen?'],
    },
  ],
};

/** One matter a line. */
const matters: Record<string, string> = {
  gata: `
Gatlyktan utanför Björkstigen 4 har blinkat i tre veckor och nu är den helt svart.
Plogbilen lade upp en vall framför vår infart, så vi kommer inte ut med bilen.
Varför sandar ni aldrig backen ner mot stationen? Igår ramlade en äldre dam där.
Bilarna kör alldeles för fort förbi lekplatsen på Ängsvägen, går det att få ett farthinder?
Skylten om enkelriktat har blivit påkörd och ligger i diket vid korsningen.
Jag undrar vilka regler som gäller för boendeparkering i kvarteret Linden.
Häcken vid hörntomten skymmer sikten så att man inte ser cyklister som kommer från höger.
Stora potthål har öppnat sig på Hamngatan efter tjälen, jag fick punktering i morse.
Cykelvägen mellan Norrby och centrum är full av löv och glassplitter.
Övergångsstället vid torget är så slitet att linjerna knappt syns längre.
Det står en övergiven husvagn på gästplatserna sedan i somras.
Trafiksignalen vid bron slår om så snabbt att jag inte hinner över med rullatorn.
Kan ni såga ner grenarna som hänger över trottoaren på Skolgatan?
Vem sköter vägen till sommarstugorna, är det ni eller samfälligheten?
Kantstenen är för hög där gångbanan slutar, det går inte att komma upp med rullstol.
Tung trafik tar genvägen genom villaområdet sedan omledningen infördes.
Jag fick en p-bot fast biljetten låg i rutan, vart vänder jag mig?
Hela vägtrumman har rasat och nu är det en grop mitt i körbanan.
When will the pavement on Kyrkogatan be cleared of ice? I slipped twice this week.
Det behövs fler cykelställ vid resecentrum, folk låser fast i räcken.
Sandsopningen har inte kommit till oss fast det är maj.
Ni asfalterade om halva gatan och lämnade en kant som är livsfarlig för mopeder.
lampan e trasig på gångvägen bakom ica, jättemörkt o läskigt
Busshållplatsen saknar väderskydd och alla står ute i körfältet och väntar.
Stolparna som hindrade biltrafik på gångstråket har tagits bort.
Hur ansöker jag om parkeringstillstånd för rörelsehindrad?
Vi vill stänga av Storgatan en lördag för en loppmarknad, behövs trafikanordningsplan?
Vid varje regn samlas en sjö i korsningen så att fotgängarna får vada.
Skolbarnen måste korsa riksvägen utan bevakat övergångsställe.
Snön som ni skottat bort ligger nu på handikapplatserna.
Nya farthindren skakar hela huset när lastbilarna dundrar över.
Räcket på gångbron vid kvarnen är löst.
Vägnamnsskylten Tallåsvägen är stulen och ambulansen hittade inte hit.
Mittremsan är igenvuxen så att man inte ser mötande i rondellen.`,
  avfall: `
Vår soptunna tömdes inte i tisdags trots att den stod framme vid vägen.
Locket på det bruna kärlet har gått sönder, kan vi få ett nytt?
Vart ska jag göra av gamla lysrör och en trasig mikrovågsugn?
Jag vill byta till mindre tunna eftersom jag bor ensam.
Hur beställer man hämtning av en soffa och två madrasser?
Är återvinningscentralen öppen på annandag påsk?
Papperspåsarna för matavfall är slut i affären, var finns fler?
Containern för glas vid Coop svämmar över och folk ställer flaskor på marken.
När blir det hämtning av julgranar i år?
Vi ska vara borta hela sommaren och vill ha uppehåll i hämtningen.
Fåglar hackar hål på säckarna som ligger kvar vid miljöhuset.
Får man slänga en tom gasolflaska hos er?
Slambilen kom inte som utlovat, och nu är trekammarbrunnen full.
Kortet till bommen på tippen fungerar inte längre.
Grannarna lägger blöjor i tidningsinsamlingen i vårt gemensamma soprum.
Jag hittade asbest när jag rev taket på ladan, hur ska det packas och lämnas?
Sopbilen kör sönder gräset när den vänder, kan den ta en annan väg?
Vilken färg ska påsarna för plast ha i det nya systemet med fyra fack?
do you collect garden waste, and what does the bin look like
Tömningsdagen har ändrats utan att vi fick veta något.
Kan företag lämna trävirke på centralen och vad kostar det per kubik?
Mitt kärl är stulet, det stod vid brevlådan i går.
Vi är en brf som vill införa utsortering av förpackningar i nya huset.
Hämtarna säger att vägen är för smal och att vi måste dra fram tunnorna 200 meter.
Var lämnar jag in kanyler och gamla mediciner?
Någon har dumpat bildäck och kylskåp vid vändplanen i skogen.
hur sorterar man kuvert med fönster o presentpapper
Det kryper larver i matavfallskärlet, får vi det tvättat?
Jag vill kompostera hemma, måste jag anmäla det?
Insamlingsstationen på Vasagatan luktar och är full av skräp varje måndag.
Kan jag dela kärl med min granne på andra sidan vägen?
Farligt avfall-bilen skulle stanna i Östby kl 18 men kom aldrig.
Elektroniken jag lämnade, raderas hårddiskarna?
Sopnedkastet i trapphuset ska stängas, vilka krav ställer ni på det nya soprummet?`,
  skola: `
Vi flyttar hit i augusti och behöver två platser på samma avdelning.
Min dotter mår dåligt och vill inte gå till lektionerna längre, vem på elevhälsan kan vi prata med?
Bussen kör förbi utan att stanna för vår son som går i årskurs fyra.
Hur ansöker man om ledighet för en resa i två veckor under terminen?
Får sjuåringen byta till en annan skola mitt i läsåret?
Vi är missnöjda med maten, det serveras samma pasta varje vecka.
Kan jag ändra mitt barns schema på fritids när jag börjar jobba kväll?
Min son har diabetes, kan personalen på förskolan hjälpa till med sprutorna?
När öppnar valet av gymnasieprogram?
Rektorn svarar inte om den kränkning som skett i omklädningsrummet.
Vilket datum är terminens sista dag för åk 9?
Barnen på Blåklockan har inte varit ute på tre dagar på grund av personalbrist.
Jag vill läsa upp mina betyg i matematik på komvux.
Vår fyraåring behöver en resurs och modersmålsstöd i somaliska.
Appen där vi sjukanmäler eleven loggar ut hela tiden.
How do I register my child for preschool? We just arrived from Spain.
Är det obligatoriskt att lämna ifrån sig mobilen i klassrummet?
Kön till Solgläntan är lång, hur räknas turordningen?
Läraren har slutat och klassen har haft vikarier sedan jul.
Dagmamman ska sluta, vad händer med vår plats?
Behöver läxhjälp till min tonåring, finns det något efter skoltid?
Pojken har allergi mot nötter och fick ändå kaka på mellis.
Hur lång måste vägen vara för att få åka taxi till lektionerna?
mitt barn blir slaget på rasten o ingen gör nåt!!
Jag önskar kopia på slutbetyget från 1998.
Får vi behålla 15 timmar i veckan när lillasyster är född?
Skolgården saknar gungor och staketet mot ån är trasigt.
Särskilt stöd beslutades i höstas men har fortfarande inte satts in.
Kan syskon få gå på samma fritidshem fast vi bor i ett annat upptagningsområde?
Studiebesöket ställdes in och vi fick ingen information från pedagogerna.
Vem kan hjälpa en nyanländ elev som ska börja på introduktionsprogram?
Vi vill anmäla barnet till anpassad grundskola.
Busskortet för gymnasiet slutade gälla på loven.
Förskolan stänger klockan 16 men vi arbetar till 18.`,
  bygga: `
Jag planerar ett växthus på 18 kvadrat, måste det prövas av er?
Grannen har uppfört ett garage en meter från gränsen utan att fråga oss.
Hur lång är handläggningstiden för ett nytt enbostadshus?
Får vi glasa in balkongen i en bostadsrätt från femtiotalet?
Vad innebär det att marken är prickad på kartan?
Vi vill riva den gamla ladugården, räcker det med en anmälan?
Jag behöver ritningarna på mitt hus från 1974.
Kan man stycka av en bit av vår fastighet och sälja den?
Kontrollansvarig har hoppat av, hur anmäler vi en ny?
Hur högt får ett plank vara mot gatan?
Jag vill överklaga beslutet om flerbostadshuset på kullen.
När ställs planförslaget för Strandängen ut på samråd?
Ska installera en braskamin, vad behöver jag skicka in innan jag tänder första gången?
Vi tänker byta från tegel till plåt och måla huset svart, är det okej?
Säljer kommunen några tomter i Västra Viken?
Vi behöver strandskyddsdispens för en brygga och en bastu.
Slutbesked saknas fast vi flyttade in för ett år sedan.
Får jag hyra ut mitt komplementbostadshus på 30 kvm?
Solpaneler på k-märkt byggnad, kräver det lov?
Jag vill sätta upp en ljusskylt över min butik på gågatan.
what permits are needed to convert a barn into a dwelling
Kompletteringarna laddades upp i e-tjänsten men ärendet står stilla.
Hur nära tomtgränsen får man lägga en pool?
Kan en handläggare komma ut på startmöte nästa vecka?
Huset bakom oss byggs högre än vad som står i beslutet.
Vilka handlingar ska bifogas: planritning, fasad, situationsplan?
Jag vill fälla en tall men den är visst skyddad i planbestämmelserna.
Bulldozern kör redan fast startbesked inte getts.
Finns det planer på att exploatera åkern öster om kyrkan?
Vi vill göra om källaren till en lägenhet med egen ingång.
Nybyggnadskarta beställdes för en månad sen, var är den?
friggebod 15 kvm + tak över uteplats, går det ihop?
Kan ni förhandsbesked för avstyckning utanför samlad bebyggelse?
Muren mot slänten lutar, är det tillståndspliktigt att gjuta en ny?`,
  omsorg: `
Pappa har ramlat flera gånger och klarar inte duschen på egen hand längre.
Trygghetslarmet svarar inte när mormor trycker på knappen.
Personalen kommer så sent på kvällarna att min man får sitta uppe till elva.
Hur ansöker vi om plats på ett boende för dementa?
Jag vårdar min fru hemma och orkar snart inte mer, finns det avlastning?
Taxin för sjuka kom 50 minuter för sent och jag missade tandläkaren.
Kan min son med autism få en kontaktperson?
Det är en ny människa varje dag som hjälper mamma med medicinen.
Vi vill byta utförare, den vi har slarvar med städningen.
Min bror har LSS-beslut men får ingen assistent under semestern.
Vad kan en biståndshandläggare hjälpa till med?
Jag behöver en ramp och bredare dörrar för att komma in med rullstolen i min lägenhet.
Finns det dagverksamhet för en stroke-drabbad på 62 år?
Matlådorna som levereras till farfar är kalla och smaklösa.
Hur får man ledsagning till sin syskondotters bröllop?
Rummet på Ekgården är stort nog för två, kan mina föräldrar bo ihop?
Min make är utskriven från lasarettet i morgon och behöver stöd hemma direkt.
Hon låser in sig och släpper inte in sköterskan, vad gör vi?
Behöver god man för min faster som inte förstår sina papper.
Jag är synskadad och vill ha hjälp att handla en gång i veckan.
my grandmother needs someone to check on her at night
Vi anhöriga får aldrig veta när genomförandeplanen ändras.
Korttidsplatsen tog slut men han kan inte klara sig själv.
Nyckelgömman vid dörren går inte att öppna för patrullen.
Kan jag få åka med rullator och ledsagare i samma bil?
Boendestödjaren har inte dykt upp på två veckor.
Finns det träffpunkter för pensionärer på landsbygden?
hjälp! morsan har fått avslag på äldreboende o hon är 94
Min dotter är 19 och ska flytta till gruppbostad.
Handtagen i badrummet som ni monterade har lossnat från väggen.
Vilka regler gäller för att få rullstolsburen bil ersatt?
Hur länge är väntetiden till ett servicehus?
Vi vill klaga på bemötandet på avdelning tre, de skrek åt de gamla.
Vem ger mig insulin om distriktssköterskan är sjuk?`,
  vatten: `
Det sprutar upp ur marken vid brandposten på Lövgatan.
Kranen ger bara ett rinnande droppande sedan i morse, är trycket lågt?
Smaken är som klor och barnen vägrar dricka.
Källaren översvämmades när ledningen i gatan gick sönder.
Mätaren har frusit och spruckit, vem byter den?
Brunnslocket skramlar och vatten tränger upp vid skyfall.
Toaletten bubblar och det kommer upp gult i golvbrunnen när grannen spolar.
Vilken hårdhetsgrad har vi, jag ska ställa in diskmaskinen?
När blir det kommunala nätet draget till vårt stugområde?
Jag ska läsa av förbrukningen men siffrorna är immiga.
Meddelande om kokning kom på mobilen, gäller det oss i Sörby?
Hur stor diameter ska servisen ha för två hus?
Kan vi leda stuprören till dagvattennätet?
Ska gräva för bergvärme, var ligger era rör?
Pumpstationen larmar hela natten med en röd lampa.
Vi får rostigt vatten varje gång ni spolar nätet.
Backventilen har slutat fungera och källaren luktar kloak.
Avstängningsventilen vid tomtgränsen går inte att vrida om.
is the tap water safe after the pipe burst
Fiskarna i akvariet dog när ni började tillsätta något i vattenverket.
Planerar ni att stänga av i kväll? Det satt en lapp i porten.
Diket bakom huset fylls av det som rinner från den hårdgjorda parkeringen.
Bad och disk rinner inte undan, rörmokaren säger att felet är ute hos er.
Hur mycket får en person förbruka innan ni misstänker läcka?
Det finns fluor i min brunn, kan jag koppla in mig på ert nät?
vattnet borta igen!!! tredje ggn denna månad
Vi vill ha en tillfällig byggvattenanslutning.
Vid förbindelsepunkten har marken sjunkit tjugo centimeter.
Var hämtar man dricksvatten när det är avbrott, finns tank utställd?
Fett har satt igen ledningen från restaurangen och det svämmar över på gården.
Mjukgörare i fastigheten, rekommenderar ni det?
Tryckstegringen i högreservoaren verkar vara ur funktion i vårt område.
Vad är gränsvärdet för mangan, provet visar 0,08?
Rötter från er lönn har växt in i självfallsledningen.`,
  fritid: `
Boken jag reserverade har legat som ”på väg” i fem veckor.
Finns det babysim på lördagar och hur anmäler man sig?
Vi vill hyra aulan för en teaterföreställning i mars.
Elljusspåret är släckt redan klockan åtta, kan det lysa längre?
Hur söker vår schackklubb lokalt aktivitetsstöd?
Dottern står i kö till fiol, hur många är före?
Omklädningsrummen på badet är smutsiga och skåpen går inte att låsa.
Vilka evenemang blir det på nationaldagen i parken?
Isen i ishallen är bokad men dörren är låst.
Kan man skriva ut och skanna på biblioteket?
Jag tappade en ring i bastun på torsdagskvällen.
Öppettiderna för fritidsgården stämmer inte med hemsidan.
Nätet på fotbollsmålen vid konstgräset är trasigt.
Vi vill ställa ut våra akvareller i foajén.
Badplatsen saknar livboj och bryggan är hal.
Hur får en ny förening tider i gymnastiksalen på vardagskvällar?
Årskortet till gymmet fungerar inte i vändkorset.
Går det att låna e-böcker utan att ha lånekort?
can I rent the tennis court for one hour without a membership
Skidspåren preparerades inte fast det snöade hela helgen.
Sommarlovsaktiviteterna blev fullbokade på fem minuter.
Museet vill ta emot skolklasser, vem samordnar?
Vi vill ha en bokbuss som stannar i byn igen.
Hur gammal måste man vara för att bada ensam?
Rampen i skateparken har fått sprickor i betongen.
Kan kören repetera i gamla rådhussalen på onsdagar?
Jag vill söka kulturstipendiet, vad ska stå i ansökan?
utegymmet vid sjön har en trasig stång
Läsecirkeln för seniorer ställdes in, när startar den om?
Hinder i motionsspåret: en stor gran har fallit över vid tvåkilometersmarkeringen.
Studiecirkeln behöver projektor i mötesrummet på Folkets hus.
Min son har glömt sin ryggsäck i sporthallen efter matchen.
Grillplatsen på campingen är redan bokad av någon annan trots vår bekräftelse.
Vattnet i bassängen är för kallt för våra vattengympadeltagare.`,
  miljo: `
Fläkten på pizzerian dånar till efter midnatt så att vi inte kan sova.
Grannens vedeldning gör att jag inte kan vädra, tvätten luktar sot.
Jag blev magsjuk efter att ha ätit sushi på lunchstället vid torget.
Ska starta ett litet bageri hemma, hur registrerar jag verksamheten?
Det flyter en oljefilm på ån nedanför verkstaden.
Vi har råttor under trappan och i källargången, värden gör ingenting.
Vill lägga ny infiltration till mitt torp, hur söker jag tillstånd?
Lägenheten har mögel i badrummet och barnen hostar.
Hur många höns får jag hålla i tättbebyggt område?
Bonden sprider gödsel så nära brunnen att vi är oroliga.
Byggarbetsplatsen spräcker berg före sju på morgonen.
Radonmätningen visade 380 becquerel, vad händer nu?
Kylanläggningen har läckt köldmedium, vilken rapport vill ni ha?
Marken där gamla kemtvätten låg ska säljas, finns provresultat?
Musiken från uteserveringen hörs in i sovrummet varje helg.
Det luktar ruttna ägg från fabriken när vinden ligger på.
Tatuerare som öppnar salong, måste det anmälas?
Grannen spolar ut kemikalier i diket när han tvättar lastbilar.
there are cockroaches in the cafe next to the station
Hur ofta kontrollerar ni köket på hotellet?
Inomhustemperaturen är bara 16 grader, hyresvärden skyller på vädret.
Min grannes minireningsverk rinner rakt ut i sjön.
Duvor som matas på balkongen ovanför smutsar ner allt.
Får man elda löv i trädgården i april?
Bensinmacken ska riva sina cisterner, vad gäller?
Vindkraftverken ger ett svischande ljud på nätterna.
Serveringen skrev inte ut allergener på menyn.
nån har hällt ut färg i bäcken, vattnet e vitt
Solariet släpper in femtonåringar utan att fråga om leg.
Värmepumpen hos grannen brummar mot vår vägg.
Ridhuset har en gödselstack utan platta intill ån.
Giftiga alger vid badet, tas det prover?
Matvagnen på marknaden saknade handtvätt och kylde inte köttet.
Det dammar från krossen så att bilarna blir grå.`,
  faktura: `
Jag har blivit dubbeldebiterad för september och oktober.
Hur gör jag för att få räkningen som e-faktura till banken?
Betalningspåminnelsen kom trots att jag betalade i tid.
Kan jag dela upp skulden på tre månader? Jag är arbetslös just nu.
Fakturan för mammas hemtjänst är på 40 timmar men de var bara här tio.
Ni skickar räkningen till min gamla adress i Malmö.
Var hittar jag OCR-numret?
Varför har förskoleavgiften höjts, vår inkomst har inte ändrats?
Jag har sålt huset, ändå debiteras jag för sophämtningen.
Ärendet ligger hos inkasso men jag bestrider beloppet.
När återbetalas det jag betalat för mycket?
Vilken moms är det på taxan?
Autogirot drogs två gånger samma dag.
Vår förening behöver fakturan ställd till kassören i stället.
Avgiften för bygglovet var dubbelt så hög som ni sa på telefon.
Vattenräkningen visar 300 kubik på ett kvartal, det kan inte stämma.
Jag vill ha kvitto på betalningen för parkeringskortet.
Hur överklagar jag beslutet om avgift för tillsyn av min restaurang?
Ange referensnummer för vår leverantörsfaktura, annars får vi inte betalt.
Kan min exman få hälften av kostnaden för fritids på sin faktura?
i paid the invoice twice by mistake, can I get the money back
Räntan på förseningen är orimlig, kan den tas bort?
Vi har fått faktura på ett abonnemang vi aldrig beställt.
Beloppet för kulturskolan gäller en termin hon inte deltog.
Förfallodagen är på en söndag, räknas det som sent?
Dödsboet efter min moster får fortfarande räkningar.
Inkomstuppgiften lämnades i tid men ni tog ut maxtaxa.
Jag hittar inte bankgirot på pappret.
Kan jag betala med Swish eller kort i receptionen?
faktura fel!! står 2 kärl men har 1
Kronofogden har hört av sig om en skuld jag inte känner till.
Vi önskar samlingsfaktura för alla våra fastigheter.
Vem står som mottagare om vi delar på kostnaden för slamtömning?
Specifikation saknas, vad är posten ”övrigt 450 kr”?`,
};

/** What a message's subject says; half of them say nothing of the matter. */
const subjects: Record<string, string> = {
  gata: 'Trasig gatlampa|Snöröjning|Trafikfara|Hål i vägen|Parkering|Gångväg|Farlig korsning|Synpunkt på trafiken|Cykelbanan|Halka',
  avfall:
    'Sopor|Hämtning av kärl|Återvinning|Soptunnan|Sortering|Utebliven tömning|Grovsopor|Fråga om avfall|Miljöstationen|Matavfall',
  skola:
    'Förskoleplats|Skolskjuts|Fritids|Mitt barns skola|Ledighet|Elev i åk 5|Klagomål på skolan|Vår förskola|Frånvaro|Klassen',
  bygga:
    'Bygglov|Fråga om detaljplan|Tomt|Ärende hos byggnadsnämnden|Tillbyggnad|Attefall|Ritningar|Startbesked|Grannens bygge|Anmälan',
  omsorg:
    'Hemtjänst|Min mamma|Äldreboende|Färdtjänst|LSS|Trygghetslarm|Anhörigstöd|Klagomål på hemtjänsten|Hjälp hemma|Biståndsbeslut',
  vatten:
    'Dricksvatten|Avlopp|Vattenläcka|Lågt tryck|Dagvatten|Vattenmätare|Stopp i ledningen|Anslutning till VA|Brunn|Avstängt vatten',
  fritid:
    'Biblioteket|Simhallen|Boka lokal|Föreningsbidrag|Kulturskolan|Sporthall|Motionsspåret|Evenemang|Fritidsgården|Boka tid',
  miljo: 'Störande buller|Klagomål på rök|Lukt|Livsmedel|Enskilt avlopp|Utsläpp|Skadedjur|Anmälan|Råttor|Miljötillsyn',
  faktura:
    'Faktura|Fel på räkningen|Påminnelse|Anstånd|Betalning|Fakturafråga|Avgiften|Autogiro|Inkassokrav|Återbetalning',
};
const vague = ['Fråga', 'Klagomål', 'Hjälp!', 'Hej', 'Viktigt', 'Till kommunen', 'Svar önskas', ''];

const greetings = [
  'Hej!',
  'God dag.',
  'Hej,',
  'Till berörd handläggare.',
  'Hejsan!',
  '',
  'Hello,',
  'Hej igen!',
  'Bästa kommunen,',
  '',
];
/** They tell nothing of the matter, or of another one. */
const asides = [
  '',
  'Jag har ringt växeln flera gånger utan att komma fram.',
  'Vi har bott här i tjugo år och är annars nöjda.',
  'Jag skrev om det redan i våras men fick aldrig svar.',
  '',
  'Min granne säger att hon har samma problem.',
  'Jag hittade inget om det på er webbplats.',
  'Bifogar bilder.',
  '',
  'Jag är på väg till skolan med barnen och skriver därför kort.',
  'Annars vill jag passa på att tacka för det nya biblioteket.',
  'Förra veckan gällde det snön, men det är löst nu.',
  'Ursäkta om detta är fel avdelning.',
  'Det är bråttom.',
  'Jag betalar skatt precis som alla andra.',
  '',
  'Min man tycker att vi ska bygga ett hus någon annanstans.',
];
const endings = [
  'Tack på förhand!',
  'Mvh en boende i Lindvik',
  'Vänliga hälsningar',
  'Tacksam för svar.',
  '',
  'Med vänlig hälsning, en orolig invånare',
  'Ring gärna på kvällstid.',
  'Hoppas på snabb återkoppling.',
  '',
  'Hälsningar från Norrby',
  'Ha en fin dag!',
];

/** The messages, in an order that tells nothing. */
export const municipalMessages: LabelledText[] = (() => {
  const random = generator(2_026);
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return Object.entries(matters)
    .flatMap(([category, lines]) =>
      lines
        .trim()
        .split('\n')
        .map((matter) => ({ category, matter, place: random() })),
    )
    .toSorted((a, b) => a.place - b.place)
    .map(({ category, matter }) => {
      const middle = random() < 0.3 ? [one(asides), matter] : [matter, one(asides)];
      const subject = one(random() < 0.5 ? (subjects[category] ?? '').split('|') : vague);
      const parts = [subject && `${subject}.`, one(greetings), ...middle, one(endings)].filter(Boolean);
      return { category, text: parts.join(random() < 0.5 ? ' ' : '\n') };
    });
})();

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
