export type SocialAct = 'greeting' | 'thanks' | 'identity' | 'goodbye' | 'smalltalk' | 'ability';
export type OutOfScopeTopic =
  | 'writing'
  | 'homework'
  | 'code'
  | 'weather'
  | 'sport'
  | 'politics_advice'
  | 'medical_advice'
  | 'legal_crime'
  | 'shopping'
  | 'recipes'
  | 'entertainment'
  | 'money_advice';

/** Phrases of small talk (see `phrase-match.ts`). A text counts as social only when it holds nothing else. */
export const SOCIAL_PHRASES: Readonly<Record<SocialAct, string>> = {
  ability:
    'vad kan du | vad kan du göra | vad kan du hjälpa mig med | vad kan du hjälpa till med | vad kan man fråga dig | vad kan jag fråga dig | vad kan jag fråga om | hur fungerar du | hur funkar du | vilka språk kan du | kan du svenska | kan du engelska | pratar du engelska | kan du hjälpa mig | kan du hjälpa till | kan jag fråga dig en sak | får jag fråga en sak | jag har en fråga | ' +
    'what can you do | what can you help with | what can you help me with | what can i ask | what can i ask you | how do you work | do you speak english | do you speak swedish | which languages do you speak | what languages do you speak | can you help me | i have a question | can i ask a question | ' +
    'mitä osaat | mitä voit tehdä | voitko auttaa | ماذا یمکنک ان تفعل | هل یمکنک مساعدتی | was kannst du | was können sie | qué puedes hacer | que puedes hacer | que peux tu faire | co potrafisz | що ти вмієш | что ты умеешь | ne yapabilirsin | šta možeš | maxaad samayn kartaa | چه کار میتوانی بکنی',
  identity:
    'vem är du | vad är du | är du en robot | är du en ai | är du ai | är du en bot | är du en människa | eller en människa | eller människa | eller en robot | är du mänsklig | är du verklig | är du en riktig person | är du på riktigt | är detta en robot | är det här en robot | pratar jag med en robot | pratar jag med en människa | vad heter du | vem har gjort dig | vem har byggt dig | vem ligger bakom dig | är du chatgpt | ' +
    'who are you | what are you | are you a robot | are you a bot | are you an ai | are you human | or a human | or a robot | are you a human | are you real | are you a real person | am i talking to a robot | am i talking to a human | is this a bot | whats your name | what is your name | who made you | are you chatgpt | ' +
    'kuka sinä olet | kuka olet | oletko robotti | oletko ihminen | من انت | هل انت روبوت | هل انت انسان | wer bist du | wer sind sie | bist du ein mensch | bist du ein roboter | quién eres | quien eres | eres un robot | qui es tu | qui êtes vous | êtes vous un robot | kim jesteś | czy jesteś robotem | хто ти | ти робот | кто ты | ты робот | sen kimsin | kimsin | ko si ti | jesi li robot | yaad tahay | ma tahay robot | تو کی هستی | شما کی هستید | ایا ربات هستی',
  smalltalk:
    'hur mår du | hur är det | hur är läget | läget | hur går det | allt bra | allt väl | mår du bra | trevligt att träffas | vad gör du | hur gammal är du | var bor du | du är bra | du är snäll | du är dum | bra jobbat | ok | okej | okay | jaha | jaså | aha | ja | nej | bra | toppen | perfekt | kul | haha | test | testar | hm | hmm | mm | ' +
    'how are you | how are you doing | hows it going | whats up | nice to meet you | how old are you | good bot | well done | great | perfect | cool | nice | yes | no | lol | testing | ' +
    'mitä kuuluu | کیف حالک | کیف الحال | wie geht es dir | wie gehts | cómo estás | como estas | ça va | comment ça va | jak się masz | як справи | как дела | nasılsın | kako si | sidee tahay | حالت چطوره | چطوری',
  thanks:
    'tack | tackar | tack så mycket | tack så hemskt mycket | stort tack | tusen tack | tack för hjälpen | tack för svaret | tack för det | tack ska du ha | tackar så mycket | ' +
    'thanks | thank you | thank you so much | thank you very much | thanks a lot | many thanks | thx | ty | thanks for the help | thank you for your help | ' +
    'kiitos | kiitos paljon | شکرا | شکرا جزیلا | mahadsanid | waad ku mahadsan tahay | متشکرم | ممنون | مرسی | дякую | щиро дякую | dzięki | dziękuję | dziękuję bardzo | danke | danke schön | vielen dank | gracias | muchas gracias | merci | merci beaucoup | спасибо | большое спасибо | teşekkürler | teşekkür ederim | sağ ol | hvala | hvala lijepa | hvala puno | takk | tak',
  goodbye:
    'hej då | hejdå | hejhej då | adjö | vi ses | vi hörs | ha det bra | ha det | ha det så bra | ha en bra dag | ha en fin dag | trevlig helg | god natt | på återseende | ' +
    'bye | bye bye | goodbye | see you | see you later | have a nice day | have a good day | good night | take care | ' +
    'näkemiin | hei hei | moi moi | heippa | مع السلامه | الی اللقاء | nabad gelyo | خداحافظ | خدا حافظ | до побачення | бувай | do widzenia | pa pa | auf wiedersehen | tschüss | adiós | adios | hasta luego | au revoir | до свидания | пока | hoşça kal | görüşürüz | güle güle | doviđenja | dovidenja',
  greeting:
    'hej | hejsan | hej hej | hallå | hallå där | tja | tjena | tjenare | tjo | hejhej | god morgon | godmorgon | god dag | goddag | god kväll | godkväll | god middag | mors | halloj | är det någon där | är någon där | finns det någon där | ' +
    'hi | hello | hey | hiya | hi there | hello there | good morning | good afternoon | good evening | anyone there | ' +
    'moi | terve | hei | hyvää päivää | hyvää huomenta | مرحبا | مرحبًا | السلام علیکم | سلام علیکم | اهلا | صباح الخیر | مساء الخیر | salaan | iska warran | asc | salaam | سلام | درود | привіт | вітаю | добрий день | доброго дня | cześć | dzień dobry | witam | hallo | guten tag | guten morgen | hola | buenos días | buenos dias | buenas tardes | bonjour | salut | bonsoir | здравствуйте | привет | добрый день | merhaba | selam | selamün aleyküm | iyi günler | zdravo | dobar dan | ćao | cao | selam alejkum',
};

