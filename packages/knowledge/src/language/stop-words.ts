/**
 * Words that carry no topic, by language: function words, the auxiliaries of questions and courtesy. Question words
 * (how, when, what) are here too: what they ask for is read by `question-words.ts`, not by the index.
 */
const lists: Readonly<Record<string, string>> = {
  sv: `och det att i en jag hon som han på den med var sig för så till är men ett om hade de av du då nu har inte vid
    kunde något från ut när efter upp vi dem vara vad över än dig kan sina här ha mot alla under någon eller allt mycket
    ju denna detta åt utan hur ni bli blev oss din dessa några deras blir mina samma vilken er sådan vår blivit dess
    inom mellan sådant varför varje vilka ditt vem vilket sitta sådana vart dina vars vårt våra ert era vilkas min mitt
    sin sitt mig honom henne hans hennes dom nån nåt nåra nånstans någonstans va å e man ens finns finnas få får fick
    fått ska skall skulle vill ville måste bör borde kommer komma kom går gå gick gör göra gjorde gjort också bara
    hos in där hit dit ja nej tack hej snälla tex t ex typ liksom alltså eftersom medan innan sedan sen redan ännu
    olika samt både varken även själv själva sådär såna sån våran eran väl nog dock ingen inget inga dit vore varit är
    undrar ge ger tar ta tog tycker tror vet fråga veta o ja gärna ändå helt fast brukar runt fram andra annan annat annars mer mest mindre
    bort igen igång aldrig alltid kanske precis ganska massor massa typ såna sånt sådan nånting någonting nåt nått egentligen
    faktiskt bland ihop ifrån iväg undan emot förbi kvar hel hela par lite bara ens jo nä nej tänkte tänker
    behöver behövs meter orka orkar orkade tillsammans säga sa sagt stå står låg ligger sitta sitter hålla håller`,
  en: `a an the and or but if of to in on at by for with from as is are was were be been being am do does did done have has
    had having i me my we us our you your he him his she her it its they them their this that these those there here
    what which who whom whose when where why how can could may might must shall should will would not no nor so than
    then too very just also about into over under again some any all each both more most other such only own same
    get got please hi hello thanks thank want need let s t don re ve ll d m much many`,
  de: `der die das den dem des ein eine einen einem einer eines und oder aber wenn weil dass daß ist sind war waren sein
    bin bist seid gewesen ich du er sie es wir ihr mich dich sich uns euch ihm ihn ihnen mein meine meinen meinem meiner
    dein deine sein seine ihre ihren ihrem ihrer unser unsere unseren euer nicht kein keine keinen auch nur noch schon
    so wie was wer wo wann warum welche welcher welches welchen welchem wohin woher man kann können könnte könnten
    muss müssen soll sollte will wollen möchte möchten darf dürfen wird werden wurde habe hat haben hatte hätte gibt es
    im in an am auf aus bei mit nach von vom zu zum zur für über unter durch um als bis vor ohne gegen seit während
    hier da dort dies diese dieser dieses diesem diesen dann denn doch mal bitte danke hallo mir dir etwas alle alles
    einige viel viele sehr hin her ab sich damit dazu`,
  no: `og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hadde
    hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv her alle vil bli ble blir blitt
    kunne inn når være kom noen noe ville dere deres kun ja etter ned skulle denne for deg si sine sitt mot å meget
    hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken hvilke sånn inni mellom vår hver hvem vors
    hvis både bare enn fordi før mange også slik vært være begge siden får få fikk må bør finnes hei takk`,
  da: `og i jeg det at en et den til er som på de med han af for ikke der var mig sig men har om vi min havde ham hun nu
    over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget
    ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod
    disse hvis din nogle hos blive mange ad bliver hendes været thi jer sådan hvordan hvorfor hvem hvilken hvilke kan
    må bør får få findes hej tak`,
  fi: `olla olen olet on olemme olette ovat ole oli olisi ollut ei en et emme ette eivät minä minun minua minulla minulle
    sinä sinun sinua hän hänen häntä me meidän meitä meille te teidän he heidän tämä tämän tätä tässä tästä nämä se sen
    sitä siinä siitä ne niiden niitä joka jonka jota jossa mikä minkä mitä missä mistä mihin milloin miten miksi kuka
    kenen kuinka paljonko montako mikä ja tai vai mutta jos että kun kuin niin myös vain nyt jo vielä voi voin voiko
    voinko voivat saa saan saako saanko pitää täytyy pitääkö haluan haluaisin onko onkohan ovatko kanssa ilman ennen
    jälkeen ehkä hei kiitos kaikki joku jotain oma omaa`,
  fit: `mie sie met tet het oon oot olema olema ko ette kans niinku kuin mutta ja eli jos mitä mikä missä misthään millon kuinka kunka
    mihin saako saattaako voiko pittää pitääkö häätyy oonko oonkos ei en et emmä minun minula sinun sinula tääla tässä ennen
    jälkhiin kansa ilman`,
  se: `mun don son moai doai soai mii dii sii lea leat leatgo leago lei ledje ii eai ja dahje muhto go gos goas mo mii maid man makkár
    gii geas gosa sáhttá sáhtán sáhttágo galgá galgan fertet háliidan dát dat dan dán mu du su min din sin dása das dás mas
    ovdal maŋŋel ovttas haga vel dál`,
  ar: `في من على إلى الى عن مع أن ان إن هل ما ماذا متى أين اين كيف كم لماذا من هو هي هم نحن أنا انا أنت هذا هذه ذلك تلك
    التي الذي كان كانت يكون لا لم لن أو او و ثم قد كل بعض عند لدي لدينا لي لنا ليس إذا اذا يمكن يمكنني هناك هنا بعد
    قبل أي اي`,
  so: `waa iyo ka ku u la oo ee in aan aad ay uu ayaa ayuu ayay miyaa ma mise haddii waxaa waxa wax sidee sideen goorma
    xagee xaggee halkee imisa maxaa maxay kee tee ayo kuma waxaan waxaad isku iska ii noo kuu ugu uga kaga ahay yahay
    tahay leh laga lagu loo si inaan inaad`,
  uk: `і й та а але або чи що як коли де куди звідки скільки чому хто який яка яке які це цей ця ці той та ті в у на з із
    зі до від для по про при за над під без є був була було були бути я ти він вона воно ми ви вони мене мені мій моя
    моє мої нам наш наша ваш не ні так вже ще можна може можу треба потрібно якщо щоб тут там`,
  ru: `и а но или ли что как когда где куда откуда сколько почему кто какой какая какое какие это этот эта эти тот та те
    в во на с со к до от для по про при за над под без есть был была было были быть я ты он она оно мы вы они меня мне
    мой моя моё мои нам наш наша ваш не ни да уже ещё еще можно может могу надо нужно если чтобы тут там у из`,
  pl: `i a ale lub albo czy co jak kiedy gdzie dokąd skąd ile dlaczego kto który która które jaki jaka jakie to ten ta te
    tam tu w we na z ze do od dla po o przy za nad pod bez jest są był była było być ja ty on ona ono my wy oni mnie mi
    mój moja moje nam nasz nasza wasz nie tak już jeszcze można może mogę trzeba jeśli żeby się mam ma mamy`,
  fa: `و در از به با که را این آن است هست بود شد می های برای تا یا هم اگر آیا چه چی کی کجا چند چگونه چطور چرا کدام من تو
    او ما شما آنها یک هر باید می‌توان می‌تواند می‌توانم داریم دارم دارد نیست بر بعد قبل`,
  es: `el la los las un una unos unas y o pero si de del a al en con por para sin sobre es son era ser estar está están
    que qué quién quien cuál cuándo cuando dónde donde cómo como cuánto cuánta cuántos por qué yo tú él ella nosotros
    ustedes ellos me te se nos mi mis tu su sus nuestro este esta estos estas ese esa eso no sí ya también muy más hay
    puedo puede tengo tiene tenemos debo hola gracias le lo`,
  fr: `le la les un une des et ou mais si de du au aux à en dans avec pour par sans sur est sont était être suis que qui
    quoi quel quelle quels quelles quand où comment combien pourquoi je tu il elle nous vous ils elles me te se mon ma
    mes ton ta tes son sa ses notre nos votre vos leur ce cet cette ces ne pas non oui déjà aussi très plus y a puis
    peux peut ai avez avons faut dois bonjour merci l d s c j n qu`,
  tr: `ve veya ama eğer bir bu şu o ben sen biz siz onlar mi mı mu mü ne nasıl ne zaman nerede nereye kaç neden niçin kim
    hangi için ile gibi kadar de da var yok değil çok daha en olarak olan benim bizim`,
  bs: `i a ali ili da li što šta kako kada gdje gde odakle koliko zašto ko tko koji koja koje ovo taj ta to u na s sa k do
    od za po o pri nad pod bez je su bio bila biti ja ti on ona mi vi oni mene mi moj moja moje nam naš ne već još može
    mogu treba ako se sam smo`,
};

const sets: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(lists).map(([code, text]) => [code, new Set(text.split(/\s+/))]),
);
const none: ReadonlySet<string> = new Set();

/** The stop words of a language (lower case, NFC); an empty set where we keep none. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  return sets.get(language) ?? none;
}
