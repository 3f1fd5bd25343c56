/**
 * What citizens and authorities call the same thing, one concept a line. In each language the authorities' own term
 * stands first, then citizens' words, slang and usual short forms, separated by commas. A star marks a word that
 * belongs to several concepts (a test refuses unmarked ones). A question's word is matched by its stem.
 */
export interface Concept {
  id: string;
  words: Readonly<Record<string, string>>;
}

export const concepts: readonly Concept[] = [
  // Children and school
  {
    id: 'preschool',
    words: {
      sv: 'förskola, dagis, barnomsorg*, föris, förskoleplats, dagisplats, daghem',
      en: 'preschool, daycare, kindergarten, nursery, childcare*',
      fi: 'päiväkoti, esikoulu, varhaiskasvatus, päivähoito',
      de: 'Kindergarten, Kita, Vorschule, Krippe',
      ar: 'روضة, حضانة, الروضة, للروضة, الحضانة',
      so: 'xanaanada, xannaano, xanaano',
      uk: 'дитячий садок, садок, дитсадок',
      pl: 'przedszkole, przedszkola, żłobek',
      fa: 'مهدکودک, مهد کودک, پیش‌دبستانی',
      es: 'guardería, preescolar, jardín de infancia',
      fr: 'crèche, maternelle, école maternelle',
    },
  },
  {
    id: 'childcare',
    words: {
      sv: 'barnomsorg*, barnpassning, pedagogisk omsorg, dagmamma, familjedaghem',
      en: 'childcare*, childminder',
      de: 'Kinderbetreuung, Tagesmutter',
    },
  },
  {
    id: 'night-care',
    words: {
      sv: 'omsorg på obekväm arbetstid, nattis, nattomsorg, kvällsomsorg, obekväm arbetstid',
      en: 'night care, evening childcare',
    },
  },
  {
    id: 'after-school',
    words: {
      sv: 'fritidshem, fritids, fritis, fritidshemmet, eftermiddagsomsorg',
      en: 'after-school care, after school club, leisure centre',
      fi: 'iltapäivätoiminta, iltapäiväkerho',
      de: 'Hort, Nachmittagsbetreuung',
      uk: 'група продовженого дня',
      pl: 'świetlica',
    },
  },
  {
    id: 'settling-in',
    words: {
      sv: 'inskolning, invänjning, vänja in, vänjer sig',
      en: 'settling in, introduction period',
      de: 'Eingewöhnung',
    },
  },
  {
    id: 'open-preschool',
    words: {
      sv: 'öppna förskolan, babycafé, familjecentral, föräldragrupp',
      en: 'open preschool, toddler group, baby group',
    },
  },
  {
    id: 'primary-school',
    words: {
      sv: 'grundskola, skola, plugget, lågstadiet, mellanstadiet, högstadiet, grundskolan',
      en: 'compulsory school, primary school, elementary school, school',
      fi: 'peruskoulu, koulu',
      de: 'Grundschule, Schule',
      ar: 'مدرسة, المدرسة',
      so: 'dugsi, iskuul, iskuulka, dugsiga',
      uk: 'школа, школу, школі',
      pl: 'szkoła, szkole, szkoły',
      fa: 'مدرسه',
      es: 'escuela, colegio',
      fr: 'école',
    },
  },
  {
    id: 'preschool-class',
    words: { sv: 'förskoleklass, sexårsgrupp, nollan, sexåring', en: 'preschool class, reception class' },
  },
  {
    id: 'school-choice',
    words: {
      sv: 'skolval, välja skola, skolplacering, byta skola, skolbyte',
      en: 'choosing a school, school choice, change school',
      de: 'Schulwahl',
    },
  },
  {
    id: 'upper-secondary',
    words: {
      sv: 'gymnasieskola, gymnasium, gymnasiet, gymnasieprogram, linje*, gymnasielinje',
      en: 'upper secondary school, high school, sixth form',
      fi: 'lukio, ammattikoulu',
      de: 'Gymnasium, Oberstufe',
      so: 'dugsiga sare',
      uk: 'гімназія, старша школа',
      pl: 'liceum',
      es: 'bachillerato, instituto',
      fr: 'lycée',
    },
  },
  {
    id: 'adapted-school',
    words: {
      sv: 'anpassad grundskola, särskola, anpassad gymnasieskola, träningsskola',
      en: 'special school, special needs school',
      de: 'Förderschule',
    },
  },
  {
    id: 'adult-education',
    words: {
      sv: 'vuxenutbildning, komvux, kommunal vuxenutbildning, läsa upp betyg, prövning',
      en: 'adult education, evening classes, adult school',
      fi: 'aikuiskoulutus',
      de: 'Erwachsenenbildung',
      ar: 'تعليم الكبار',
      pl: 'kształcenie dorosłych',
    },
  },
  { id: 'exam-grade', words: { sv: 'betygsprövning, tenta, tenta av, plugga upp, höja betyg', en: 'exam, retake' } },
  {
    id: 'sfi',
    words: {
      sv: 'svenska för invandrare, sfi, svenskundervisning, svenskkurs, lära sig svenska, plugga svenska, svenska språket',
      en: 'swedish for immigrants, sfi, swedish course, language course, learn swedish, swedish classes',
      fi: 'ruotsin kurssi, ruotsin kieli, oppia ruotsia',
      de: 'Schwedischkurs, Schwedisch lernen, Sprachkurs',
      ar: 'اللغة السويدية, لتعلم اللغة السويدية, تعلم السويدية, دورة اللغة السويدية',
      so: 'barto af-iswiidhishka, af-iswiidhishka, luqada iswiidhishka, iswiidhish',
      uk: 'шведської мови, шведська мова, курси шведської, вивчати шведську',
      pl: 'kurs szwedzkiego, język szwedzki, nauka szwedzkiego',
      fa: 'زبان سوئدی, یادگیری سوئدی, کلاس سوئدی',
      es: 'curso de sueco, aprender sueco',
      fr: 'cours de suédois, apprendre le suédois',
    },
  },
  {
    id: 'school-transport',
    words: {
      sv: 'skolskjuts, skolbuss, busskort*, skoltaxi, skolkort, elevresor',
      en: 'school transport, school bus',
      fi: 'koulukuljetus, koulukyyti',
      de: 'Schulbus, Schülerbeförderung',
      pl: 'autobus szkolny',
      uk: 'шкільний автобус',
    },
  },
  {
    id: 'school-meals',
    words: {
      sv: 'skolmat, skollunch, matsedel, skolmåltid, matsal, bespisning, skolrestaurang',
      en: 'school meals, school lunch, school food, menu',
      fi: 'kouluruoka',
      de: 'Schulessen, Schulkantine',
      ar: 'طعام المدرسة',
      so: 'cuntada iskuulka',
      uk: 'шкільне харчування',
      pl: 'obiady szkolne',
    },
  },
  {
    id: 'special-diet',
    words: {
      sv: 'specialkost, anpassad kost, allergi, glutenintolerant, laktosintolerant, allergimat, vegetarisk kost',
      en: 'special diet, allergy, gluten free, vegetarian',
    },
  },
  {
    id: 'pork-free',
    words: {
      sv: 'fläskfri kost, fläskkött, fläsk, griskött, utan fläsk',
      en: 'pork, no pork, halal',
      fi: 'sianliha',
      de: 'Schweinefleisch',
      ar: 'لحم الخنزير, خنزير',
      so: 'hilibka doofaarka, doofaar',
      uk: 'свинина',
      pl: 'wieprzowina',
      fa: 'گوشت خوک',
    },
  },
  {
    id: 'school-leave',
    words: {
      sv: 'ledighet från skolan, ledig från skolan, lov från skolan, skolledighet, missa skolan',
      en: 'leave of absence, time off school',
    },
  },
  {
    id: 'school-absence',
    words: {
      sv: 'frånvaroanmälan, anmäla frånvaro, sjukanmälan, sjukanmäla, frånvaro, anmäla sjuk',
      en: 'report absence, sick child, call in sick',
      fi: 'poissaolo',
      de: 'Krankmeldung, krankmelden',
    },
  },
  {
    id: 'school-terms',
    words: {
      sv: 'läsårstider, terminstider, skollov, lovdagar, skolavslutning, skolstart, lov, skolans lov, sportlov, höstlov, påsklov, sommarlov, jullov',
      en: 'school terms, school holidays, term dates, summer holiday, autumn break',
      fi: 'koulun lomat, kesäloma, lukukausi',
      de: 'Schulferien, Ferien',
      ar: 'العطلة المدرسية, عطلة الصيف',
      so: 'fasaxa iskuulka, fasax',
      uk: 'канікули, літні канікули',
      pl: 'ferie, wakacje szkolne',
      fa: 'تعطیلات مدرسه',
      es: 'vacaciones escolares',
      fr: 'vacances scolaires',
    },
  },
  {
    id: 'pupil-health',
    words: {
      sv: 'elevhälsa, skolsköterska, skolsyster, skolkurator, kurator, skolpsykolog',
      en: 'school nurse, pupil health, counsellor',
    },
  },
  {
    id: 'bullying',
    words: {
      sv: 'kränkande behandling, mobbning, mobbad, trakasserier, mobbing',
      en: 'bullying, bullied, harassment',
      fi: 'kiusaaminen',
      de: 'Mobbing',
    },
  },
  {
    id: 'music-school',
    words: {
      sv: 'kulturskolan, musikskolan, pianolektion, instrumentlektion, spela instrument, dans lektion',
      en: 'culture school, music school, music lessons, piano lessons',
      de: 'Musikschule',
      fi: 'musiikkikoulu',
    },
  },
  {
    id: 'study-support',
    words: {
      sv: 'inackorderingstillägg, inackorderingsbidrag, bo borta, boendestöd gymnasiet',
      en: 'boarding allowance',
    },
  },
  {
    id: 'mother-tongue',
    words: {
      sv: 'modersmålsundervisning, modersmål, hemspråk, hemspråksundervisning',
      en: 'mother tongue, home language',
      de: 'Muttersprache',
    },
  },
  {
    id: 'youth-centre',
    words: {
      sv: 'fritidsgård, ungdomsgård, ungdomens hus, mötesplats för unga',
      en: 'youth centre, youth club',
      fi: 'nuorisotalo',
      de: 'Jugendzentrum',
    },
  },
  {
    id: 'summer-job',
    words: {
      sv: 'feriejobb, sommarjobb, feriearbete, ferieplats, feriepraktik',
      en: 'holiday job, summer job',
      fi: 'kesätyö',
      de: 'Ferienjob',
      ar: 'عمل صيفي',
      so: 'shaqada xagaaga',
      uk: 'літня робота',
      pl: 'praca wakacyjna, zarobię w wakacje, praca w wakacje',
      fa: 'کار تابستانی',
      es: 'trabajo de verano',
      fr: "job d'été",
    },
  },
  {
    id: 'student-insurance',
    words: { sv: 'olycksfallsförsäkring, skolförsäkring, elevförsäkring, skada i skolan', en: 'accident insurance' },
  },
  {
    id: 'child',
    words: {
      sv: 'barn, unge, ungar, småttingar, kids, grabben, tjejen, dotter, son, bebis, kidsen, knodd',
      en: 'child, children, kid, kids, toddler, son, daughter',
      fi: 'lapsi, lapset',
      de: 'Kind, Kinder',
      ar: 'طفل, أطفال, أطفالي',
      so: 'ilmo, carruur, carruurtayda, ilmahaygu',
      uk: 'дитина, діти, дітей',
      pl: 'dziecko, dzieci',
      fa: 'کودک, فرزند',
    },
  },
  {
    id: 'guardian',
    words: {
      sv: 'vårdnadshavare, förälder, föräldrar, mamma, pappa, målsman',
      en: 'guardian, parent, parents',
      de: 'Eltern, Erziehungsberechtigte',
    },
  },
  {
    id: 'income',
    words: {
      sv: 'inkomst, lön, hushållsinkomst, tjäna, tjänar, drar in, bruttoinkomst',
      en: 'income, earn, salary, wage',
      fi: 'tulot, palkka',
      de: 'Einkommen, verdienen, Lohn',
      ar: 'دخل, دخلنا',
      so: 'dakhli',
      uk: 'дохід',
      pl: 'dochód, zarabiać, zarobię',
      fa: 'درآمد',
    },
  },
  {
    id: 'jobseeker',
    words: {
      sv: 'arbetssökande, arbetslös, söka jobb, utan jobb',
      en: 'unemployed, jobseeker',
      fi: 'työtön',
      de: 'arbeitslos',
      ar: 'عاطل عن العمل, البحث عن عمل',
      so: 'shaqo raadinayo, shaqo raadis',
      pl: 'bezrobotny',
      uk: 'безробітний',
    },
  },
  {
    id: 'parental-leave',
    words: {
      sv: 'föräldraledig, mammaledig, pappaledig, föräldraledighet, hemma med bebis',
      en: 'parental leave, maternity leave',
      de: 'Elternzeit',
    },
  },
  {
    id: 'notice',
    words: {
      sv: 'uppsägning, säga upp plats, sluta, uppsägningstid, säga upp',
      en: 'notice, cancel place, terminate',
      de: 'Kündigung, kündigen',
    },
  },
  {
    id: 'queue',
    words: {
      sv: 'kö, kötid, väntetid, ställa sig i kö, köplats, vänta',
      en: 'queue, waiting list, waiting time',
      fi: 'jono, jonotusaika',
      de: 'Warteliste, Wartezeit',
      ar: 'أنتظر, الانتظار',
      uk: 'черга',
      pl: 'kolejka, czeka',
      fa: 'صف انتظار',
    },
  },

  // Care of elderly and disabled
  {
    id: 'home-care',
    words: {
      sv: 'hemtjänst, hemhjälp, hemvårdare, hjälp i hemmet, städhjälp, serviceinsatser, servicetjänster',
      en: 'home care, home help, domestic help',
      fi: 'kotihoito, kotipalvelu, kotiapu',
      de: 'häusliche Pflege, Haushaltshilfe, Heimhilfe',
      ar: 'الرعاية المنزلية, مساعدة منزلية',
      so: 'daryeelka guriga',
      uk: 'догляд вдома, домашній догляд',
      pl: 'opieka domowa, pomoc domowa',
      fa: 'کمک نظافت, کمک در خانه, مراقبت در منزل',
      es: 'ayuda a domicilio',
      fr: 'aide à domicile',
    },
  },
  {
    id: 'cleaning',
    words: {
      sv: 'städning, städa, dammsuga, tvätt, fönsterputs',
      en: 'cleaning, vacuum',
      fa: 'نظافت',
      de: 'putzen, Reinigung',
      pl: 'sprzątanie',
    },
  },
  {
    id: 'care-home',
    words: {
      sv: 'särskilt boende, äldreboende, ålderdomshem, vårdboende, servicehus, hemmet, demensboende, långvård, vård- och omsorgsboende',
      en: 'care home, nursing home, retirement home',
      fi: 'vanhainkoti, hoivakoti, palvelutalo',
      de: 'Pflegeheim, Altenheim, Seniorenheim',
      ar: 'دار المسنين',
      so: 'guriga dadka waayeelka',
      uk: 'будинок для літніх',
      pl: 'dom opieki, dom starców',
      fa: 'خانه سالمندان',
      es: 'residencia de ancianos',
      fr: 'maison de retraite',
    },
  },
  {
    id: 'short-stay',
    words: { sv: 'korttidsboende, korttidsplats, växelvård, avlastningsplats', en: 'short-term care, respite stay' },
  },
  {
    id: 'elderly',
    words: {
      sv: 'äldre, pensionär, senior, gamlingar, åldring, mormor, farmor, farfar, morfar, gammal',
      en: 'elderly, senior, pensioner, older people, grandmother, grandfather',
      fi: 'eläkeläinen, vanhus, ikääntynyt, senioreille',
      de: 'Senioren, Rentner, ältere Menschen, Oma, Opa',
      ar: 'كبار السن, مسن',
      so: 'waayeel',
      uk: 'літня людина, літньої людини, пенсіонер',
      pl: 'emeryt, senior, osoba starsza',
      fa: 'مادربزرگ, مادربزرگم, سالمند, بازنشسته',
    },
  },
  {
    id: 'safety-alarm',
    words: {
      sv: 'trygghetslarm, larmknapp, larmklocka, larmarmband, trygghetsknapp, knapp, larm',
      en: 'safety alarm, personal alarm, panic button, alarm button',
      fi: 'turvaranneke, turvapuhelin, hälytyspainike',
      de: 'Notrufknopf, Hausnotruf',
      ar: 'زر الإنذار, جهاز الإنذار',
      so: 'badhanka digniinta',
      uk: 'тривожна кнопка, тривожну кнопку, кнопка',
      pl: 'przycisk alarmowy',
      fa: 'دکمه هشدار',
      es: 'botón de alarma',
      fr: "bouton d'alarme",
    },
  },
  {
    id: 'meal-delivery',
    words: {
      sv: 'matdistribution, matlåda, matlådor, hemkörd mat, mat hem, matportion',
      en: 'meals on wheels, meal delivery, food box',
      fi: 'ateriapalvelu',
      de: 'Essen auf Rädern',
    },
  },
  {
    id: 'relative-support',
    words: {
      sv: 'anhörigstöd, anhörigvårdare, avlösning, avlastning, avlösning i hemmet, anhörig',
      en: 'carer support, respite, relief for carers',
      de: 'pflegende Angehörige',
    },
  },
  {
    id: 'meeting-place',
    words: {
      sv: 'träffpunkt, mötesplats, dagverksamhet, dagcentral, seniorträff, umgänge',
      en: 'meeting place, day centre, senior centre',
    },
  },
  {
    id: 'dementia',
    words: {
      sv: 'demens, demenssjukdom, alzheimer, minnessvårigheter, dement',
      en: 'dementia, alzheimers',
      de: 'Demenz',
      fi: 'muistisairaus',
    },
  },
  {
    id: 'mobility-service',
    words: {
      sv: 'färdtjänst, sjuktaxi, sjukresa, taxi för funktionsnedsatta, färdtjänsttillstånd',
      en: 'mobility service, special transport, disability taxi',
      fi: 'kuljetuspalvelu, kuljetuspalvelun',
      de: 'Fahrdienst',
      ar: 'خدمة النقل الخاص',
      so: 'gaadiidka',
      uk: 'соціальне таксі',
      pl: 'transport specjalny',
      fa: 'سرویس حمل و نقل',
      es: 'transporte especial',
      fr: 'transport adapté',
    },
  },
  { id: 'national-mobility', words: { sv: 'riksfärdtjänst, resa till annan kommun', en: 'national mobility service' } },
  {
    id: 'housing-adaptation',
    words: {
      sv: 'bostadsanpassning, bostadsanpassningsbidrag, ta bort trösklar, tröskel, dörrkant, ramp, stödhandtag, dörröppnare',
      en: 'housing adaptation, remove thresholds, ramp, grab rails',
    },
  },
  {
    id: 'personal-assistance',
    words: {
      sv: 'personlig assistans, assistent, assistansersättning, personlig assistent',
      en: 'personal assistance, personal assistant',
      de: 'persönliche Assistenz',
    },
  },
  {
    id: 'lss',
    words: {
      sv: 'lss, insatser enligt lss, stöd och service, funktionsnedsättning, funktionshinder, funktionsvariation, handikapp',
      en: 'disability, disability support, functional impairment',
      fi: 'vammaispalvelu, vamma',
      de: 'Behinderung',
    },
  },
  {
    id: 'escort',
    words: {
      sv: 'ledsagarservice, ledsagning, ledsagare, nån som följer med, följa med',
      en: 'escort service, companion service',
    },
  },
  {
    id: 'contact-person',
    words: { sv: 'kontaktperson, stödperson, kontaktfamilj, stödfamilj', en: 'contact person, support person' },
  },
  {
    id: 'aids',
    words: { sv: 'hjälpmedel, rullator, rullstol, permobil, gåstol', en: 'assistive devices, walker, wheelchair' },
  },
  {
    id: 'needs-assessment',
    words: {
      sv: 'biståndsbedömning, behovsbedömning, biståndshandläggare, bedöma behov, utredning',
      en: 'needs assessment, care assessment',
      fa: 'بررسی',
    },
  },
  { id: 'anti-slip', words: { sv: 'broddar, halkskydd, isbroddar, halka', en: 'ice cleats, ice grips' } },
  {
    id: 'handyman',
    words: {
      sv: 'fixartjänst, fixare, fixar-malte, byta glödlampa, byta lampa, hantverkshjälp, sätta upp gardin',
      en: 'handyman, change light bulbs',
    },
  },

  // Social support
  {
    id: 'income-support',
    words: {
      sv: 'ekonomiskt bistånd, försörjningsstöd, socialbidrag, soss, sossbidrag, socbidrag, bistånd, pengar till mat',
      en: 'financial assistance, income support, social benefit, welfare',
      fi: 'toimeentulotuki',
      de: 'Sozialhilfe, finanzielle Hilfe',
      ar: 'مساعدة مالية, المساعدة الاجتماعية, مساعدة عاجلة, المعونة',
      so: 'caawimaad dhaqaale, taageero dhaqaale',
      uk: 'соціальна допомога, фінансова допомога',
      pl: 'zasiłek, pomoc finansowa, zasiłek socjalny',
      fa: 'کمک مالی, کمک اجتماعی',
      es: 'ayuda económica, ayuda social',
      fr: 'aide sociale, aide financière',
    },
  },
  {
    id: 'emergency-aid',
    words: {
      sv: 'nödbistånd, akut bistånd, akut hjälp med pengar, nödhjälp, matpengar',
      en: 'emergency aid, emergency money',
      ar: 'نقود لشراء الطعام',
    },
  },
  {
    id: 'national-norm',
    words: { sv: 'riksnorm, norm, socialbidragsnorm, norm för försörjningsstöd', en: 'national norm' },
  },
  {
    id: 'social-services',
    words: {
      sv: 'socialtjänst, socialtjänsten, soc, socialen, socialkontor, socialsekreterare, socialjour',
      en: 'social services, social worker',
      fi: 'sosiaalipalvelut, sosiaalitoimi, sosiaalityöntekijä',
      de: 'Sozialamt, Sozialdienst',
      ar: 'الخدمات الاجتماعية, الشؤون الاجتماعية',
      so: 'adeegga bulshada, sooshalka',
      uk: 'соціальна служба',
      pl: 'opieka społeczna, pomoc społeczna',
      fa: 'خدمات اجتماعی',
      es: 'servicios sociales',
      fr: 'services sociaux',
    },
  },
  {
    id: 'worry-report',
    words: {
      sv: 'orosanmälan, anmäla oro, oro för barn, barn som far illa, anmäla till socialen',
      en: 'report concern, child at risk',
      de: 'Kindeswohlgefährdung',
    },
  },
  {
    id: 'violence',
    words: {
      sv: 'våld i nära relationer, kvinnojour, kvinnomisshandel, misshandel, hotad, slår mig, skyddat boende, hedersvåld',
      en: 'domestic violence, abuse, women shelter',
      fi: 'lähisuhdeväkivalta',
      de: 'häusliche Gewalt, Frauenhaus',
      ar: 'العنف الأسري',
      so: 'rabshad qoys',
      uk: 'домашнє насильство',
      pl: 'przemoc domowa',
      fa: 'خشونت خانگی',
    },
  },
  {
    id: 'addiction',
    words: {
      sv: 'missbruk, beroende, beroendemottagning, alkohol, dricker för mycket, droger, knark, spelberoende, spelmissbruk',
      en: 'addiction, alcohol, drugs, substance abuse, gambling',
      fi: 'päihteet, riippuvuus',
      de: 'Sucht, Drogen, Alkohol',
    },
  },
  {
    id: 'debt-advice',
    words: {
      sv: 'budget- och skuldrådgivning, skuldrådgivning, budgetrådgivning, skulder, smslån, inkasso, skuldsanering, kronofogden',
      en: 'debt advice, debts, budget advice, debt counselling',
      fi: 'velkaneuvonta, velka',
      de: 'Schuldnerberatung, Schulden',
      pl: 'długi',
      uk: 'борги',
    },
  },
  {
    id: 'consumer-advice',
    words: {
      sv: 'konsumentvägledning, konsumentvägledare, ångerrätt, ånger köp, reklamation, reklamera, trasig vara, lämna tillbaka vara, köpa på nätet, distansköp',
      en: 'consumer advice, complaint purchase, return goods, refund',
      de: 'Verbraucherberatung',
    },
  },
  {
    id: 'family-law',
    words: {
      sv: 'familjerätt, vårdnad, vårdnadstvist, umgänge med barn, faderskap, fastställa faderskap, faderskapsbekräftelse, bekräfta föräldraskap',
      en: 'family law, custody, paternity',
      de: 'Sorgerecht, Vaterschaft',
    },
  },
  {
    id: 'cooperation-talks',
    words: {
      sv: 'samarbetssamtal, separation, separera, skilsmässa, ex, exet, vårdnadssamtal',
      en: 'cooperation talks, separation, divorce, mediation',
      de: 'Trennung, Scheidung',
    },
  },
  {
    id: 'family-counselling',
    words: {
      sv: 'familjerådgivning, parterapi, parsamtal, relationsproblem',
      en: 'family counselling, couples therapy',
    },
  },
  {
    id: 'foster-home',
    words: {
      sv: 'familjehem, fosterhem, fosterfamilj, jourhem, jourfamilj',
      en: 'foster home, foster family',
      de: 'Pflegefamilie',
    },
  },
  {
    id: 'trustee',
    words: {
      sv: 'god man, förvaltare, överförmyndare, ställföreträdare, gode mannen',
      en: 'trustee, legal guardian, administrator',
      de: 'Betreuer, Vormund',
    },
  },
  {
    id: 'estate',
    words: {
      sv: 'dödsbo, dödsboanmälan, arv, avliden, dödsfall, gick bort, bouppteckning, dött',
      en: 'estate, death, deceased, inheritance',
      de: 'Nachlass, Todesfall',
      fi: 'kuolinpesä',
    },
  },
  {
    id: 'funeral',
    words: {
      sv: 'begravning, begravningskostnad, kista, ceremoni, begravningshjälp',
      en: 'funeral, burial',
      de: 'Beerdigung',
    },
  },
  {
    id: 'newcomer',
    words: {
      sv: 'nyanländ, nyanlända, flykting, invandrare, asylsökande, etablering',
      en: 'newly arrived, refugee, immigrant, newcomer',
      fi: 'maahanmuuttaja, pakolainen',
      de: 'Flüchtling, Neuankömmling',
      ar: 'لاجئ, الوافدين الجدد',
      so: 'qaxooti',
      uk: 'біженець',
      pl: 'uchodźca',
      fa: 'پناهنده',
    },
  },
  {
    id: 'civic-help',
    words: {
      sv: 'samhällsvägledning, hjälp med blanketter, läsa brev, brev från myndighet, förstå brev, medborgarservice, fylla i papper, fylla i blankett',
      en: 'help with forms, understand letters, civic guidance',
      ar: 'رسائل الدوائر الحكومية, فهم رسائل, الدوائر الحكومية',
      uk: 'допомога з листами',
      fa: 'نامه‌های اداری',
    },
  },
  {
    id: 'interpreter',
    words: {
      sv: 'tolk, tolkning, översättning, tolkhjälp',
      en: 'interpreter, translation',
      fi: 'tulkki',
      de: 'Dolmetscher',
      ar: 'مترجم',
      so: 'turjubaan',
      uk: 'перекладач',
      pl: 'tłumacz',
      fa: 'مترجم',
    },
  },
  {
    id: 'confidentiality',
    words: {
      sv: 'sekretess, tystnadsplikt, hemligt, anonym, utan att säga vem jag är',
      en: 'confidential, secrecy, anonymous',
    },
  },
  {
    id: 'civil-society',
    words: { sv: 'frivilligcentral, volontär, ideell, frivillig', en: 'volunteer, volunteering' },
  },

  // Waste and water
  {
    id: 'bin',
    words: {
      sv: 'avfallskärl, kärl, soptunna, tunna, sopkärl, sopbehållare, soptunnan, fyrfackskärl',
      en: 'waste bin, bin, garbage can, trash can, wheelie bin, dustbin',
      fi: 'jäteastia, roskis, roska-astia',
      de: 'Mülltonne, Tonne, Abfallbehälter',
      ar: 'حاوية القمامة, سلة القمامة',
      so: 'qashin-qubka',
      uk: 'смітник, сміттєвий бак',
      pl: 'kosz na śmieci, pojemnik na śmieci, kubeł',
      fa: 'سطل زباله',
      es: 'contenedor, cubo de basura',
      fr: 'poubelle, bac à ordures',
    },
  },
  {
    id: 'waste-collection',
    words: {
      sv: 'avfallshämtning, sophämtning, hämtning av avfall, tömning, sopbil, sopbilen, tömma tunnan, hämta soporna, sopor hämtas, tömningsdag, töms, tömmer',
      en: 'waste collection, garbage collection, refuse collection, bin day, trash pickup',
      fi: 'jätehuolto, roskien keräys',
      de: 'Müllabfuhr, Abfuhr',
      ar: 'جمع القمامة',
      so: 'qashin uruurinta',
      uk: 'вивезення сміття',
      pl: 'wywóz śmieci',
      fa: 'جمع آوری زباله',
      es: 'recogida de basura',
      fr: 'collecte des déchets',
    },
  },
  {
    id: 'waste',
    words: {
      sv: 'avfall, sopor, skräp, hushållsavfall, restavfall, soppåse, soppåsen',
      en: 'waste, garbage, rubbish, trash',
      fi: 'jäte, roskat',
      de: 'Abfall, Müll',
      ar: 'قمامة, نفايات',
      so: 'qashin',
      uk: 'сміття',
      pl: 'śmieci, odpady',
      fa: 'زباله',
      es: 'basura',
      fr: 'déchets, ordures',
    },
  },
  {
    id: 'extra-bag',
    words: {
      sv: 'extra säck, extrasäck, säck bredvid, påse bredvid, merlämnat avfall, överfull tunna',
      en: 'extra bag, additional sack',
      pl: 'dodatkowy worek, worek',
      de: 'zusätzlicher Sack',
      fi: 'lisäsäkki',
    },
  },
  {
    id: 'waste-fee',
    words: {
      sv: 'avfallstaxa, sopavgift, renhållningsavgift, sopräkning, renhållningstaxa, avfallsavgift',
      en: 'waste fee, garbage fee',
      de: 'Müllgebühr',
    },
  },
  {
    id: 'collection-break',
    words: { sv: 'uppehåll i hämtning, pausa sophämtning, uppehåll, bortrest', en: 'pause collection' },
  },
  {
    id: 'recycling-centre',
    words: {
      sv: 'återvinningscentral, tipp, tippen, soptipp, åvc, soptippen, kretsloppspark, sopstation',
      en: 'recycling centre, dump, tip, landfill',
      fi: 'jäteasema, kaatopaikka, kierrätyskeskus',
      de: 'Wertstoffhof, Recyclinghof, Mülldeponie',
      ar: 'مركز إعادة التدوير',
      so: 'xarunta dib u warshadaynta',
      uk: 'центр переробки, звалище',
      pl: 'punkt recyklingu, wysypisko',
      fa: 'مرکز بازیافت',
      es: 'punto limpio, centro de reciclaje',
      fr: 'déchetterie',
    },
  },
  {
    id: 'recycling-station',
    words: {
      sv: 'återvinningsstation, förpackningsinsamling, pantstation, glasigloo, återvinning förpackningar',
      en: 'recycling station, bottle bank',
    },
  },
  {
    id: 'sorting',
    words: {
      sv: 'sortering, sortera, källsortering, sorteringsguide, slänga, kasta, var slänger',
      en: 'sorting, recycle, throw away, dispose',
      fi: 'lajittelu',
      de: 'Mülltrennung, trennen, entsorgen',
      ar: 'فرز النفايات',
      pl: 'segregacja',
      uk: 'сортування',
    },
  },
  {
    id: 'food-waste',
    words: {
      sv: 'matavfall, bioavfall, matrester, bruna påsar, bruna påsen, papperspåsar, kompostpåse',
      en: 'food waste, organic waste, compostable',
      de: 'Biomüll',
      fi: 'biojäte',
    },
  },
  {
    id: 'bulky-waste',
    words: {
      sv: 'grovavfall, grovsopor, gamla möbler, slänga möbler, grovsophämtning',
      en: 'bulky waste, old furniture',
      de: 'Sperrmüll',
    },
  },
  {
    id: 'hazardous',
    words: {
      sv: 'farligt avfall, miljöfarligt avfall, kemikalier, färgburk, batterier, asbest, eternit',
      en: 'hazardous waste, batteries, paint, asbestos',
      de: 'Sondermüll',
    },
  },
  {
    id: 'garden-waste',
    words: { sv: 'trädgårdsavfall, löv, ris, grenar, kvistar, gräsklipp', en: 'garden waste, leaves, branches' },
  },
  { id: 'textiles', words: { sv: 'textil, textilier, kläder, trasiga kläder, jeans', en: 'textiles, clothes' } },
  {
    id: 'electronics-waste',
    words: { sv: 'elavfall, elektronikavfall, elektronik, lampor, vitvaror', en: 'electronic waste, electronics' },
  },
  {
    id: 'reuse',
    words: { sv: 'återbruk, second hand, loppis, begagnat, återbruket', en: 'reuse, second hand, thrift' },
  },
  { id: 'compost', words: { sv: 'hemkompost, kompost, kompostera, varmkompost', en: 'compost, composting' } },
  {
    id: 'water',
    words: {
      sv: 'vatten och avlopp, va, dricksvatten, kranvatten, kommunalt vatten, vattenavgift',
      en: 'water and sewage, drinking water, tap water',
      fi: 'vesi ja viemäri, juomavesi',
      de: 'Wasser und Abwasser, Trinkwasser',
    },
  },
  {
    id: 'sewage',
    words: {
      sv: 'enskilt avlopp, avlopp, trekammarbrunn, septiktank, slamtömning, slamsugning',
      en: 'private sewer, septic tank, sewage',
      de: 'Kläranlage, Abwasser',
    },
  },
  { id: 'well', words: { sv: 'egen brunn, brunnsvatten, borra brunn, vattenprov', en: 'well, well water' } },
  {
    id: 'water-leak',
    words: { sv: 'vattenläcka, läcka, vattenavstängning, inget vatten, akut vatten', en: 'water leak, no water' },
  },
  {
    id: 'water-meter',
    words: { sv: 'vattenmätare, läsa av mätare, mätaravläsning', en: 'water meter, meter reading' },
  },
  {
    id: 'watering-ban',
    words: {
      sv: 'bevattningsförbud, vattenbrist, vattna gräsmatta, fylla pool, vattna',
      en: 'hosepipe ban, watering ban',
    },
  },

  // Building and environment
  {
    id: 'building-permit',
    words: {
      sv: 'bygglov, byggnadslov, byggtillstånd, få bygga, bygganmälan, attefallsåtgärd, lov för att bygga',
      en: 'building permit, planning permission, construction permit',
      fi: 'rakennuslupa',
      de: 'Baugenehmigung, Bauantrag, Genehmigung',
      ar: 'رخصة بناء, تصريح بناء',
      so: 'oggolaanshaha dhismaha, rukhsada dhismaha',
      uk: 'дозвіл на будівництво',
      pl: 'pozwolenie na budowę, pozwolenie na rozbudowę, pozwolenie budowlane',
      fa: 'مجوز ساخت, پروانه ساختمان',
      es: 'licencia de obra, permiso de construcción',
      fr: 'permis de construire',
    },
  },
  {
    id: 'extension',
    words: {
      sv: 'tillbyggnad, bygga ut, utbyggnad, bygga till, större hus',
      en: 'extension, extend house',
      pl: 'rozbudowa domu, rozbudowę domu',
      de: 'Anbau',
      fi: 'laajennus',
    },
  },
  {
    id: 'shed',
    words: {
      sv: 'komplementbyggnad, friggebod, attefallshus, attefallare, förråd, bod, skjul, växthus, carport, garage*',
      en: 'shed, outbuilding, garden house, greenhouse',
    },
  },
  { id: 'fence', words: { sv: 'plank, mur, staket, häck, insynsskydd', en: 'fence, wall, hedge' } },
  { id: 'deck', words: { sv: 'altan, uteplats, veranda, balkong, inglasning', en: 'deck, patio, balcony' } },
  {
    id: 'solar',
    words: {
      sv: 'solceller, solpaneler, solenergianläggning, solcell',
      en: 'solar panels, solar cells',
      de: 'Solaranlage',
    },
  },
  {
    id: 'stove',
    words: {
      sv: 'eldstad, braskamin, kamin, öppen spis, vedspis, rökkanal, skorsten',
      en: 'fireplace, stove, wood burner, chimney',
      de: 'Kamin, Ofen',
    },
  },
  {
    id: 'sweeping',
    words: {
      sv: 'sotning, sotare, rengöring av skorsten, brandskyddskontroll',
      en: 'chimney sweep',
      de: 'Schornsteinfeger',
    },
  },
  {
    id: 'start-permit',
    words: { sv: 'startbesked, slutbesked, flytta in, börja bygga, inflyttning', en: 'start notice, final clearance' },
  },
  {
    id: 'drawings',
    words: {
      sv: 'ritningar, planritning, bygglovshandlingar, ritningsarkiv, husritning',
      en: 'drawings, blueprints, floor plan',
    },
  },
  { id: 'demolition', words: { sv: 'rivningslov, riva, rivning', en: 'demolition' } },
  {
    id: 'local-plan',
    words: {
      sv: 'detaljplan, planbesked, översiktsplan, planändring, planer för området',
      en: 'local plan, zoning, development plan',
      de: 'Bebauungsplan',
    },
  },
  {
    id: 'shore-protection',
    words: {
      sv: 'strandskydd, strandskyddsdispens, brygga, bygga vid vatten, bygga brygga',
      en: 'shore protection, jetty, dock, pier',
      de: 'Steg, Bootssteg, Strandschutz',
      fi: 'laituri',
    },
  },
  {
    id: 'plots',
    words: { sv: 'tomtkö, kommunala tomter, lediga tomter, villatomt, köpa tomt', en: 'plots, building plot' },
  },
  {
    id: 'housing',
    words: {
      sv: 'bostad, lägenhet, hyresrätt, hyreslägenhet, bostadskö, hyra lägenhet, lya, kommunala bostadsbolaget',
      en: 'housing, apartment, flat, rent apartment, housing queue',
      fi: 'asunto, vuokra-asunto',
      de: 'Wohnung, Mietwohnung',
      ar: 'شقة, سكن',
      so: 'guri, guriyo, aqal',
      uk: 'квартира, житло',
      pl: 'mieszkanie',
      fa: 'آپارتمان, مسکن, خانه',
      es: 'vivienda, piso, apartamento',
      fr: 'logement, appartement',
    },
  },
  {
    id: 'house',
    words: {
      sv: 'bostadshus, hus, villa, kåk, kåken, småhus, enbostadshus',
      en: 'house, detached house',
      de: 'Haus',
      fi: 'omakotitalo',
    },
  },
  {
    id: 'town-centre',
    words: {
      sv: 'centrum, city, stan, innerstaden, mitt i stan',
      en: 'town centre, downtown, city centre',
      ar: 'وسط المدينة',
      fi: 'keskusta',
      de: 'Innenstadt, Stadtmitte',
      pl: 'centrum',
      uk: 'центр міста',
    },
  },
  {
    id: 'noise',
    words: {
      sv: 'buller, störande ljud, oljud, störningar, hög musik, grannar som stör',
      en: 'noise, loud music, disturbance',
      de: 'Lärm',
    },
  },
  { id: 'radon', words: { sv: 'radon, radonmätning, radonhalt', en: 'radon' } },
  { id: 'heat-pump', words: { sv: 'värmepump, bergvärme, jordvärme', en: 'heat pump, geothermal', de: 'Wärmepumpe' } },
  {
    id: 'pests',
    words: {
      sv: 'skadedjur, råttor, råtta, möss, vägglöss, ohyra, kackerlackor',
      en: 'pests, rats, mice, bedbugs, vermin',
      de: 'Ratten, Schädlinge',
    },
  },
  {
    id: 'burning',
    words: { sv: 'eldning, eldningsförbud, elda, elda löv, bränna ris, grilla', en: 'fire ban, bonfire, burning' },
  },
  {
    id: 'trees',
    words: {
      sv: 'träd, trädfällning, fälla träd, såga ner, såga ner träd, nedtagning av träd',
      en: 'trees, felling trees, cut down tree',
    },
  },
  {
    id: 'energy-advice',
    words: {
      sv: 'energi- och klimatrådgivning, energirådgivning, spara energi, elförbrukning',
      en: 'energy advice, save energy',
    },
  },
  { id: 'animals', words: { sv: 'djurhållning, ormtillstånd, höns, hålla djur', en: 'keeping animals, chickens' } },
  {
    id: 'dog',
    words: {
      sv: 'hund, hundar, hundlatrin, hundrastgård, vovve, jycke, hundbad',
      en: 'dog, dog park',
      fi: 'koira',
      de: 'Hund',
      ar: 'كلب',
      uk: 'собака',
      pl: 'pies',
      fa: 'سگ',
    },
  },
  {
    id: 'nature',
    words: {
      sv: 'naturreservat, friluftsliv, vandringsled, motionsspår, elljusspår, utflykt',
      en: 'nature reserve, hiking trail, jogging track',
    },
  },
  {
    id: 'land-survey',
    words: {
      sv: 'lantmäteri, tomtgräns, fastighetsgräns, nybyggnadskarta, utstakning',
      en: 'property boundary, land survey',
    },
  },

  // Traffic and streets
  {
    id: 'parking',
    words: {
      sv: 'parkering, parkera, p-plats, parkeringsplats, ställa bilen, p-hus, garage*',
      en: 'parking, park car, car park',
      fi: 'pysäköinti, parkkipaikka, pysäköidä',
      de: 'Parken, Parkplatz',
      ar: 'موقف السيارات, مواقف',
      so: 'baarkinka, baakin',
      uk: 'паркування, стоянка',
      pl: 'parking, parkowanie',
      fa: 'پارکینگ',
      es: 'aparcamiento, aparcar',
      fr: 'stationnement, parking',
    },
  },
  {
    id: 'parking-fine',
    words: {
      sv: 'felparkeringsavgift, parkeringsböter, p-böter, p-bot, parkeringsanmärkning, kontrollavgift, lapp på rutan, böter',
      en: 'parking fine, parking ticket, penalty charge, ticket',
      fi: 'pysäköintivirhemaksu, parkkisakko',
      de: 'Strafzettel, Knöllchen, Parkbuße',
      ar: 'مخالفة وقوف, غرامة',
      so: 'ganaaxa baarkinka',
      uk: 'штраф за паркування, штраф',
      pl: 'mandat, mandat za parkowanie',
      fa: 'جریمه پارک, جریمه',
      es: 'multa',
      fr: 'amende, contravention',
    },
  },
  {
    id: 'contest',
    words: {
      sv: 'bestrida, överklaga*, klaga, inte betala böter',
      en: 'contest, dispute, appeal*',
      de: 'Einspruch, widersprechen',
    },
  },
  {
    id: 'parking-meter',
    words: {
      sv: 'parkeringsautomat, p-automat, biljettautomat, parkeringsapp, parkeringsavgift, p-maskin',
      en: 'parking meter, pay machine, meter',
    },
  },
  {
    id: 'resident-parking',
    words: {
      sv: 'boendeparkering, boendetillstånd, boendekort, parkera där jag bor',
      en: 'residents parking, resident permit',
      de: 'Anwohnerparken',
    },
  },
  {
    id: 'disabled-parking',
    words: {
      sv: 'parkeringstillstånd för rörelsehindrade, handikapparkering, handikappkort, parkeringstillstånd, handikapptillstånd, handikapp kort',
      en: 'disabled parking permit, blue badge',
      fi: 'pysäköintilupa',
      de: 'Behindertenparkausweis',
    },
  },
  {
    id: 'abandoned-car',
    words: {
      sv: 'fordonsflytt, övergiven bil, skrotbil, dumpad bil, övergivet fordon',
      en: 'abandoned car, abandoned vehicle',
    },
  },
  {
    id: 'snow',
    words: {
      sv: 'snöröjning, plogning, plogar, plogen, snöskottning, plogbil, skotta snö, snövall',
      en: 'snow clearing, ploughing, snow removal, snow plough',
      fi: 'lumenauraus, auraus',
      de: 'Schneeräumung, Winterdienst',
    },
  },
  {
    id: 'gritting',
    words: { sv: 'halkbekämpning, sandning, sanda, halt, salta, sandlåda', en: 'gritting, icy, slippery' },
  },
  {
    id: 'street-fault',
    words: {
      sv: 'felanmälan, fel på gata, potthål, hål i vägen, hål i asfalten, anmäla fel, trasig gata, trasig',
      en: 'fault report, pothole, report a problem',
      fi: 'vikailmoitus',
      de: 'Störungsmeldung, Schlagloch',
    },
  },
  {
    id: 'street-lights',
    words: {
      sv: 'gatubelysning, gatlampa, gatlyse, lyktstolpe, trasig lampa, gatljus',
      en: 'street light, lamp post, streetlight',
      de: 'Straßenlaterne',
    },
  },
  {
    id: 'graffiti',
    words: { sv: 'klotter, graffiti, klottersanering, sprejat, nedklottrat, sanering', en: 'graffiti, vandalism' },
  },
  {
    id: 'damage-claim',
    words: {
      sv: 'skadestånd, ersättning för skada, skadeanspråk, skadeanmälan, punka',
      en: 'compensation, damage claim',
    },
  },
  {
    id: 'bike',
    words: {
      sv: 'cykel, hoj, cykelbana, cykelväg, cykelparkering, cykla, upphittad cykel, bortforslad cykel',
      en: 'bicycle, bike, cycle path, cycling',
      fi: 'pyörä, polkupyörä, pyörätie',
      de: 'Fahrrad, Radweg',
      pl: 'rower',
      uk: 'велосипед',
    },
  },
  {
    id: 'speed',
    words: {
      sv: 'hastighetsgräns, farthinder, hastighet, fartgupp, farthållning, kör för fort',
      en: 'speed limit, speed bump',
    },
  },
  {
    id: 'road-closed',
    words: {
      sv: 'avstängd väg, vägarbete, avstängd gata, omledning, grävarbete, gatan grävs upp',
      en: 'road closed, roadworks, detour',
      de: 'Straßensperrung, Baustelle',
    },
  },
  {
    id: 'moving-van',
    words: {
      sv: 'flyttbil, tillfälligt parkeringstillstånd, dispens för flytt, flyttlass, dispens',
      en: 'moving van, temporary permit',
    },
  },
  {
    id: 'bus',
    words: {
      sv: 'kollektivtrafik, buss, busslinje, linje*, lokaltrafik, busskort*, hållplats',
      en: 'public transport, bus, bus stop',
      fi: 'bussi, joukkoliikenne',
      de: 'Bus, Nahverkehr, Haltestelle',
      ar: 'حافلة, باص',
      so: 'bas',
      uk: 'автобус',
      pl: 'autobus',
      fa: 'اتوبوس',
    },
  },
  {
    id: 'ferry',
    words: {
      sv: 'färja, båt till ön, färjetrafik, färjan, skärgårdsbåt, sista båten',
      en: 'ferry, boat to the island, last boat',
      fi: 'lautta',
      de: 'Fähre',
      pl: 'prom',
      uk: 'пором',
    },
  },
  {
    id: 'harbour',
    words: {
      sv: 'gästhamn, hamn, båtplats, småbåtshamn, brygga för båt, hamnavgift, bryggplats',
      en: 'marina, guest harbour, berth, mooring, sailing boat',
      fi: 'vierasvenesatama, venepaikka, satama',
      de: 'Gasthafen, Hafen, Liegeplatz, Boot, Segelboot',
      pl: 'przystań',
      fr: 'port de plaisance',
      es: 'puerto deportivo',
    },
  },
  {
    id: 'overnight',
    words: {
      sv: 'dygn, övernattning, natt, per dygn',
      en: 'overnight, one night, per night',
      de: 'Übernachtung, pro Nacht',
      fi: 'yöpyminen, yö',
    },
  },
  {
    id: 'charging',
    words: {
      sv: 'laddstation, laddstolpe, ladda elbil, laddplats, elbil',
      en: 'charging station, charge electric car',
    },
  },
  {
    id: 'station',
    words: {
      sv: 'resecentrum, station, tågstation, järnvägsstation, stationen',
      en: 'railway station, train station, station',
      de: 'Bahnhof',
      fi: 'rautatieasema, asema',
      pl: 'dworzec',
      uk: 'вокзал',
    },
  },
  { id: 'road', words: { sv: 'enskild väg, vägförening, vägbidrag, samfällighet', en: 'private road' } },
  {
    id: 'mopeds',
    words: { sv: 'moped, moppe, epa-traktor, a-traktor, elsparkcykel, sparkcykel', en: 'moped, e-scooter, scooter' },
  },

  // Culture and leisure
  {
    id: 'library',
    words: {
      sv: 'bibliotek, bibblan, biblan, biblioteket, huvudbibliotek, stadsbibliotek',
      en: 'library, public library',
      fi: 'kirjasto, pääkirjasto, kirjaston',
      de: 'Bibliothek, Bücherei',
      ar: 'مكتبة, المكتبة',
      so: 'maktabadda, maktabad',
      uk: 'бібліотека',
      pl: 'biblioteka',
      fa: 'کتابخانه',
      es: 'biblioteca',
      fr: 'bibliothèque',
    },
  },
  {
    id: 'late-fee',
    words: {
      sv: 'förseningsavgift, övertidsavgift, lämnat tillbaka för sent, försenad bok, lämna tillbaka bok',
      en: 'late fee, overdue, library fine',
    },
  },
  {
    id: 'library-card',
    words: { sv: 'lånekort, bibliotekskort, låna böcker, boklån', en: 'library card, borrow books' },
  },
  {
    id: 'print',
    words: {
      sv: 'utskrift, skriva ut, kopiera, skrivare, kopior, kopiering, scanna',
      en: 'print, printing, copy, copies',
      de: 'drucken, Kopie',
    },
  },
  {
    id: 'swimming-pool',
    words: {
      sv: 'simhall, badhus, äventyrsbad, badhuset, simbassäng, bassäng, bada inne',
      en: 'swimming pool, swimming hall, pool, indoor pool',
      fi: 'uimahalli, uimalippu',
      de: 'Schwimmbad, Hallenbad',
      ar: 'مسبح, المسبح',
      so: 'barkada dabaasha',
      uk: 'басейн',
      pl: 'basen, pływalnia',
      fa: 'استخر',
      es: 'piscina',
      fr: 'piscine',
    },
  },
  {
    id: 'swim-school',
    words: {
      sv: 'simskola, simkurs, simundervisning, lära sig simma, simlektion',
      en: 'swimming lessons, swim school',
      fi: 'uimakoulu',
      de: 'Schwimmkurs',
    },
  },
  {
    id: 'bathing-place',
    words: {
      sv: 'badplats, strand, badstrand, bada ute, badvatten, stranden',
      en: 'beach, bathing place, swim outdoors',
      fi: 'uimaranta',
      de: 'Badestelle, Strand, ins Wasser, baden',
      pl: 'plaża',
      uk: 'пляж',
    },
  },
  {
    id: 'ice-rink',
    words: {
      sv: 'ishall, isbana, skridskor, skridskoåkning, allmänhetens åkning, isrink, skridsko',
      en: 'ice rink, ice skating, skating',
      fi: 'jäähalli, luistelu',
      de: 'Eishalle, Eislaufen',
    },
  },
  {
    id: 'sports-hall',
    words: {
      sv: 'idrottshall, gymnastiksal, gympasal, sporthall, idrottsplats, konstgräs, fotbollsplan',
      en: 'sports hall, gym hall, football pitch',
      de: 'Sporthalle, Turnhalle',
    },
  },
  {
    id: 'book-venue',
    words: {
      sv: 'boka lokal, hyra lokal, lokalbokning, bokning av lokal, hyra sal, festlokal, uthyrning',
      en: 'book a venue, rent a hall, hire room',
    },
  },
  {
    id: 'association-grant',
    words: {
      sv: 'föreningsbidrag, bidrag till föreningar, startbidrag, verksamhetsbidrag, föreningsstöd, stöd till förening',
      en: 'association grant, club grant',
    },
  },
  { id: 'association', words: { sv: 'förening, klubb, idrottsförening, föreningsregister', en: 'association, club' } },
  {
    id: 'culture-grant',
    words: { sv: 'kulturbidrag, kulturstöd, evenemangsstöd, stipendium', en: 'culture grant, scholarship' },
  },
  {
    id: 'equipment-loan',
    words: {
      sv: 'fritidsbanken, låna utrustning, låna skidor, sportutrustning, låna skridskor, utlåning',
      en: 'borrow equipment, borrow skis',
    },
  },
  {
    id: 'museum',
    words: { sv: 'museum, konsthall, utställning, hembygdsgård', en: 'museum, exhibition, art gallery' },
  },
  {
    id: 'events',
    words: {
      sv: 'evenemang, evenemangskalender, händer i kommunen, konsert, marknad*',
      en: 'events, concerts, what is on',
    },
  },
  { id: 'theatre', words: { sv: 'kulturhus, teater, bio, biograf', en: 'theatre, cinema, arts centre' } },
  {
    id: 'playground',
    words: {
      sv: 'lekplats, lekpark, lekplatser, utegym',
      en: 'playground, outdoor gym',
      de: 'Spielplatz',
      fi: 'leikkipuisto',
    },
  },
  { id: 'camping', words: { sv: 'camping, ställplats, husbil, husvagn', en: 'camping, motorhome, caravan' } },
  { id: 'fishing', words: { sv: 'fiskekort, fiske, fiska', en: 'fishing licence, fishing' } },
  {
    id: 'tourism',
    words: {
      sv: 'turistbyrå, turistinformation, besöka kommunen, sevärdheter',
      en: 'tourist information, sights, visit',
    },
  },
  {
    id: 'entrance-fee',
    words: {
      sv: 'entréavgift, inträde, biljett, entré, badkort',
      en: 'admission, entrance fee, ticket price',
      fi: 'lippu, pääsymaksu',
      de: 'Eintritt',
    },
  },

  // Business and work
  {
    id: 'alcohol-permit',
    words: {
      sv: 'serveringstillstånd, alkoholtillstånd, utskänkningstillstånd, sälja alkohol, servera alkohol, spritträttigheter',
      en: 'alcohol licence, serve alcohol, liquor licence',
      de: 'Alkoholausschank',
    },
  },
  {
    id: 'food-business',
    words: {
      sv: 'livsmedelsverksamhet, registrera livsmedel, livsmedelskontroll, öppna restaurang, öppna café, sälja mat, baka hemma, livsmedelsanläggning, food truck',
      en: 'food business, register food, open restaurant, sell food',
      de: 'Lebensmittelbetrieb',
    },
  },
  {
    id: 'tobacco',
    words: { sv: 'tobakstillstånd, sälja tobak, snus, cigaretter', en: 'tobacco licence, sell tobacco' },
  },
  {
    id: 'market-place',
    words: { sv: 'torghandel, torgplats, marknad*, saluplats, torgstånd', en: 'market stall, market trading' },
  },
  {
    id: 'public-place',
    words: {
      sv: 'upplåtelse av offentlig plats, polistillstånd, använda allmän plats, uteservering, demonstration, valstuga',
      en: 'use of public space, outdoor seating',
    },
  },
  {
    id: 'start-business',
    words: {
      sv: 'starta företag, nyföretagare, starta eget, företagsrådgivning, näringslivskontor, egen firma',
      en: 'start a business, entrepreneur, start company',
      fi: 'perustaa yritys',
      de: 'Firma gründen',
    },
  },
  {
    id: 'procurement',
    words: { sv: 'upphandling, anbud, lämna anbud, offentlig upphandling', en: 'procurement, tender' },
  },
  {
    id: 'vacancies',
    words: {
      sv: 'lediga jobb, lediga tjänster, jobba hos kommunen, anställning, söka tjänst',
      en: 'vacancies, jobs, work for the municipality',
      fi: 'työpaikat, avoimet työpaikat',
      de: 'Stellenangebote, Arbeit',
      ar: 'وظائف شاغرة, عمل',
      so: 'shaqo, shaqooyin',
      uk: 'робота, вакансії',
      pl: 'praca, oferty pracy',
      fa: 'کار, شغل',
      es: 'empleo, trabajo',
      fr: 'emploi, travail',
    },
  },
  {
    id: 'labour-market',
    words: {
      sv: 'arbetsmarknadsenhet, praktikplats, praktik, arbetsträning, lönebidrag',
      en: 'labour market unit, internship, work training',
    },
  },
  {
    id: 'invoice',
    words: {
      sv: 'faktura, räkning, räkningar, e-faktura, autogiro',
      en: 'invoice, bill',
      fi: 'lasku',
      de: 'Rechnung',
      ar: 'فاتورة',
      so: 'biil',
      uk: 'рахунок',
      pl: 'rachunek, faktura',
      fa: 'صورتحساب, قبض',
    },
  },
  {
    id: 'deferral',
    words: {
      sv: 'anstånd, betalningsanstånd, skjuta upp betalning, betala senare, avbetalning, avbetalningsplan',
      en: 'deferral, pay later, payment plan',
      de: 'Stundung, Ratenzahlung',
    },
  },
  {
    id: 'late-payment',
    words: {
      sv: 'påminnelse, påminnelseavgift, obetald räkning, obetald avgift, ligger efter, inte betalat',
      en: 'reminder, unpaid, overdue payment',
    },
  },

  // Municipality, democracy, services
  {
    id: 'contact',
    words: {
      sv: 'kontaktcenter, kundtjänst, medborgarhus, växel, kundcenter, kontakta kommunen, medborgarkontor, kommunhus, stadshus',
      en: 'contact centre, customer service, town hall, city hall',
      fi: 'asiakaspalvelu, kunnantalo',
      de: 'Rathaus, Bürgerbüro, Kundendienst',
      ar: 'البلدية',
      so: 'xarunta xiriirka',
      uk: 'контактний центр, ратуша',
      pl: 'ratusz, urząd gminy, urząd',
      fa: 'شهرداری',
      es: 'ayuntamiento',
      fr: 'mairie',
    },
  },
  {
    id: 'complaint',
    words: {
      sv: 'synpunkt, klagomål, synpunkter, klaga på, lämna förslag, beröm, missnöjd',
      en: 'complaint, feedback, complain, suggestion',
      fi: 'valitus, palaute',
      de: 'Beschwerde',
      ar: 'شكوى',
      pl: 'skarga',
      uk: 'скарга',
    },
  },
  {
    id: 'appeal',
    words: {
      sv: 'överklaga*, överklagande, besvär, fått avslag, avslag, sagt nej',
      en: 'appeal*, rejected application',
      fi: 'valittaa päätöksestä',
      de: 'Widerspruch, Berufung',
      ar: 'الطعن في القرار',
      pl: 'odwołanie',
      uk: 'оскарження',
    },
  },
  {
    id: 'public-records',
    words: {
      sv: 'allmänna handlingar, allmän handling, offentlig handling, begära ut, diarium, kommunarkiv, kopia av handling',
      en: 'public records, official documents, request documents',
      de: 'Akteneinsicht',
    },
  },
  {
    id: 'gdpr',
    words: {
      sv: 'personuppgifter, gdpr, dataskydd, dataskyddsombud, registerutdrag',
      en: 'personal data, gdpr, data protection',
      de: 'Datenschutz',
    },
  },
  {
    id: 'election',
    words: {
      sv: 'val, rösta, vallokal, förtidsrösta, röstkort, röstning, budröst, ambulerande röstmottagare',
      en: 'election, vote, polling station, advance voting',
      fi: 'vaalit, äänestää',
      de: 'Wahl, wählen',
      ar: 'الانتخابات, التصويت',
      so: 'doorasho, codbixin',
      uk: 'вибори, голосувати',
      pl: 'wybory, głosowanie',
      fa: 'انتخابات, رأی',
      es: 'elecciones, votar',
      fr: 'élections, voter',
    },
  },
  {
    id: 'wedding',
    words: {
      sv: 'borgerlig vigsel, vigsel, gifta sig, bröllop, gifta oss, vigselförrättare',
      en: 'civil wedding, civil ceremony, get married, marriage',
      fi: 'siviilivihkiminen, vihkiminen, naimisiin',
      de: 'standesamtliche Trauung, heiraten, Hochzeit',
      ar: 'الزواج المدني, زواج',
      so: 'guurka',
      uk: 'цивільний шлюб, шлюб, весілля',
      pl: 'ślub cywilny, ślub',
      fa: 'ازدواج مدنی, ازدواج',
      es: 'boda civil, casarse',
      fr: 'mariage civil',
    },
  },
  {
    id: 'witness',
    words: {
      sv: 'vittne, vittnen',
      en: 'witness, witnesses',
      fi: 'todistaja',
      de: 'Zeuge, Zeugen, Trauzeuge',
      ar: 'شاهد, شهود',
      uk: 'свідок',
      pl: 'świadek',
      fa: 'شاهد',
    },
  },
  {
    id: 'council',
    words: {
      sv: 'kommunfullmäktige, fullmäktige, politiker, kommunstyrelse, nämnd, kommunalråd',
      en: 'municipal council, councillor, politician',
      de: 'Gemeinderat, Stadtrat',
    },
  },
  { id: 'citizen-proposal', words: { sv: 'medborgarförslag, e-förslag, invånarförslag', en: 'citizen proposal' } },
  {
    id: 'tax',
    words: {
      sv: 'kommunalskatt, skattesats, skatt, skattekrona, utdebitering',
      en: 'municipal tax, tax rate, tax',
      fi: 'kunnallisvero, vero',
      de: 'Gemeindesteuer, Steuer',
      pl: 'podatek',
      uk: 'податок',
    },
  },
  {
    id: 'crisis',
    words: {
      sv: 'krisberedskap, kris, trygghetspunkt, strömavbrott, elavbrott, skyddsrum, hemberedskap, värmestuga',
      en: 'emergency preparedness, power cut, power outage, shelter',
      de: 'Stromausfall, Notfall, Schutzraum',
    },
  },
  {
    id: 'fire-service',
    words: {
      sv: 'räddningstjänst, brandkår, brandkåren, brandskydd, brandvarnare',
      en: 'fire service, fire brigade, rescue service',
      de: 'Feuerwehr',
    },
  },
  {
    id: 'moving-here',
    words: {
      sv: 'flytta hit, inflyttning till kommunen, ny i kommunen, flyttanmälan',
      en: 'moving here, new resident',
    },
  },
  {
    id: 'digital-help',
    words: {
      sv: 'digital hjälp, it-hjälp, datorhjälp, hjälp med mobilen, swisha, bank-id, surfplatta, e-legitimation',
      en: 'digital help, computer help, help with phone',
    },
  },
  { id: 'burial-ground', words: { sv: 'kyrkogård, gravplats, grav, begravningsplats', en: 'cemetery, grave' } },
  {
    id: 'lost-property',
    words: { sv: 'hittegods, borttappat, upphittat, tappat', en: 'lost property, lost and found' },
  },
  {
    id: 'wifi',
    words: {
      sv: 'trådlöst nätverk, wifi, gratis internet, internet, bredband, fiber',
      en: 'wifi, internet, broadband',
    },
  },
  {
    id: 'minority',
    words: {
      sv: 'nationella minoriteter, finska, finskt förvaltningsområde, samiska, meänkieli, minoritetsspråk',
      en: 'national minorities, finnish language',
      fi: 'suomen kieli, suomeksi, omaa kieltäni, kansalliset vähemmistöt',
      de: 'Minderheiten',
    },
  },
  { id: 'easy-read', words: { sv: 'lättläst, lätt svenska, klarspråk', en: 'easy to read, plain language' } },
  {
    id: 'accessibility',
    words: {
      sv: 'tillgänglighet, tillgänglighetsredogörelse, teckenspråk, uppläsning',
      en: 'accessibility, sign language',
    },
  },
  { id: 'camera', words: { sv: 'kamerabevakning, övervakningskamera, kameror', en: 'camera surveillance, cctv' } },
  {
    id: 'vaccination',
    words: { sv: 'vaccination, vaccin, spruta, vaccinera', en: 'vaccination, vaccine', de: 'Impfung', fi: 'rokotus' },
  },
  {
    id: 'health-centre',
    words: {
      sv: 'vårdcentral, husläkare, läkare, doktor, sjukvård',
      en: 'health centre, doctor, clinic',
      fi: 'terveyskeskus, lääkäri',
      de: 'Arzt, Ärztin, Arztpraxis',
      ar: 'طبيب, مركز صحي',
      so: 'dhakhtar',
      uk: 'лікар',
      pl: 'lekarz, przychodnia',
      fa: 'پزشک, دکتر',
    },
  },
  {
    id: 'medical-certificate',
    words: {
      sv: 'läkarintyg, intyg, doktorsintyg, läkarutlåtande, intyg från läkare',
      en: 'medical certificate, doctors note',
      de: 'Attest, ärztliches Attest',
    },
  },
  {
    id: 'sick',
    words: {
      sv: 'sjuk, kräks, magsjuk, spydde, magsjuka, förkyld, kräkts, feber',
      en: 'sick, ill, vomiting, fever',
      de: 'krank',
      fi: 'sairas',
    },
  },

  // What questions ask about
  {
    id: 'price',
    words: {
      sv: 'avgift, pris, kostnad, taxa, kostar, kosta, belopp, prislista, dyrt, priser, avgifter',
      en: 'fee, price, cost, charge, rate, costs, expensive, pay',
      fi: 'maksu, hinta, maksaa, kustannus, paljonko',
      de: 'Gebühr, Preis, Kosten, kostet, teuer',
      ar: 'رسوم, سعر, تكلفة, ندفع, كم ندفع',
      so: 'qiimo, kharash, lacag',
      uk: 'ціна, вартість, плата, коштує',
      pl: 'opłata, cena, koszt, kosztuje',
      fa: 'هزینه, قیمت, چقدر',
      es: 'precio, tasa, coste, cuesta',
      fr: 'prix, tarif, coût, coûte',
    },
  },
  {
    id: 'pay',
    words: {
      sv: 'betala, pröjsa, pröjsat, betalning, hosta upp, punga ut',
      en: 'payment, paying',
      de: 'bezahlen, zahlen',
      fi: 'maksaminen',
    },
  },
  {
    id: 'free',
    words: {
      sv: 'avgiftsfri, gratis, kostnadsfri, utan kostnad, utan avgift, avgiftsfritt, kostnadsfritt',
      en: 'free of charge, free, no cost',
      fi: 'maksuton, ilmainen',
      de: 'kostenlos, gratis, gebührenfrei',
      ar: 'مجاني',
      so: 'bilaash',
      uk: 'безкоштовно',
      pl: 'bezpłatnie, za darmo',
      fa: 'رایگان',
    },
  },
  {
    id: 'maximum-fee',
    words: {
      sv: 'maxtaxa, högsta avgift, högkostnadsskydd, avgiftstak, som mest, maxavgift',
      en: 'maximum fee, fee cap',
    },
  },
  {
    id: 'opening-hours',
    words: {
      sv: 'öppettider, öppet, öppnar, stänger, öppettid, stängt',
      en: 'opening hours, open, opens, closes, close',
      fi: 'aukioloajat, auki, avoinna, aukiolo',
      de: 'Öffnungszeiten, geöffnet, offen',
      ar: 'أوقات العمل, ساعات العمل, مفتوح',
      so: 'saacadaha furitaanka, furan',
      uk: 'години роботи, відкрито, працює',
      pl: 'godziny otwarcia, otwarte',
      fa: 'ساعات کاری, باز',
      es: 'horario, abierto',
      fr: "horaires d'ouverture, ouvert",
    },
  },
  {
    id: 'apply',
    words: {
      sv: 'ansökan, ansöka, söka, ansökning, anmäla sig, anmälan, skriva in, ansöker',
      en: 'application, apply, sign up, register, join',
      fi: 'hakemus, hakea, ilmoittautua',
      de: 'Antrag, beantragen, anmelden, Anmeldung',
      ar: 'طلب, تقديم طلب, التسجيل, أسجل',
      so: 'codsi, codsasho, diiwaangelin, qoraa, iska qoro',
      uk: 'заява, подати заяву, записатися, реєстрація',
      pl: 'wniosek, złożyć wniosek, zapisać, zgłoszenie',
      fa: 'درخواست, ثبت نام',
      es: 'solicitud, solicitar, inscribirse',
      fr: 'demande, inscription, inscrire',
    },
  },
  {
    id: 'deadline',
    words: {
      sv: 'sista dag, sista ansökningsdag, senast, ansökningstid, deadline',
      en: 'deadline, last day, latest',
      de: 'Frist, Stichtag',
      fi: 'viimeinen päivä, määräaika',
    },
  },
  {
    id: 'phone',
    words: {
      sv: 'telefon, telefonnummer, ringa, tel, ringer, nummer',
      en: 'telephone, phone number, call',
      fi: 'puhelin, puhelinnumero, soittaa, puhelinaika',
      de: 'Telefon, Telefonnummer, anrufen',
      ar: 'هاتف, رقم الهاتف',
      so: 'taleefan, telefoon',
      uk: 'телефон',
      pl: 'telefon',
      fa: 'تلفن, شماره تلفن',
    },
  },
  {
    id: 'evening',
    words: {
      sv: 'kväll, kvällstid, efter jobbet, kvällskurs, kvällsgrupp',
      en: 'evening, after work',
      fi: 'ilta',
      de: 'Abend, abends',
      ar: 'مساء',
      so: 'fiidkii',
      uk: 'вечірні, вечір',
      pl: 'wieczór, wieczorem',
      fa: 'عصر',
    },
  },
  {
    id: 'handling-time',
    words: {
      sv: 'handläggningstid, hur lång tid tar det, väntetid på beslut, handläggning, tid för beslut',
      en: 'processing time, how long does it take',
      de: 'Bearbeitungszeit, wie lange dauert',
      fi: 'käsittelyaika',
      pl: 'czas rozpatrzenia, ile się czeka',
    },
  },
  {
    id: 'grant',
    words: {
      sv: 'bidrag, stöd, ekonomiskt stöd, bidragsansökan',
      en: 'grant, subsidy, allowance',
      fi: 'avustus, tuki',
      de: 'Zuschuss, Beihilfe',
      pl: 'dofinansowanie',
      fa: 'کمک هزینه',
    },
  },
  {
    id: 'remuneration',
    words: {
      sv: 'arvode, ersättning, betalt, timlön',
      en: 'remuneration, reimbursement, compensation paid',
      de: 'Vergütung, Entgelt',
    },
  },
  {
    id: 'adult',
    words: {
      sv: 'vuxen, vuxna',
      en: 'adult, adults',
      fi: 'aikuinen, aikuisen',
      de: 'Erwachsene, Erwachsener',
      ar: 'بالغ',
      uk: 'дорослий',
      pl: 'dorosły',
      fa: 'بزرگسال',
    },
  },
  {
    id: 'permit',
    words: {
      sv: 'tillstånd, licens, godkännande, få lov',
      en: 'permit, licence, permission',
      fi: 'lupa',
      de: 'Erlaubnis, ohne Genehmigung',
      ar: 'تصريح',
      so: 'oggolaansho',
      uk: 'дозвіл',
      pl: 'pozwolenie, zezwolenie',
      fa: 'مجوز',
    },
  },
  {
    id: 'neighbouring-municipality',
    words: {
      sv: 'annan kommun, grannkommun, grannkommunen, utanför kommunen',
      en: 'neighbouring municipality',
      fi: 'naapurikunta, naapurikuntaan',
      de: 'Nachbargemeinde',
    },
  },
  {
    id: 'repair',
    words: {
      sv: 'reparera, laga, reparation, underhålla',
      en: 'repair, fix, maintain',
      de: 'reparieren, Reparatur',
      fi: 'korjata',
      pl: 'naprawa',
      uk: 'ремонт',
    },
  },
  {
    id: 'saturday',
    words: {
      sv: 'lördag, lördagar',
      en: 'Saturday',
      fi: 'lauantai, lauantaina',
      de: 'Samstag, Sonnabend',
      ar: 'السبت',
      so: 'sabti',
      uk: 'субота',
      pl: 'sobota',
      fa: 'شنبه',
    },
  },
  {
    id: 'sunday',
    words: {
      sv: 'söndag, söndagar',
      en: 'Sunday',
      fi: 'sunnuntai, sunnuntaina',
      de: 'Sonntag',
      ar: 'الأحد',
      so: 'axad',
      uk: 'неділя',
      pl: 'niedziela',
      fa: 'یکشنبه',
    },
  },
  {
    id: 'summer',
    words: {
      sv: 'sommar, sommaren, sommartid',
      en: 'summer',
      fi: 'kesä',
      de: 'Sommer',
      ar: 'الصيف',
      so: 'xagaaga',
      uk: 'літо',
      pl: 'lato, wakacje',
      fa: 'تابستان',
    },
  },
  {
    id: 'month',
    words: {
      sv: 'månad, per månad, månaden',
      en: 'month, monthly',
      fi: 'kuukausi',
      de: 'Monat, monatlich',
      ar: 'شهر',
      so: 'bil',
      uk: 'місяць, на місяць',
      pl: 'miesiąc',
      fa: 'ماه',
    },
  },
  {
    id: 'hour',
    words: {
      sv: 'timme, timmar, timma',
      en: 'hour, hours',
      fi: 'tunti',
      de: 'Stunde, Stunden',
      ar: 'ساعة',
      so: 'saacadood, saacad',
      uk: 'година',
      pl: 'godzina, godzinę',
      fa: 'ساعت',
    },
  },
  {
    id: 'day',
    words: { sv: 'hel dag, heldag, dygnet', en: 'whole day, all day', de: 'ganzer Tag, ganzen Tag', fi: 'koko päivä' },
  },
];