/** What may stand beside small talk without making it a question. */
export const FILLERS =
  'du | där | alla | allihop | på er | på dig | igen | nu | så | då | och | men | bara | snälla | kära | robot | roboten | bot | boten | chatbot | assistent | assistenten | vännen | kompis | idag | i dag | verkligen | egentligen | jättebra | för | hjälp* | svar* | mycket | there | again | now | and | so | just | please | dear | friend | assistant | today | really | you | for | all | everyone | help | the | me | much | som | det | det var bra | eller';

/** "I want a human." Social rules apply: with a topic of its own it is a question ("Hur når jag en bygglovshandläggare?"). */
export const PERSON_PHRASES =
  'prata med en människa | tala med en människa | chatta med en människa | prata med en person | tala med en person | prata med en riktig människa | prata med en riktig person | tala med en riktig person | prata med någon | tala med någon | prata med nån | prata med en handläggare | tala med en handläggare | prata med personal | tala med personal | prata med kundtjänst | tala med kundtjänst | prata med kontaktcenter | kontakt med en människa | kontakta en människa | få tag i en människa | få tag på en människa | nå en människa | komma i kontakt med en människa | svar av en människa | koppla mig vidare | koppla mig till en människa | koppla mig till någon | koppla mig | ring upp mig | ring mig | kan någon ringa mig | kan någon ringa upp mig | en människa tack | människa tack | människa | kundtjänst | riktig människa | en riktig människa | ' +
  'talk to a human | speak to a human | chat with a human | talk to a person | speak to a person | talk to a real person | speak with a person | speak with someone | talk to someone | speak to someone | speak to an agent | talk to an agent | human agent | human please | a human please | real person | real human | contact a human | call me | call me back | connect me | connect me to someone | customer service | ' +
  'puhua ihmisen kanssa | puhua ihmiselle | haluan puhua ihmisen | asiakaspalvelu | التحدث مع شخص | التحدث الی شخص | اتحدث مع انسان | اتکلم مع شخص | ارید التحدث مع موظف | la hadlo qof | inaan la hadlo qof | با یک نفر صحبت کنم | با یک انسان صحبت کنم | با کارمند صحبت کنم | поговорити з людиною | поговорить с человеком | porozmawiać z człowiekiem | rozmawiać z człowiekiem | mit einem menschen sprechen | mit jemandem sprechen | hablar con una persona | hablar con alguien | parler à une personne | parler à quelquun | parler à un humain | bir insanla konuşmak | biriyle konuşmak | yetkiliyle görüşmek | razgovarati s čovjekom | razgovarati sa osobom | pričati s nekim';

