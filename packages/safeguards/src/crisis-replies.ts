import type { CrisisKind } from './crisis-pattern.ts';

type LineId = 'suicide' | 'women' | 'children' | 'poison' | 'care';

/**
 * Sweden's national help lines, the most fitting first. Sources: 1177.se, mind.se (Självmordslinjen),
 * kvinnofridslinjen.se, bris.se, giftinformation.se.
 */
export const NATIONAL_LINES: readonly {
  readonly id: LineId;
  readonly phone: string;
  readonly for: readonly CrisisKind[];
}[] = [
  { id: 'suicide', phone: '90101', for: ['self_harm'] },
  { id: 'women', phone: '020-50 50 50', for: ['violence'] },
  { id: 'children', phone: '116 111', for: ['self_harm', 'violence', 'child_danger'] },
  { id: 'poison', phone: '010-456 67 00', for: ['medical', 'gas'] },
  { id: 'care', phone: '1177', for: ['medical', 'self_harm', 'violence', 'accident', 'drowning', 'gas', 'fire'] },
];

/** A crisis reply's words in one language. */
export interface CrisisReply {
  readonly call: string;
  readonly self_harm: string;
  readonly violence: string;
  readonly leave: string;
  readonly lines: Readonly<Record<LineId, string>>;
}

/** Replies by language. Only Swedish and English have been read by somebody who speaks the language well. */
export const CRISIS_REPLIES: Readonly<Record<string, CrisisReply>> = {
  sv: {
    call: 'Ring 112 nu om någon är i fara. Vänta inte på svar här.',
    self_harm: 'Du behöver inte klara det här ensam. Det finns människor som vill lyssna, dygnet runt.',
    violence: 'Det som händer är inte ditt fel. Ta dig till en trygg plats om du kan.',
    leave: 'Ta dig ut först. Varna andra. Ring sedan från en säker plats.',
    lines: {
      suicide: 'Självmordslinjen',
      women: 'Kvinnofridslinjen',
      children: 'Bris, för barn och unga',
      poison: 'Giftinformationscentralen',
      care: 'Råd om vård',
    },
  },
  en: {
    call: 'Call 112 now if anyone is in danger. Do not wait for an answer here.',
    self_harm: 'You do not have to go through this alone. There are people who want to listen, at any hour.',
    violence: 'What is happening is not your fault. Get to a safe place if you can.',
    leave: 'Get out first. Warn others. Then call from a safe place.',
    lines: {
      suicide: 'Suicide helpline (Självmordslinjen)',
      women: 'Women’s helpline (Kvinnofridslinjen)',
      children: 'Bris, for children and young people',
      poison: 'Poisons information centre',
      care: 'Healthcare advice',
    },
  },
  fi: {
    call: 'Soita heti 112, jos joku on vaarassa. Älä odota vastausta täältä.',
    self_harm: 'Sinun ei tarvitse selvitä yksin. Joku haluaa kuunnella sinua kaikkina vuorokauden aikoina.',
    violence: 'Se, mitä tapahtuu, ei ole sinun syytäsi. Siirry turvaan, jos voit.',
    leave: 'Poistu ensin ulos. Varoita muita. Soita sitten turvallisesta paikasta.',
    lines: {
      suicide: 'Itsemurhien ehkäisyn linja (Självmordslinjen)',
      women: 'Naisten tukilinja (Kvinnofridslinjen)',
      children: 'Bris, lapsille ja nuorille',
      poison: 'Myrkytystietokeskus',
      care: 'Terveysneuvonta',
    },
  },
  ar: {
    call: 'اتصل بالرقم 112 الآن إذا كان أي شخص في خطر. لا تنتظر ردًا هنا.',
    self_harm: 'لست مضطرًا إلى مواجهة هذا وحدك. هناك من يريد الاستماع إليك في أي وقت.',
    violence: 'ما يحدث ليس ذنبك. اذهب إلى مكان آمن إن استطعت.',
    leave: 'اخرج أولًا. حذّر الآخرين. ثم اتصل من مكان آمن.',
    lines: {
      suicide: 'خط منع الانتحار (Självmordslinjen)',
      women: 'خط مساعدة النساء (Kvinnofridslinjen)',
      children: 'Bris للأطفال والشباب',
      poison: 'مركز معلومات السموم',
      care: 'استشارات الرعاية الصحية',
    },
  },
  so: {
    call: 'Wac 112 hadda haddii qof khatar ku jiro. Halkan jawaab ha ku sugin.',
    self_harm: 'Kali kuma tihid. Waxaa jira dad diyaar u ah inay ku dhegaystaan saacad kasta.',
    violence: 'Waxa dhacaya khaladkaaga maaha. Tag meel ammaan ah haddii aad awooddo.',
    leave: 'Marka hore bannaanka u bax. U digni dadka kale. Kadib ka wac meel ammaan ah.',
    lines: {
      suicide: 'Khadka ka hortagga is-dilka (Självmordslinjen)',
      women: 'Khadka haweenka (Kvinnofridslinjen)',
      children: 'Bris, carruurta iyo dhallinyarada',
      poison: 'Xarunta macluumaadka sunta',
      care: 'Talo caafimaad',
    },
  },
  fa: {
    call: 'اگر کسی در خطر است همین حالا با 112 تماس بگیرید. اینجا منتظر پاسخ نمانید.',
    self_harm: 'لازم نیست تنها با این وضع روبه‌رو شوید. در هر ساعت کسانی هستند که می‌خواهند به شما گوش دهند.',
    violence: 'آنچه رخ می‌دهد تقصیر شما نیست. اگر می‌توانید به جای امنی بروید.',
    leave: 'اول بیرون بروید. به دیگران هشدار دهید. سپس از جای امن تماس بگیرید.',
    lines: {
      suicide: 'خط پیشگیری از خودکشی (Självmordslinjen)',
      women: 'خط کمک به زنان (Kvinnofridslinjen)',
      children: 'Bris برای کودکان و جوانان',
      poison: 'مرکز اطلاعات سموم',
      care: 'مشاوره درمانی',
    },
  },
  uk: {
    call: 'Негайно телефонуйте 112, якщо хтось у небезпеці. Не чекайте на відповідь тут.',
    self_harm: 'Ви не повинні переживати це наодинці. Є люди, готові вас вислухати будь-якої години.',
    violence: 'Те, що відбувається, — не ваша провина. Якщо можете, перейдіть у безпечне місце.',
    leave: 'Спочатку вийдіть назовні. Попередьте інших. Потім телефонуйте з безпечного місця.',
    lines: {
      suicide: 'Лінія запобігання самогубствам (Självmordslinjen)',
      women: 'Лінія допомоги жінкам (Kvinnofridslinjen)',
      children: 'Bris, для дітей і молоді',
      poison: 'Центр інформації про отруєння',
      care: 'Медична консультація',
    },
  },
  pl: {
    call: 'Zadzwoń teraz pod 112, jeśli komuś grozi niebezpieczeństwo. Nie czekaj tu na odpowiedź.',
    self_harm: 'Nie musisz być z tym sam. Są ludzie, którzy chcą cię wysłuchać o każdej porze.',
    violence: 'To, co się dzieje, nie jest twoją winą. Jeśli możesz, przejdź w bezpieczne miejsce.',
    leave: 'Najpierw wyjdź na zewnątrz. Ostrzeż innych. Potem zadzwoń z bezpiecznego miejsca.',
    lines: {
      suicide: 'Telefon zapobiegania samobójstwom (Självmordslinjen)',
      women: 'Telefon dla kobiet (Kvinnofridslinjen)',
      children: 'Bris, dla dzieci i młodzieży',
      poison: 'Ośrodek informacji o zatruciach',
      care: 'Porady medyczne',
    },
  },
  de: {
    call: 'Rufen Sie jetzt 112 an, wenn jemand in Gefahr ist. Warten Sie hier nicht auf eine Antwort.',
    self_harm: 'Sie müssen das nicht allein durchstehen. Es gibt zu jeder Stunde Menschen, die zuhören.',
    violence: 'Was geschieht, ist nicht Ihre Schuld. Gehen Sie an einen sicheren Ort, wenn Sie können.',
    leave: 'Gehen Sie zuerst ins Freie. Warnen Sie andere. Rufen Sie dann von einem sicheren Ort an.',
    lines: {
      suicide: 'Hilfe bei Suizidgedanken (Självmordslinjen)',
      women: 'Hilfe für Frauen (Kvinnofridslinjen)',
      children: 'Bris, für Kinder und Jugendliche',
      poison: 'Giftinformationszentrum',
      care: 'Medizinischer Rat',
    },
  },
  es: {
    call: 'Llame ahora al 112 si alguien está en peligro. No espere una respuesta aquí.',
    self_harm: 'No tiene que pasar por esto solo. Hay personas que quieren escucharle a cualquier hora.',
    violence: 'Lo que ocurre no es culpa suya. Vaya a un lugar seguro si puede.',
    leave: 'Salga primero. Avise a los demás. Después llame desde un lugar seguro.',
    lines: {
      suicide: 'Línea de prevención del suicidio (Självmordslinjen)',
      women: 'Línea de ayuda a mujeres (Kvinnofridslinjen)',
      children: 'Bris, para niños y jóvenes',
      poison: 'Centro de información toxicológica',
      care: 'Consejo sanitario',
    },
  },
  fr: {
    call: 'Appelez le 112 maintenant si quelqu’un est en danger. N’attendez pas de réponse ici.',
    self_harm: 'Vous n’avez pas à traverser cela seul. Des personnes sont prêtes à vous écouter à toute heure.',
    violence: 'Ce qui se passe n’est pas votre faute. Mettez-vous en lieu sûr si vous le pouvez.',
    leave: 'Sortez d’abord. Prévenez les autres. Appelez ensuite depuis un lieu sûr.',
    lines: {
      suicide: 'Ligne de prévention du suicide (Självmordslinjen)',
      women: 'Ligne d’aide aux femmes (Kvinnofridslinjen)',
      children: 'Bris, pour les enfants et les jeunes',
      poison: 'Centre antipoison',
      care: 'Conseil médical',
    },
  },
  ru: {
    call: 'Немедленно звоните 112, если кто-то в опасности. Не ждите ответа здесь.',
    self_harm: 'Вам не нужно переживать это в одиночку. Есть люди, готовые выслушать вас в любое время.',
    violence: 'То, что происходит, — не ваша вина. Если можете, уйдите в безопасное место.',
    leave: 'Сначала выйдите наружу. Предупредите других. Затем позвоните из безопасного места.',
    lines: {
      suicide: 'Линия предотвращения самоубийств (Självmordslinjen)',
      women: 'Линия помощи женщинам (Kvinnofridslinjen)',
      children: 'Bris, для детей и молодёжи',
      poison: 'Центр информации об отравлениях',
      care: 'Медицинская консультация',
    },
  },
  tr: {
    call: 'Biri tehlikedeyse hemen 112’yi arayın. Burada yanıt beklemeyin.',
    self_harm: 'Bununla tek başınıza baş etmek zorunda değilsiniz. Günün her saati sizi dinlemek isteyen insanlar var.',
    violence: 'Yaşananlar sizin suçunuz değil. Mümkünse güvenli bir yere gidin.',
    leave: 'Önce dışarı çıkın. Başkalarını uyarın. Sonra güvenli bir yerden arayın.',
    lines: {
      suicide: 'İntiharı önleme hattı (Självmordslinjen)',
      women: 'Kadın yardım hattı (Kvinnofridslinjen)',
      children: 'Bris, çocuklar ve gençler için',
      poison: 'Zehir danışma merkezi',
      care: 'Sağlık danışma',
    },
  },
  bs: {
    call: 'Odmah nazovite 112 ako je neko u opasnosti. Ne čekajte odgovor ovdje.',
    self_harm: 'Ne morate kroz ovo prolaziti sami. U svako doba ima ljudi koji vas žele saslušati.',
    violence: 'Ono što se događa nije vaša krivica. Ako možete, idite na sigurno mjesto.',
    leave: 'Prvo izađite napolje. Upozorite druge. Zatim nazovite sa sigurnog mjesta.',
    lines: {
      suicide: 'Linija za prevenciju samoubistva (Självmordslinjen)',
      women: 'Linija za pomoć ženama (Kvinnofridslinjen)',
      children: 'Bris, za djecu i mlade',
      poison: 'Centar za informacije o otrovima',
      care: 'Zdravstveni savjet',
    },
  },
};
