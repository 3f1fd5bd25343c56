/**
 * Words of officialese and plainer ones, our own list in the spirit of "Myndigheternas skrivregler" (Språkrådet) and the
 * Language Act (2009:600) 11 §. `word > plainer / another`, separated by `|`.
 *
 * Here the plainer word stands in the same place and form, so that the sentence's grammar stays.
 */
export const SAFE_SV = `
erhålla > få | erhåller > får | erhöll > fick | erhållit > fått | samt > och | erfordras > behövs | erfordrades > behövdes | erfordrats > behövts |
erfordrar > kräver | erfordrade > krävde | erforderlig > nödvändig | erforderligt > nödvändigt | erforderliga > nödvändiga | föreligger > finns |
förelåg > fanns | föreligga > finnas | förelegat > funnits | jämlikt > enligt | medelst > med | huruvida > om | ej > inte | icke > inte |
endast > bara | enär > eftersom | emedan > eftersom | ehuru > även om | alldenstund > eftersom | därest > om | såframt > om | såvida > om |
ävensom > och även | beträffande > om | avseende > om | angående > om | rörande > om | vederbörande > personen | tillse > se till |
tillser > ser till | tillsåg > såg till | tillsett > sett till | tillhandahålla > erbjuda | tillhandahåller > erbjuder | tillhandahöll > erbjöd |
tillhandahållit > erbjudit | tillhandahålls > erbjuds | tillhandahållas > erbjudas | inkomma > komma in | inkommer > kommer in | inkom > kom in |
inkommit > kommit in | avgiva > lämna | avge > lämna | avger > lämnar | avgav > lämnade | avgivit > lämnat | ombesörja > ordna | ombesörjer > ordnar |
ombesörjde > ordnade | ombesörjt > ordnat | ombesörjs > ordnas | erlägga > betala | erlägger > betalar | erlade > betalade | erlagt > betalat |
erläggs > betalas | erläggas > betalas | äger rum > sker | ägde rum > skedde | ägt rum > skett | kommer att ske > sker | i enlighet med > enligt |
i syfte att > för att | i avsikt att > för att | för det fall att > om | för det fall > om | i det fall att > om | i de fall > när |
i händelse av att > om | under förutsättning att > om | med anledning av > på grund av | till följd av > på grund av |
med hänsyn till att > eftersom | mot bakgrund av att > eftersom | på grund av att > eftersom | med beaktande av > med hänsyn till |
på sätt som > som | i samband med > vid | inom ramen för > inom | i anslutning till > vid | för närvarande > nu | i dagsläget > nu | i nuläget > nu |
i nuvarande läge > nu | vid denna tidpunkt > då | dessförinnan > innan dess | härvid > då | härvidlag > i detta | därvid > då | därvidlag > i det |
därutöver > dessutom | härutöver > dessutom | däri > i det | häri > i detta | därom > om det | härom > om detta | därför att > eftersom |
sålunda > så | således > alltså | följaktligen > därför | likaledes > också | jämväl > även | tillika > också | därjämte > dessutom | enkom > bara |
städse > alltid | alltjämt > fortfarande | ånyo > igen | omgående > genast | ofördröjligen > genast | utan dröjsmål > genast |
snarast möjligt > så snart som möjligt | skyndsamt > snabbt | ävenledes > också | nyttja > använda | nyttjar > använder | nyttjade > använde |
nyttjat > använt | nyttjas > används | utnyttja > använda | utnyttjar > använder | utnyttjas > används | uppbära > få | uppbär > får | uppbar > fick |
uppburit > fått | åtnjuta > ha | åtnjuter > har | åtnjöt > hade | införskaffa > skaffa | införskaffar > skaffar | införskaffade > skaffade |
införskaffas > skaffas | inhämta > hämta in | inhämtar > hämtar in | inhämtade > hämtade in | inhämtat > hämtat in | iaktta > följa |
iakttar > följer | iakttas > följs | iakttagas > följas | efterkomma > följa | efterkommer > följer | påbörja > börja | påbörjar > börjar |
påbörjade > började | påbörjat > börjat | igångsätta > starta | igångsätter > startar | igångsättas > startas | igångsätts > startas |
slutföra > avsluta | slutför > avslutar | slutförs > avslutas | anmoda > uppmana | anmodar > uppmanar | anmodade > uppmanade | anmodas > uppmanas |
anmodan > uppmaning | förevisa > visa | förevisar > visar | förevisas > visas | uppvisa > visa | uppvisar > visar | uppvisas > visas | påvisa > visa |
påvisar > visar | påvisade > visade | tillställa > skicka till | tillställer > skickar till | översända > skicka | översänder > skickar |
översände > skickade | översänds > skickas | översändas > skickas | insända > skicka in | insänder > skickar in | insändas > skickas in |
insänds > skickas in | tillsända > skicka till | kvarstå > finnas kvar | kvarstår > finns kvar | kvarstod > fanns kvar | vidtaga > vidta |
vidtager > vidtar | stipulera > bestämma | stipulerar > bestämmer | stipuleras > bestäms | förorda > rekommendera | förordar > rekommenderar |
förordas > rekommenderas | spörsmål > fråga | spörsmålet > frågan | spörsmålen > frågorna | åsyfta > syfta på | åsyftar > syftar på |
åsyftas > menas | avses > menas | åtaga sig > åta sig | åtager sig > åtar sig | taga > ta | tager > tar | giva > ge | giver > ger | skall > ska |
bliva > bli | bliver > blir | draga > dra | hava > ha | äro > är | voro > var | kunna äga > få | eljest > annars | ändock > ändå | måhända > kanske |
förvisso > visserligen | tillfyllest > tillräckligt | avhjälpa > åtgärda | avhjälper > åtgärdar | avhjälps > åtgärdas | förfara > göra |
förfares > görs | anskaffa > skaffa | anskaffar > skaffar | anskaffas > skaffas | hemställa > begära | hemställer > begär | hemställde > begärde |
hemställan > begäran | bestrida > säga emot | bestrider > säger emot | bifalla > godkänna | bifaller > godkänner | bifölls > godkändes |
bifalls > godkänns | tillstyrka > säga ja till | tillstyrker > säger ja till | avstyrka > säga nej till | avstyrker > säger nej till |
delgiva > delge | ikraftträder > börjar gälla | träder i kraft > börjar gälla | trädde i kraft > började gälla | upphör att gälla > slutar gälla |
föranleda > leda till | föranleder > leder till | föranledde > ledde till | föranlett > lett till | medföra > leda till | medför > leder till |
medförde > ledde till | medfört > lett till | resultera i > leda till | resulterar i > leder till | resulterade i > ledde till | innehar > har |
inneha > ha | innehade > hade | innehaft > haft | undvarar > klarar sig utan | kontinuerligt > löpande | frekvent > ofta | initialt > i början |
initiera > starta | initierar > startar | initierade > startade | initieras > startas | implementera > införa | implementerar > inför |
implementerade > införde | implementeras > införs | implementerats > införts | terminera > avsluta | marginellt > lite | primärt > främst |
kommunicera med > tala med | verifiera > kontrollera | verifierar > kontrollerar | verifieras > kontrolleras | prioritera bort > avstå från |
merparten av > de flesta | ett flertal > flera | ett stort antal > många | ett fåtal > få | flertalet > de flesta | en majoritet av > de flesta |
samtliga > alla | envar > var och en | någonstädes > någonstans | vardera > var | dylik > sådan | dylikt > sådant | dylika > sådana |
bereda tillfälle att > ge möjlighet att | bereds tillfälle att > får möjlighet att | bereddes tillfälle att > fick möjlighet att |
beredas tillfälle att > få möjlighet att | ges möjlighet att > kan | har möjlighet att > kan | hade möjlighet att > kunde |
har för avsikt att > tänker | äger rätt att > har rätt att | äger rätt till > har rätt till | är i behov av > behöver | var i behov av > behövde |
är skyldig att > måste | är skyldiga att > måste | är berättigad till > har rätt till | är berättigade till > har rätt till | åläggs att > måste |
göra en bedömning av > bedöma | gör en bedömning av > bedömer | gjorde en bedömning av > bedömde | gjort en bedömning av > bedömt |
fatta beslut om > besluta om | fattar beslut om > beslutar om | fattade beslut om > beslutade om | fattat beslut om > beslutat om |
fatta beslut > besluta | fattar beslut > beslutar | fattade beslut > beslutade | lämna en redogörelse för > redogöra för |
lämnar en redogörelse för > redogör för | göra en ansökan > ansöka | inge en ansökan > ansöka | ingav > lämnade in | ingiva > lämna in |
inge > lämna in | inger > lämnar in | ingivits > lämnats in | utföra kontroll av > kontrollera | utför kontroll av > kontrollerar | företa > göra |
företar > gör | företas > görs | företog > gjorde | göra gällande > hävda | gör gällande > hävdar | gjorde gällande > hävdade
`;