export const PERSON_FILLERS =
  'jag | vill | skulle | vilja | kan | får | hur | måste | behöver | att | tack | hej | få | ha | gärna | med | er | på | hos | kommunen | i | would | like | to | want | i | can | need | hello | hi | could | id | may | how | do | is | it | possible | haluan | haluaisin | ارید | اريد | waxaan | rabaa | می | خواهم | میخواهم | я | хочу | chcę | chciałbym | chciałabym | ich | möchte | will | quiero | je | veux | voudrais | istiyorum | želim | hoću';

/** Words of a municipality's own matters: a text with one of them is never out of scope. */
export const MUNICIPAL_WORDS =
  'kommun* | *förskol* | förskol* | skola* | skolan* | grundskol* | gymnasi* | fritids* | dagis | bibliotek* | bygglov* | bygg* | avfall* | sophämt* | sopor* | återvinning* | äldre* | hemtjänst* | äldreboende* | socialtjänst* | bistånd* | försörjningsstöd* | bidrag | ansök* | ansökan | avgift* | e-tjänst* | blankett* | tillstånd* | parkering* | parker* | detaljplan* | tomt* | kö | köplats* | vatten* | avlopp* | plog* | snöröj* | sandning | halkbekämp* | badhus* | badet | badvatten* | bassäng* | isen | simhall* | badplats* | ishall* | idrottshall* | sporthall* | konstgräs* | boka | hyra | lokal | träningstid* | fotbollsplan* | föreningsbidrag* | öppet | öppettid* | öppnar | stänger | anmäl* | felanmäl* | överförmyndar* | god man | vallokal* | förtidsröst* | röstkort* | valdag* | kommunfullmäktige | nämnd* | vårdnad* | elevhälsa* | skolsköterska* | skollunch* | skolmat* | matsedel* | läxhjälp* | dricksvatten | kokning | eldning* | elda | grillplats* | kulturskol* | serveringstillstånd* | färdtjänst* | bostadsanpassning* | budget- och skuldrådgiv* | skuldrådgivning | konsumentvägledning | ' +
  'municipality | municipal | council | preschool | daycare | library | permit | waste | rubbish | garbage | recycling | elderly | home care | social services | apply | application | parking | queue | opening hours | book a | rent a | register | polling station | voting card | swimming pool | school* | kindergarten | fee | fees';

/** One way in which people ask for what a municipality never answers. */
export interface OutOfScopePattern {
  readonly topic: OutOfScopeTopic;
  readonly says: string;
  readonly and?: string;
}

