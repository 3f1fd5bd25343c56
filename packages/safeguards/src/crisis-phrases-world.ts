import type { CrisisPattern } from './crisis-pattern.ts';

/** Crisis patterns in the other languages most spoken in Sweden. No speaker has read them yet. New ones are new entries. */
export const WORLD_CRISIS_PATTERNS: readonly CrisisPattern[] = [
  // Arabic
  {
    kind: 'violence',
    language: 'ar',
    says: '*یضربنی | *یضربنا | یضرب اطفالی | *یضرب اولادی | *یهددنی | *سیقتلنی | یرید قتلی | یرید ان یقتلنی | *یحاول قتلی | *تضربنی | اغتصب* | *اغتصبنی | معه سکین | یحمل سکین* | یحمل سلاح* | اطلاق نار | طعن* بسکین | خائفه من زوجی | اخاف من زوجی',
  },
  {
    kind: 'self_harm',
    language: 'ar',
    says: 'ارید ان اموت | ارید الموت | اقتل نفسی | قتل نفسی | لا ارید ان اعیش | لا ارید العیش | *انتحر | *انتحار | اوذی نفسی | انهی حیاتی',
  },
  {
    kind: 'medical',
    language: 'ar',
    says: 'لا یتنفس | لا تتنفس | لا استطیع التنفس | فاقد الوعی | فاقده الوعی | فقد الوعی | ازمه قلبیه | نوبه قلبیه | جلطه | ینزف | تنزف | نزیف | یختنق | تختنق | *سیاره اسعاف | *الاسعاف | جرعه زائده | شرب سم* | ابتلع',
    unless: 'دوره | دورات | تکلفه | کم تکلف',
  },
  {
    kind: 'fire',
    language: 'ar',
    says: 'حریق | یحترق | تحترق | اندلع* النار | النار فی | نشب* حریق',
    unless: 'الوقایه | امس',
  },
  { kind: 'drowning', language: 'ar', says: 'یغرق | تغرق | غرق | سقط فی الماء | سقط فی الجلید' },
  { kind: 'gas', language: 'ar', says: 'رائحه غاز | رائحه الغاز | تسرب غاز | تسرب الغاز' },
  {
    kind: 'child_danger',
    language: 'ar',
    says: 'طفلی مفقود | ابنی مفقود | ابنتی مفقوده | خطف* طفل* | اختفی طفلی | اختفی ابنی | ضاع ابنی | ضاع طفلی',
  },

  // Somali
  {
    kind: 'violence',
    language: 'so',
    says: 'i garaacaya | i garaacay | na garaacaya | i dilayaa | i dili doonaa | doonayaa inuu i dilo | rabaa inuu i dilo | hanjabaad dil | i kufsaday | la i kufsaday | mindi ayuu | mindi wata | qori wata | toogasho | waan ka baqayaa ninkayga | ninkaygu wuu i',
  },
  {
    kind: 'self_harm',
    language: 'so',
    says: 'is dilo | is dili | isdilo | isdili | rabaa inaan dhinto | doonayaa inaan dhinto | ma rabo inaan noolaado | naftayda dil*',
  },
  {
    kind: 'medical',
    language: 'so',
    says: 'ma neefsanayo | neefsan karo | neefsan la | miyir la | miyir beel* | suuxay | suuxday | dhiig baxaya | dhiigbax | wadne istaag | wadne xanuun | ambalaas* | sun cab* | hadlayn neefsan',
  },
  {
    kind: 'fire',
    language: 'so',
    says: 'dab baa ka | dab ayaa | guri gubanaya | guriga gubanaya | wuu gubanayaa | dabka',
    unless: 'shalay',
  },
  { kind: 'drowning', language: 'so', says: 'biyo ku dhac* | hafanaya | hafatay | barafka ka dhac*' },
  {
    kind: 'child_danger',
    language: 'so',
    says: 'ilmahaygii waa la waayay | ilmahayga waa la waayay | cunugaygii lumay | ilmaha la afduub*',
  },

  // Persian and Dari
  {
    kind: 'violence',
    language: 'fa',
    says: 'مرا می زند | مرا میزند | من را میزند | منو میزنه | کتکم میزند | کتک میزند | کتکم میزنه | تهدید به قتل | می خواهد مرا بکشد | میخواهد مرا بکشد | منو میکشه | تجاوز* | چاقو دارد | چاقو داره | اسلحه دارد | تیراندازی | از شوهرم می ترسم | از شوهرم میترسم',
  },
  {
    kind: 'self_harm',
    language: 'fa',
    says: 'خودکشی | خودم را بکشم | خودمو بکشم | می خواهم بمیرم | میخواهم بمیرم | میخوام بمیرم | نمی خواهم زنده | نمیخواهم زنده | نمیخوام زنده',
  },
  {
    kind: 'medical',
    language: 'fa',
    says: 'نفس نمی کشد | نفس نمیکشد | نفس نمیکشه | نمی توانم نفس | نمیتوانم نفس | بیهوش* | سکته | حمله قلبی | خونریزی | خفه می شود | خفه میشه | امبولانس | سم خورده',
    unless: 'هزینه',
  },
  { kind: 'fire', language: 'fa', says: 'اتش گرفته | اتش سوزی | خانه می سوزد | خانه میسوزد | داره میسوزه' },
  { kind: 'drowning', language: 'fa', says: 'غرق شده | غرق می شود | غرق میشه | در اب افتاد*' },
  { kind: 'gas', language: 'fa', says: 'بوی گاز | نشت گاز' },
  { kind: 'child_danger', language: 'fa', says: 'بچه ام گم شده | فرزندم گم شده | کودکم گم شده | بچم گم شده' },

  // Ukrainian, Russian, Polish
  {
    kind: 'violence',
    language: 'uk',
    says: 'бʼє мене | бє мене | мене бє | побив мене | хоче мене вбити | погрожує вбити | погрожує мені | вбє мене | зґвалтува* | з ножем | має ніж | зі зброєю | стріляє | стрілянина | боюся чоловіка',
  },
  {
    kind: 'self_harm',
    language: 'uk',
    says: 'хочу померти | не хочу жити | вбити себе | покінчити з собою | покінчити з життям | самогубств* | накласти на себе руки',
  },
  {
    kind: 'medical',
    language: 'uk',
    says: 'не дихає | не можу дихати | непритомн* | втратив свідомість | втратила свідомість | без свідомості | серцевий напад | інфаркт | інсульт | кровотеч* | стікає кровю | задихається | швидка допомога терміново | викличте швидку | потрібна швидка | передозуван* | випив отруту',
    unless: 'після інсульту | реабілітац* | курс*',
  },
  {
    kind: 'fire',
    language: 'uk',
    says: 'пожежа | горить будинок | горить квартира | ми горимо | будинок горить | квартира горить',
    unless: 'вчора | пожежної безпеки',
  },
  {
    kind: 'drowning',
    language: 'uk',
    says: 'тоне | потопає | провалився під лід | провалилась під лід | впав у воду | тонe',
  },
  { kind: 'gas', language: 'uk', says: 'пахне газом | запах газу | витік газу' },
  {
    kind: 'child_danger',
    language: 'uk',
    says: 'дитина зникла | моя дитина зникла | син зник | дочка зникла | викрали дитину',
  },
  {
    kind: 'violence',
    language: 'ru',
    says: 'бьет меня | бьёт меня | меня бьет | меня бьёт | избил меня | избивает | хочет меня убить | убьет меня | убьёт меня | угрожает убить | угрожает мне | изнасилова* | с ножом | с оружием | стреляет | стрельба | боюсь мужа',
  },
  {
    kind: 'self_harm',
    language: 'ru',
    says: 'хочу умереть | не хочу жить | убить себя | покончить с собой | покончить с жизнью | самоубийств* | суицид*',
  },
  {
    kind: 'medical',
    language: 'ru',
    says: 'не дышит | не могу дышать | без сознания | потерял сознание | потеряла сознание | сердечный приступ | инфаркт | инсульт | кровотечени* | истекает кровью | задыхается | нужна скорая | вызовите скорую | передозировк* | выпил яд',
    unless: 'после инсульта | реабилитац* | курс*',
  },
  {
    kind: 'fire',
    language: 'ru',
    says: 'пожар | горит дом | дом горит | горит квартира | квартира горит | мы горим',
    unless: 'вчера | пожарной безопасности',
  },
  { kind: 'drowning', language: 'ru', says: 'тонет | утонул | провалился под лед | провалился под лёд | упал в воду' },
  { kind: 'gas', language: 'ru', says: 'пахнет газом | запах газа | утечка газа' },
  {
    kind: 'child_danger',
    language: 'ru',
    says: 'ребенок пропал | ребёнок пропал | пропал ребенок | сын пропал | дочь пропала | похитили ребенка',
  },
  {
    kind: 'violence',
    language: 'pl',
    says: 'bije mnie | mnie bije | mnie pobił | pobił mnie | bije dzieci | grozi mi | grozi że zabije | chce mnie zabić | zabije mnie | zgwałcił* | zgwałcono | ma nóż | z nożem | ma broń | strzela | strzelanina | boję się męża',
  },
  {
    kind: 'self_harm',
    language: 'pl',
    says: 'chcę umrzeć | chce umrzeć | nie chcę żyć | nie chce mi się żyć | zabić się | zabiję się | samobójstw* | odebrać sobie życie | połknąłem wszystkie | połknęłam wszystkie',
  },
  {
    kind: 'medical',
    language: 'pl',
    says: 'nie oddycha | nie mogę oddychać | nieprzytomn* | stracił przytomność | straciła przytomność | zawał | udar | krwawi | krwotok | dławi się | dusi się | potrzebuję karetki | wezwijcie karetkę | karetka teraz | przedawkow* | wypił truciznę',
    unless: 'po udarze | rehabilitac* | kurs*',
  },
  {
    kind: 'fire',
    language: 'pl',
    says: 'pali się | pożar | dom płonie | mieszkanie płonie',
    unless: 'wczoraj | zakaz | przeciwpożarow*',
  },
  {
    kind: 'drowning',
    language: 'pl',
    says: 'tonie | topi się | utonął | wpadł pod lód | lód się załamał | wpadł do wody',
    unless: 'lód topi',
  },
  { kind: 'gas', language: 'pl', says: 'czuć gaz | ulatnia się gaz | zapach gazu | wyciek gazu' },
  {
    kind: 'child_danger',
    language: 'pl',
    says: 'dziecko zaginęło | zaginęło moje dziecko | syn zaginął | córka zaginęła | porwano dziecko',
  },

  // Spanish, German, French
  {
    kind: 'violence',
    language: 'es',
    says: 'me pega | me está pegando | me golpea | me quiere matar | me va a matar | amenaza con matar* | amenaza de muerte | me violó | me han violado | tiene un cuchillo | tiene un arma | disparos | está disparando | tengo miedo de mi marido',
  },
  {
    kind: 'self_harm',
    language: 'es',
    says: 'quiero morir | quiero morirme | no quiero vivir | suicidarme | matarme | quitarme la vida',
    unless: 'de risa',
  },
  {
    kind: 'medical',
    language: 'es',
    says: 'no respira | no puedo respirar | inconsciente | perdió el conocimiento | ataque al corazón | infarto | derrame cerebral | sangra mucho | hemorragia | se ahoga | se está ahogando | necesito una ambulancia | llamen una ambulancia | sobredosis | bebió lejía',
  },
  {
    kind: 'fire',
    language: 'es',
    says: 'incendio | se quema la casa | está ardiendo | hay fuego en',
    unless: 'ayer | prevención',
  },
  { kind: 'gas', language: 'es', says: 'huele a gas | fuga de gas | olor a gas' },
  {
    kind: 'child_danger',
    language: 'es',
    says: 'mi hijo ha desaparecido | mi hija ha desaparecido | mi niño desapareció | secuestraron a mi',
  },
  {
    kind: 'violence',
    language: 'de',
    says: 'schlägt mich | mann geschlagen | partner geschlagen | freund geschlagen | werde geschlagen | wurde geschlagen | schlägt die kinder | verprügelt | will mich umbringen | bringt mich um | droht mir | droht mich zu töten | vergewaltigt | hat ein messer | mit einem messer | hat eine waffe | schießt | schießerei | angst vor meinem mann',
  },
  {
    kind: 'self_harm',
    language: 'de',
    says: 'will sterben | will nicht mehr leben | nicht mehr leben will | mich umbringen | das leben nehmen | selbstmord begehen | selbstmordgedanken | suizidgedanken | suizidal | mir etwas antun',
    unless: 'vortrag* | prävention*',
  },
  {
    kind: 'medical',
    language: 'de',
    says: 'atmet nicht | kann nicht atmen | bekomme keine luft | bewusstlos* | wacht nicht auf | herzinfarkt | herzstillstand | schlaganfall | blutet stark | verblutet | erstickt | krampfanfall | brauche einen krankenwagen | brauchen einen krankenwagen | rufen sie einen krankenwagen | überdosis | gift getrunken',
    unless: 'nach schlaganfall | nach einem schlaganfall | reha* | kurs*',
  },
  {
    kind: 'fire',
    language: 'de',
    says: 'es brennt | haus brennt | wohnung brennt | steht in flammen',
    unless: 'gestern | brandschutz*',
  },
  {
    kind: 'drowning',
    language: 'de',
    says: 'ertrinkt | ertrunken | ins eis eingebrochen | im eis eingebrochen | ins wasser gefallen',
  },
  { kind: 'gas', language: 'de', says: 'riecht nach gas | gasgeruch | gasleck' },
  {
    kind: 'child_danger',
    language: 'de',
    says: 'kind ist verschwunden | kind ist weg | sohn ist verschwunden | tochter ist verschwunden | kind entführt',
  },
  {
    kind: 'violence',
    language: 'fr',
    says: 'me frappe | me bat | il va me tuer | veut me tuer | menace de me tuer | menace de mort | violée | a un couteau | a une arme | tire sur | peur de mon mari',
  },
  {
    kind: 'self_harm',
    language: 'fr',
    says: 'envie de mourir | veux mourir | ne veux plus vivre | me suicider | me tuer | mettre fin à mes jours',
    unless: 'de rire',
  },
  {
    kind: 'medical',
    language: 'fr',
    says: 'ne respire pas | ne respire plus | peux pas respirer | inconscient* | perdu connaissance | crise cardiaque | infarctus | avc | saigne beaucoup | hémorragie | sétouffe | besoin dune ambulance | appelez une ambulance | surdose',
    unless: 'après un avc',
  },
  {
    kind: 'fire',
    language: 'fr',
    says: 'au feu | en feu | incendie | ça brûle | maison brûle',
    unless: 'feu rouge | hier | feu dartifice',
  },
  { kind: 'gas', language: 'fr', says: 'sent le gaz | odeur de gaz | fuite de gaz' },
  {
    kind: 'child_danger',
    language: 'fr',
    says: 'mon enfant a disparu | mon fils a disparu | ma fille a disparu | enlevé mon enfant',
    unless: 'liste | système',
  },

  // Turkish, Bosnian/Croatian/Serbian, Kurdish, Tigrinya
  {
    kind: 'violence',
    language: 'tr',
    says: 'beni dövüyor | bana vuruyor | beni öldürecek | beni öldürmek | ölümle tehdit | tehdit ediyor | tecavüz* | bıçağı var | bıçakla | silahı var | ateş ediyor | kocamdan korkuyorum',
  },
  {
    kind: 'self_harm',
    language: 'tr',
    says: 'ölmek istiyorum | yaşamak istemiyorum | kendimi öldür* | intihar* | canıma kıy*',
  },
  {
    kind: 'medical',
    language: 'tr',
    says: 'nefes almıyor | nefes alamıyor* | bilinci kapalı | bilincini kaybetti | bayıldı | kalp krizi | felç geçir* | kanaması var | çok kanıyor | boğuluyor | ambulans çağır* | ambulans lazım | ambulans gönder* | aşırı doz',
    unless: 'ücret* | kaç para',
  },
  { kind: 'fire', language: 'tr', says: 'yangın | ev yanıyor | evimiz yanıyor', unless: 'dün | yangın güvenliği' },
  { kind: 'gas', language: 'tr', says: 'gaz kokusu | gaz kokuyor | gaz kaçağı' },
  {
    kind: 'child_danger',
    language: 'tr',
    says: 'çocuğum kayboldu | çocuğum kayıp | oğlum kayboldu | kızım kayboldu | kaçırıldı',
  },
  {
    kind: 'violence',
    language: 'bs',
    says: 'tuče me | udara me | bije me | ubit će me | hoće da me ubije | želi me ubiti | prijeti da | prijeti mi | silovao | silovana | ima nož | s nožem | ima pištolj | puca na | bojim se muža | туче ме | бије ме | убиће ме | прети',
  },
  {
    kind: 'self_harm',
    language: 'bs',
    says: 'želim umrijeti | hoću da umrem | ne želim živjeti | neću da živim | ubiti se | ubit ću se | samoubistv* | samoubojstv* | желим да умрем | самоубиств*',
  },
  {
    kind: 'medical',
    language: 'bs',
    says: 'ne diše | ne mogu disati | ne mogu da dišem | bez svijesti | bez svesti | onesvijestio | onesvijestila | srčani udar | dobio infarkt | dobila infarkt | ima infarkt | moždani udar | krvari | guši se | treba hitna | zovite hitnu | hitna pomoć | predozir* | не дише | без свести',
    unless: 'nakon moždanog | rehabilit*',
  },
  {
    kind: 'fire',
    language: 'bs',
    says: 'požar | gori kuća | kuća gori | gori stan | stan gori | пожар | кућа гори',
    unless: 'jučer | juče',
  },
  { kind: 'drowning', language: 'bs', says: 'davi se | utapa se | utopio | upao u vodu | propao kroz led' },
  { kind: 'gas', language: 'bs', says: 'miriše na plin | miris plina | curi plin | osjeti se plin | miris gasa' },
  {
    kind: 'child_danger',
    language: 'bs',
    says: 'nestalo mi je dijete | dijete je nestalo | sin mi je nestao | kćerka je nestala',
  },
  {
    kind: 'violence',
    language: 'ku',
    says: 'li min dide | li min dixe | min dikuje | dixwaze min bikuje | gefa kuştinê | destdirêjî | kêr pê re | çek pê re | ji mêrê xwe ditirsim | لێم دەدات | دەمکوژێت | دەیەوێت بمکوژێت | هەڕەشەم لێدەکات',
  },
  {
    kind: 'self_harm',
    language: 'ku',
    says: 'dixwazim bimirim | naxwazim bijîm | xwe bikujim | xwekuştin | دەمەوێت بمرم | نامەوێت بژیم | خۆم بکوژم | خۆکوشتن',
  },
  {
    kind: 'medical',
    language: 'ku',
    says: 'nefesê nagire | nikare nefes | bêhiş e | bêhiş ket | krîza dil | xwîn jê diçe | هەناسە نادات | بێهۆشە | خوێنی لێدەچێت | جەڵتە',
  },
  {
    kind: 'fire',
    language: 'ku',
    says: 'mal dişewite | xanî dişewite | agir ketiye | agir berbû* | ئاگر کەوتووەتەوە | ماڵەکە دەسووتێت',
  },
  { kind: 'violence', language: 'ti', says: 'ይወቅዓኒ | ይሃርመኒ | ክቐትለኒ | ክቀትለኒ | ይሃድደኒ | ካራ ሒዙ | ብረት ሒዙ | ዓመጽ' },
  { kind: 'self_harm', language: 'ti', says: 'ክመውት ይደሊ | ርእሰይ ክቐትል | ነብሰይ ክቐትል | ክነብር ኣይደልን' },
  { kind: 'medical', language: 'ti', says: 'ኣየተንፍስን | ኣይተንፍስን | ከተንፍስ ኣይክእልን | ደም ይፈስስ | ሃለዋቱ ስሒቱ | ኣምቡላንስ' },
  { kind: 'fire', language: 'ti', says: 'ሓዊ ተላዒሉ | ገዛ ይነድድ | ገዛና ይነድድ | ባርዕ' },
];