/** Here the sentence has to be written anew: the word is only pointed out. */
export const ADVICE_SV = `
med avseende på > om | vad gäller > för | i fråga om > för | vid tidpunkten för > vid | dock > men | emellertid > men | nämnda > de |
förutnämnda > de | ovannämnda > de | ovan nämnda > de | nedanstående > följande | ovanstående > de | bemälda > de | sagda > den | tillställas > få |
fastställa > bestämma | fastställer > bestämmer | fastställde > bestämde | fastställs > bestäms | fastställt > bestämt | fastställas > bestämmas |
åligger > är en skyldighet för | ikraftträdande > start | erhållande > mottagande | möjliggöra > göra möjligt | möjliggör > gör möjligt |
adekvat > lämplig | substantiell > stor | substantiellt > mycket | estimera > uppskatta | estimeras > uppskattas | tillföra > ge | tillför > ger |
tillfördes > gavs | göra en utredning > utreda | gör en utredning > utreder | göra en anmälan > anmäla | gör en anmälan > anmäler |
gjorde en anmälan > anmälde | verkställa > genomföra | verkställer > genomför | verkställs > genomförs | beviljas sökanden > får du / du får |
bifall > ja | avslag > nej | avslås > får nej | avslå > säga nej till | beaktas > tas hänsyn till | beakta > ta hänsyn till |
beaktar > tar hänsyn till | beaktande > hänsyn | åberopa > hänvisa till | åberopar > hänvisar till | åberopas > används som skäl |
åtgärd vidtas > vi gör något | vidta åtgärder > göra / ordna | vidtas > görs | vidtagna > gjorda | vidtagits > gjorts | föreskrift > regel |
föreskrifter > regler | föreskrivs > står | föreskriven > bestämd | föreskrivet > bestämt | anbefalla > besluta | utverka > få | tillerkänns > får |
tillerkänna > ge | tilldelas > får | tillkommer > är / hör till | tillgodose > uppfylla | tillgodoses > uppfylls | tillgodoräknas > räknas |
anstånd > mer tid | anhållan > begäran | anhåller > ber | anhålla > be | handha > sköta | handhar > sköter | besitter > har | besitta > ha |
bestyrka > intyga | bestyrkt > intygad | bestyrks > intygas | vidimera > intyga | vidimerad > intygad | vederlag > betalning |
ersättningsanspråk > krav på ersättning | delgivning > att du får del av handlingen | delges > får del av | delge > meddela |
kommuniceras > skickas för synpunkter | kommunicering > att du får lämna synpunkter | remitteras > skickas vidare | remittera > skicka vidare |
laga kraft > gäller / kan inte längre överklagas | vunnit laga kraft > kan inte längre överklagas |
rättidsprövning > kontroll av att överklagandet kom in i tid | besvär > överklagande | besvärshänvisning > så överklagar du |
talan > krav / överklagande | föra talan > överklaga | yrkande > krav | yrkar > vill / begär | yrka > begära | yrkas > begärs | inlaga > skrivelse |
skrivelse > brev | tjänsteskrivelse > förslag till beslut | ställningstagande > beslut / åsikt | ställningstaganden > beslut / åsikter |
överväganden > skäl | avvägning > bedömning | handläggning > arbete med ärendet | handläggs > vi arbetar med | handlägga > arbeta med |
handläggningstid > hur lång tid det tar | ärendet avskrivs > vi avslutar ärendet | avskrivs > avslutas | avskriva > avsluta | gallras > tas bort |
gallring > att handlingar tas bort | diarieförs > skrivs in i vårt register | upprättas > skrivs / görs | upprätta > skriva / göra |
upprättad > skriven | upprättat > skrivit | biträde > hjälp | biträda > hjälpa | biträder > hjälper | förmedlas > lämnas | bistånd > stöd |
biståndsbedömd > beviljad efter prövning | insats > hjälp / stöd | insatser > hjälp / stöd | insatsen > hjälpen / stödet |
insatserna > hjälpen / stödet | brukare > du / den som får stöd | brukaren > du / den som får stöd | klient > du | sökanden > du | sökande > du |
den enskilde > du | den enskildes > din | enskild > person | medborgare > invånare | kommuninnevånare > invånare | vårdnadshavare > förälder |
vårdtagare > den som får vård | målsman > förälder | förmynderskap > uppdrag för den som inte själv kan | skälig > rimlig | skäligt > rimligt |
skäliga > rimliga | skälig levnadsnivå > tillräckligt bra levnadsvillkor | erforderlig omfattning > så mycket som behövs |
i förekommande fall > om det behövs | i tillämpliga delar > det som passar | i görligaste mån > så långt det går |
i möjligaste mån > så långt det går | i erforderlig utsträckning > så mycket som behövs | vid behov > om det behövs | i mån av > om det finns |
efter hörande av > efter samtal med | i vederbörlig ordning > på rätt sätt | vederbörlig > rätt | vederbörligen > på rätt sätt |
förutsättningar > villkor | förutsätter > kräver | utgör > är | utgörs av > är | utgöra > vara | utgjorde > var | består i > är |
torde > borde / nog | synes > verkar | finner > anser / tycker | anser sig > tror | påföljd > straff / följd | påkalla > begära | påkallar > kräver |
påkallat > nödvändigt | stadgas > står | stadga > regler | stadgar > regler | lagrum > paragraf i lag | lagrummet > paragrafen | rekvisit > krav |
prövas > bedöms | prövning > bedömning | sakprövning > bedömning | omprövning > ny bedömning | retroaktivt > bakåt i tiden | preliminär > tillfällig |
exklusive > utan | inklusive > med | per automatik > automatiskt | per capita > per person | de facto > i verkligheten | ad hoc > tillfällig |
pro forma > för formens skull | prima facie > vid första anblick | generera > ge / skapa | genererar > ger / skapar | optimera > förbättra |
optimal > bäst | optimalt > bäst | kompetens > kunskap | problematik > problem | problematiken > problemen | målsättning > mål |
frågeställning > fråga | frågeställningar > frågor | tidsperiod > tid | tidsrymd > tid | tidsram > tid | handlingsplan > plan |
åtgärdspaket > åtgärder | kostnadsläge > kostnad | storleksordningen > ungefär | utvecklingspotential > möjlighet att utvecklas |
samverkansformer > sätt att samarbeta | samverkan > samarbete | samverkar > samarbetar | synergieffekter > fördelar av att samarbeta |
proaktivt > i förväg | transparens > öppenhet | evidensbaserad > prövad och visad | implementering > införande | incitament > skäl |
kvantifiera > räkna | operationalisera > göra mätbart | verksamhetsutövare > den som driver verksamheten | fastighetsägare > den som äger huset |
väghållare > den som sköter vägen | exploatör > byggföretag | exploatering > byggande | disponera > använda | disponerar > använder |
disponeras > används | debitera > ta betalt | debiteras > får betala | förfallodag > sista dag att betala | dröjsmålsränta > ränta för sen betalning |
reglera > betala / bestämma | avyttra > sälja | avyttras > säljs | förvärva > köpa | förvärvar > köper | förvärvas > köps |
överlåta > lämna över / sälja | överlåts > lämnas över / säljs | nyttjanderätt > rätt att använda | upplåta > låna ut / hyra ut | upplåts > hyrs ut |
fullgöra > göra / uppfylla | fullgörs > görs | fullgör > gör | åsamka > orsaka | åsamkas > drabbas av | vållar > orsakar | förorsaka > orsaka |
förorsakar > orsakar | hörsamma > följa | underlåta > låta bli att | underlåter > låter bli att | underlåtenhet > att inte göra något |
försumma > glömma / låta bli | vid äventyr av > med risk för | vid vite > med risk att få betala | föreläggande > beslut att du måste göra något |
förelägga > besluta att någon måste | föreläggs > måste | åläggande > krav | ålägga > kräva | åliggande > skyldighet | bemyndiga > ge rätt |
bemyndigas > får rätt | bemyndigande > rätt att besluta | delegation > rätt att besluta åt någon annan |
på delegation > med rätt att besluta åt nämnden | ajournera > ta paus | bordlägga > skjuta upp | bordläggs > skjuts upp |
återremitteras > skickas tillbaka | återremittera > skicka tillbaka | adjungera > låta vara med | justera > godkänna |
dagordning > lista över frågor | konstituerande > första
`;