/** Deliberately narrow: a wrong refusal hurts more than a search that finds nothing. */
export const OUT_OF_SCOPE: readonly OutOfScopePattern[] = [
  {
    topic: 'weather',
    says: 'vad blir det för väder | hur blir vädret | blir det sol | blir det regn | vilket väder | väderprognos* | väderleks* | kommer det regna | kommer det att regna | kommer det snöa | kommer det att snöa | regnar det | snöar det | hur varmt blir det | hur kallt blir det | hur många grader | vad är det för väder',
  },
  {
    topic: 'weather',
    says: 'weather forecast | whats the weather | what is the weather | hows the weather | how is the weather | will it rain | will it snow | is it going to rain | how warm will it be | millainen sää | sataako | حاله الطقس | کیف الطقس | wie wird das wetter | qué tiempo hace | quel temps | jaka będzie pogoda | яка погода | какая погода | hava nasıl | kakvo je vrijeme',
  },
  {
    topic: 'writing',
    says: 'skriv ett tal | skriv en dikt | skriv en vers | skriv ett brev | skriv ett mejl | skriv ett mail | skriv en uppsats | skriv en novell | skriv en saga | skriv en låt | skriv ett cv | skriv mitt cv | skriv ett personligt brev | skriv ett inlägg | skriv en artikel | skriv en bok | skriv en text om | skriva ett tal till | skriva en dikt | skriva min uppsats | skriva mitt cv | skriva ett personligt brev | hitta på en saga | hitta på en historia | rimma på | översätt | översätta den här texten | översätta min text | översätta det här | sammanfatta den här | sammanfatta texten | rätta min text | korrekturläs*',
  },
  {
    topic: 'writing',
    says: 'write a poem | write me a poem | write a speech | write a letter | write me a letter | write an essay | write my essay | write an email | write a story | write a song | write my cv | write a cover letter | write my cover letter | translate this | translate the following | proofread | summarize this text | rewrite this | kirjoita runo | kirjoita puhe | käännä tämä | اکتب لی | ترجم لی | schreib mir ein | schreibe ein gedicht | escribe un poema | écris un poème | napisz wiersz | напиши вірш | напиши стих* | şiir yaz',
  },
  {
    topic: 'homework',
    says: 'gör min läxa | gör mina läxor | gör min matteläxa | lös ekvationen | lös uppgiften | hjälp mig med matteläxan | hjälp med min läxa | hjälp mig med min läxa | hjälp mig med läxan | vad är kvadratroten | derivatan av | huvudstaden i | vilken är världens | vem uppfann | när levde | vem var kung | när dog napoleon | när började andra världskriget',
  },
  {
    topic: 'homework',
    says: 'do my homework | write my homework | my homework | for my homework | help me with my homework | solve this equation | solve the equation | capital of | who invented | square root of | derivative of | tee läksyni | mach meine hausaufgaben | haz mi tarea | fais mes devoirs',
  },
  {
    topic: 'code',
    says: 'skriv kod | skriv ett program | skriv en funktion | programmera en | i python | i javascript | sql-fråga | sql fråga | html kod | excel-formel | excelformel | felsök min kod | fixa min kod | regex för',
    and: 'skriv* | gör | hjälp* | kod* | program* | hur | fixa | felsök*',
  },
  {
    topic: 'code',
    says: 'write code | write a program | write a function | write a script | python script | javascript function | debug my code | fix my code | sql query | excel formula | write a regex',
  },
  {
    topic: 'sport',
    says: 'vem vinner | vem vann | vilka vinner | vilka vann | vem tar hem | vem leder | hur gick matchen | vad blev resultatet | vem blir mästare | vem spelar i kväll | odds* på | spela på matchen | tips* på matchen',
    and: 'allsvenskan | superettan | shl | vm | em | os | guld* | match* | fotboll* | hockey* | ligan | serien | cup* | derby* | melodifestivalen | champions | premier | landskamp* | eliteserien | damallsvenskan | oddset | stryktips*',
  },
  {
    topic: 'sport',
    says: 'who will win | who won | who wins | what was the score | betting tips | odds for | place a bet',
    and: 'match | league | cup | championship | game | football | hockey | soccer | olympic* | tips | odds | bet',
  },
  {
    topic: 'politics_advice',
    says: 'rösta på | ska jag rösta | bör jag rösta | borde jag rösta | vilket parti | bästa partiet | vad tycker du om | vem är bäst av',
    and: 'vänstern | vänsterpartiet | moderaterna | socialdemokraterna | sossarna | sverigedemokraterna | centerpartiet | centern | liberalerna | kristdemokraterna | miljöpartiet | parti* | sd | statsminister* | president* | trump | bäst* | bättre | ska jag | borde jag',
  },
  {
    topic: 'politics_advice',
    says: 'who should i vote for | which party should i | which party is best | best party | what do you think of trump | wen soll ich wählen | por quién debo votar | ketä äänestää',
  },
  {
    topic: 'medical_advice',
    says: 'vilken medicin | vilka mediciner | hur många tabletter | hur mycket alvedon | hur många alvedon | hur mycket ipren | vilken dos | dosering* | får man blanda | kan jag blanda | biverkning* av | vad har jag för sjukdom | ställa diagnos | är det farligt att ta | vad ska jag ta mot | vad hjälper mot',
    and: 'alvedon* | ipren* | medicin* | *tablett* | alkohol | migrän | feber | huvudvärk | förkylning* | hosta | *värk | sjukdom* | diagnos* | dos*',
  },
  {
    topic: 'medical_advice',
    says: 'which medicine should | what medicine should | how many pills | how many tablets | what dose | how much paracetamol | how much ibuprofen | side effects of | diagnose my | can i mix alcohol | mitä lääkettä | welches medikament | qué medicamento | quel médicament | jaki lek | які ліки | какое лекарство | hangi ilaç',
  },
  {
    topic: 'legal_crime',
    says: 'hacka | hackar | knäcka lösenord* | knäcka wifi | någon annans wifi | grannens wifi | grannens nätverk | någon annans konto | dyrka upp | göra en bomb | tillverka en bomb | bygga en bomb | köpa droger | köpa knark | köpa narkotika | odla cannabis | tillverka droger | stjäla en | snatta | förfalska | falskt id | falskt pass | tvätta pengar | lura skatteverket | smita från skatten | spåra någons mobil | köpa vapen svart',
  },
  {
    topic: 'legal_crime',
    says: 'how to hack | hack into | crack a password | crack the wifi | neighbours wifi | neighbors wifi | pick a lock | make a bomb | build a bomb | buy drugs | make drugs | cook meth | steal a | shoplift | fake id | fake passport | forge a | launder money | evade taxes | stalk someone',
  },
  {
    topic: 'shopping',
    says: 'vilken mobil | vilken telefon | vilken dator | vilken tv | vilken bil | vilken cykel | vilken dammsugare | vilken klocka | vilket märke | vilken är den bästa | bäst i test | billigaste mobil*',
    and: 'köpa | bäst* | köp | test | samsung | billig* | rekommender* | tipsa',
  },
  {
    topic: 'shopping',
    says: 'which phone should i | which laptop should i | what phone should i | which car should i | best phone to buy | best laptop | where to buy cheap',
  },
  {
    topic: 'recipes',
    says: 'recept på | hur kokar man | hur kokar jag | hur lagar man | hur lagar jag | hur steker man | hur steker jag | hur bakar man | hur bakar jag | hur grillar man | hur länge ska man koka | vad ska jag laga | tips på middag | hur gör man pannkak*',
  },
  {
    topic: 'recipes',
    says: 'recipe for | how do i cook | how to cook | how do you cook | how do i bake | how to bake | how long to boil | boil an egg | what should i cook | miten keitetään | resepti | وصفه | wie kocht man | rezept für | receta de | receta para | recette de | przepis na | рецепт | yemek tarifi',
  },
  {
    topic: 'entertainment',
    says: 'berätta en vits | berätta ett skämt | dra en vits | dra ett skämt | säg något roligt | berätta en saga | sjung en | sjung för mig | spela ett spel | gissa ett tal | horoskop* | stjärntecken | vem är gift med | vem är ihop med | vem dejtar | rekommendera en film | tips på en film | tips på film* | bra film att se | bra serie att se | vad går på tv | meningen med livet | är du kär | gifta dig med mig | älskar du mig',
  },
  {
    topic: 'entertainment',
    says: 'tell me a joke | tell a joke | sing a song | sing me | play a game | horoscope | who is dating | who is married to | recommend a movie | recommend a film | good movie | meaning of life | do you love me | marry me | kerro vitsi | erzähl einen witz | cuéntame un chiste | raconte une blague | opowiedz żart | розкажи анекдот | расскажи анекдот | fıkra anlat',
  },
  {
    topic: 'money_advice',
    says: 'kapitalvinst* | köpa aktier | vilka aktier | sälja aktier | vilka fonder | investera i | köpa bitcoin | bitcoin* | kryptovalut* | börsen | bolåneränt* | deklarera aktie* | deklarera kapital* | reavinst | isk-konto | valutakurs* | lottorad | spela på lotto',
  },
  {
    topic: 'money_advice',
    says: 'capital gains | which stocks | buy stocks | should i invest | invest in | buy bitcoin | cryptocurrency | exchange rate | lottery numbers | mortgage rates',
  },
];
