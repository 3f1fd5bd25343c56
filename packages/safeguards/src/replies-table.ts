/** An assistant's own sentences in one language. `{name}` is the assistant, `{language}` the name of a language, `{day}` a day in words. */
export interface ReplyTexts {
  /** Whether somebody who speaks the language well has read them. */
  readonly reviewed: boolean;
  readonly greeting: string;
  readonly thanks: string;
  readonly identity: string;
  readonly goodbye: string;
  readonly smalltalk: string;
  readonly ability: string;
  readonly declined: string;
  readonly declinedMedical: string;
  readonly declinedCrime: string;
  readonly unanswered: string;
  readonly closestPages: string;
  readonly contact: string;
  readonly contactHint: string;
  readonly person: string;
  readonly empty: string;
  readonly quoteIntro: string;
  readonly notOurs: string;
  readonly reckonedBy: string;
  readonly nextTime: string;
  readonly week: string;
}

/** Replies by language (BCP 47 base). A new language is a new entry; fresh ones are marked as not reviewed. */
export const REPLIES = {
  sv: {
    reviewed: true,
    greeting: 'Hej! Jag heter {name} och är en AI-assistent. Vad vill du veta?',
    thanks: 'Varsågod! Hör av dig om du undrar något mer.',
    identity:
      'Jag är {name}, en AI-assistent. Jag är ingen människa. Jag svarar med hjälp av kommunens egna sidor och visar var svaret står.',
    goodbye: 'Hej då! Välkommen tillbaka.',
    smalltalk: 'Jag är en AI-assistent och svarar bäst på frågor om kommunen. Vad vill du veta?',
    ability:
      'Jag svarar på frågor om kommunens service och visar vilken sida svaret kommer från. Skriv din fråga med egna ord.',
    declined: 'Det kan jag inte hjälpa till med. Jag svarar bara på frågor om kommunen och dess service.',
    declinedMedical:
      'Jag kan inte ge råd om sjukdom eller läkemedel. Ring 1177 för råd om vård. Är det akut, ring 112.',
    declinedCrime: 'Det hjälper jag inte till med.',
    unanswered: 'Jag hittar inget säkert svar på kommunens sidor.',
    closestPages: 'De här sidorna kan ligga nära det du söker:',
    contact: 'Du kan också kontakta:',
    contactHint: 'Du kan ställa frågan på ett annat sätt, eller kontakta kommunen.',
    person: 'Jag är en AI-assistent. Här når du en människa:',
    empty: 'Jag såg ingen fråga. Skriv vad du vill veta.',
    quoteIntro: 'Det här hittade jag på kommunens sida ({language}):',
    notOurs: 'Det här sköter inte kommunen. Vänd dig till:',
    reckonedBy: 'Jag har räknat med {day}.',
    nextTime: 'Nästa gång blir {day}.',
    week: 'vecka {week}',
  },
  en: {
    reviewed: true,
    greeting: 'Hello! I am {name}, an AI assistant. What would you like to know?',
    thanks: 'You are welcome! Ask again if you need anything more.',
    identity:
      'I am {name}, an AI assistant, not a person. I answer from the municipality’s own pages and show where the answer stands.',
    goodbye: 'Goodbye! You are welcome back at any time.',
    smalltalk: 'I am an AI assistant, at my best with questions about the municipality. What would you like to know?',
    ability:
      'I answer questions about the municipality’s services and show which page the answer comes from. Ask in your own words.',
    declined: 'I cannot help with that. I only answer questions about the municipality and its services.',
    declinedMedical:
      'I cannot give advice on illness or medicines. Call 1177 for healthcare advice. In an emergency, call 112.',
    declinedCrime: 'I do not help with that.',
    unanswered: 'I cannot find a reliable answer on the municipality’s pages.',
    closestPages: 'These pages may be close to what you are looking for:',
    contact: 'You can also contact:',
    contactHint: 'You can ask in another way, or contact the municipality.',
    person: 'I am an AI assistant. Here you can reach a person:',
    empty: 'I did not see a question. Write what you would like to know.',
    quoteIntro: 'I found this on the municipality’s page (language: {language}):',
    notOurs: 'This is not the municipality’s matter. Turn to:',
    reckonedBy: 'I have gone by {day}.',
    nextTime: 'The next time is {day}.',
    week: 'week {week}',
  },
  fi: {
    reviewed: false,
    greeting: 'Hei! Olen {name}, tekoälyavustaja. Mitä haluat tietää?',
    thanks: 'Ole hyvä! Kysy lisää, jos tarvitset.',
    identity:
      'Olen {name}, tekoälyavustaja, en ihminen. Vastaan kunnan omien sivujen perusteella ja näytän, mistä vastaus löytyy.',
    goodbye: 'Näkemiin! Tervetuloa takaisin.',
    smalltalk: 'Olen tekoälyavustaja ja vastaan parhaiten kuntaa koskeviin kysymyksiin. Mitä haluat tietää?',
    ability: 'Vastaan kunnan palveluja koskeviin kysymyksiin ja näytän, miltä sivulta vastaus on. Kysy omin sanoin.',
    declined: 'En voi auttaa siinä. Vastaan vain kuntaa ja sen palveluja koskeviin kysymyksiin.',
    declinedMedical: 'En voi antaa neuvoja sairauksista tai lääkkeistä. Soita 1177. Hätätilanteessa soita 112.',
    declinedCrime: 'En auta siinä.',
    unanswered: 'En löydä varmaa vastausta kunnan sivuilta.',
    closestPages: 'Nämä sivut voivat olla lähellä etsimääsi:',
    contact: 'Voit myös ottaa yhteyttä:',
    contactHint: 'Voit kysyä toisin sanoin tai ottaa yhteyttä kuntaan.',
    person: 'Olen tekoälyavustaja. Täältä tavoitat ihmisen:',
    empty: 'En nähnyt kysymystä. Kirjoita, mitä haluat tietää.',
    quoteIntro: 'Löysin tämän kunnan sivulta (kieli: {language}):',
    notOurs: 'Tämä ei ole kunnan asia. Ota yhteyttä:',
    reckonedBy: 'Päivänä on käytetty: {day}.',
    nextTime: 'Seuraava kerta: {day}.',
    week: 'viikko {week}',
  },
  ar: {
    reviewed: false,
    greeting: 'مرحبًا! أنا {name}، مساعد يعمل بالذكاء الاصطناعي. ماذا تريد أن تعرف؟',
    thanks: 'على الرحب والسعة! اسأل مرة أخرى إن احتجت إلى شيء.',
    identity: 'أنا {name}، مساعد يعمل بالذكاء الاصطناعي ولست إنسانًا. أجيب من صفحات البلدية وأبيّن مكان الجواب.',
    goodbye: 'مع السلامة! أهلًا بك في أي وقت.',
    smalltalk: 'أنا مساعد يعمل بالذكاء الاصطناعي وأجيب عن الأسئلة المتعلقة بالبلدية. ماذا تريد أن تعرف؟',
    ability: 'أجيب عن الأسئلة المتعلقة بخدمات البلدية وأبيّن الصفحة التي جاء منها الجواب. اكتب سؤالك بكلماتك.',
    declined: 'لا أستطيع المساعدة في ذلك. أجيب فقط عن الأسئلة المتعلقة بالبلدية وخدماتها.',
    declinedMedical: 'لا أستطيع تقديم نصائح حول الأمراض أو الأدوية. اتصل بالرقم 1177. في حالة الطوارئ اتصل بالرقم 112.',
    declinedCrime: 'لا أساعد في ذلك.',
    unanswered: 'لا أجد جوابًا مؤكدًا في صفحات البلدية.',
    closestPages: 'قد تكون هذه الصفحات قريبة مما تبحث عنه:',
    contact: 'يمكنك أيضًا الاتصال بـ:',
    contactHint: 'يمكنك طرح السؤال بطريقة أخرى أو الاتصال بالبلدية.',
    person: 'أنا مساعد يعمل بالذكاء الاصطناعي. هنا يمكنك الوصول إلى موظف:',
    empty: 'لم أرَ سؤالًا. اكتب ما تريد أن تعرفه.',
    quoteIntro: 'وجدت هذا في صفحة البلدية (اللغة: {language}):',
    notOurs: 'هذا ليس من اختصاص البلدية. اتصل بـ:',
    reckonedBy: 'اليوم المعتمد: {day}.',
    nextTime: 'المرة القادمة: {day}.',
    week: 'الأسبوع {week}',
  },
  so: {
    reviewed: false,
    greeting: 'Salaan! Waxaan ahay {name}, kaaliye AI ah. Maxaad rabtaa inaad ogaato?',
    thanks: 'Adaa mudan! Haddii aad wax kale u baahan tahay i weydii.',
    identity:
      'Waxaan ahay {name}, kaaliye AI ah, qof maahi. Waxaan ka jawaabaa bogagga degmada, waxaanan tusaa meesha jawaabtu ku taal.',
    goodbye: 'Nabad gelyo! Mar kale soo dhowow.',
    smalltalk: 'Waxaan ahay kaaliye AI ah oo ka jawaaba su’aalaha ku saabsan degmada. Maxaad rabtaa inaad ogaato?',
    ability:
      'Waxaan ka jawaabaa su’aalaha ku saabsan adeegyada degmada, waxaanan tusaa bogga jawaabtu ka timid. Ku qor su’aashaada erayadaada.',
    declined: 'Taas kama caawin karo. Waxaan ka jawaabaa oo keliya su’aalaha ku saabsan degmada iyo adeegyadeeda.',
    declinedMedical: 'Talo kama bixin karo cudur ama daawo. Wac 1177. Haddii ay degdeg tahay, wac 112.',
    declinedCrime: 'Taas kama caawiyo.',
    unanswered: 'Jawaab la hubo kama helin bogagga degmada.',
    closestPages: 'Bogaggani waxay u dhowaan karaan waxa aad raadinayso:',
    contact: 'Waxaad sidoo kale la xiriiri kartaa:',
    contactHint: 'Si kale u weydii, ama la xiriir degmada.',
    person: 'Waxaan ahay kaaliye AI ah. Halkan waxaad kala xiriiri kartaa qof:',
    empty: 'Su’aal ma arkin. Qor waxa aad rabto inaad ogaato.',
    quoteIntro: 'Tan waxaan ka helay bogga degmada (luqadda: {language}):',
    notOurs: 'Arrintan degmadu ma qabato. La xiriir:',
    reckonedBy: 'Maalinta la tixgeliyey: {day}.',
    nextTime: 'Marka xigta: {day}.',
    week: 'toddobaadka {week}',
  },
  fa: {
    reviewed: false,
    greeting: 'سلام! من {name} هستم، یک دستیار هوش مصنوعی. چه می‌خواهید بدانید؟',
    thanks: 'خواهش می‌کنم! اگر سؤال دیگری دارید بپرسید.',
    identity: 'من {name} هستم، یک دستیار هوش مصنوعی و نه انسان. از صفحه‌های شهرداری پاسخ می‌دهم و نشان می‌دهم پاسخ کجاست.',
    goodbye: 'خداحافظ! همیشه خوش آمدید.',
    smalltalk: 'من یک دستیار هوش مصنوعی هستم و به پرسش‌های مربوط به شهرداری پاسخ می‌دهم. چه می‌خواهید بدانید؟',
    ability: 'به پرسش‌های مربوط به خدمات شهرداری پاسخ می‌دهم و نشان می‌دهم پاسخ از کدام صفحه است. با کلمات خودتان بپرسید.',
    declined: 'در این مورد نمی‌توانم کمک کنم. فقط به پرسش‌های مربوط به شهرداری و خدمات آن پاسخ می‌دهم.',
    declinedMedical:
      'نمی‌توانم درباره بیماری یا دارو راهنمایی کنم. با 1177 تماس بگیرید. در وضعیت اضطراری با 112 تماس بگیرید.',
    declinedCrime: 'در این مورد کمک نمی‌کنم.',
    unanswered: 'در صفحه‌های شهرداری پاسخ مطمئنی پیدا نمی‌کنم.',
    closestPages: 'این صفحه‌ها شاید به آنچه می‌جویید نزدیک باشند:',
    contact: 'همچنین می‌توانید تماس بگیرید با:',
    contactHint: 'می‌توانید پرسش را به شکل دیگری بنویسید یا با شهرداری تماس بگیرید.',
    person: 'من یک دستیار هوش مصنوعی هستم. از اینجا می‌توانید با یک نفر تماس بگیرید:',
    empty: 'پرسشی ندیدم. بنویسید چه می‌خواهید بدانید.',
    quoteIntro: 'این را در صفحه شهرداری پیدا کردم (زبان: {language}):',
    notOurs: 'این موضوع مربوط به شهرداری نیست. مراجعه کنید به:',
    reckonedBy: 'روزی که در نظر گرفتم: {day}.',
    nextTime: 'نوبت بعدی: {day}.',
    week: 'هفته {week}',
  },
  uk: {
    reviewed: false,
    greeting: 'Вітаю! Я {name}, помічник на основі штучного інтелекту. Що ви хочете дізнатися?',
    thanks: 'Будь ласка! Питайте ще, якщо потрібно.',
    identity:
      'Я {name}, помічник на основі штучного інтелекту, а не людина. Я відповідаю за сторінками муніципалітету й показую, де знайдено відповідь.',
    goodbye: 'До побачення! Звертайтеся знову.',
    smalltalk:
      'Я помічник на основі штучного інтелекту й найкраще відповідаю на питання про муніципалітет. Що ви хочете дізнатися?',
    ability:
      'Я відповідаю на питання про послуги муніципалітету й показую, з якої сторінки взято відповідь. Питайте своїми словами.',
    declined: 'Я не можу з цим допомогти. Я відповідаю лише на питання про муніципалітет і його послуги.',
    declinedMedical:
      'Я не можу давати поради щодо хвороб чи ліків. Телефонуйте 1177. У невідкладному випадку телефонуйте 112.',
    declinedCrime: 'Я з цим не допомагаю.',
    unanswered: 'Я не знаходжу надійної відповіді на сторінках муніципалітету.',
    closestPages: 'Ці сторінки можуть бути близькими до того, що ви шукаєте:',
    contact: 'Ви також можете звернутися:',
    contactHint: 'Спробуйте запитати інакше або зверніться до муніципалітету.',
    person: 'Я помічник на основі штучного інтелекту. Тут можна звернутися до людини:',
    empty: 'Я не бачу питання. Напишіть, що ви хочете дізнатися.',
    quoteIntro: 'Ось що я знайшов на сторінці муніципалітету (мова: {language}):',
    notOurs: 'Цим займається не муніципалітет. Зверніться сюди:',
    reckonedBy: 'День, від якого я рахую: {day}.',
    nextTime: 'Наступного разу: {day}.',
    week: 'тиждень {week}',
  },
  pl: {
    reviewed: false,
    greeting: 'Cześć! Jestem {name}, asystent AI. Czego chcesz się dowiedzieć?',
    thanks: 'Proszę bardzo! Pytaj, jeśli potrzebujesz czegoś więcej.',
    identity:
      'Jestem {name}, asystent AI, a nie człowiek. Odpowiadam na podstawie stron gminy i pokazuję, gdzie jest odpowiedź.',
    goodbye: 'Do widzenia! Zapraszam ponownie.',
    smalltalk: 'Jestem asystentem AI i najlepiej odpowiadam na pytania o gminę. Czego chcesz się dowiedzieć?',
    ability:
      'Odpowiadam na pytania o usługi gminy i pokazuję, z której strony pochodzi odpowiedź. Zapytaj własnymi słowami.',
    declined: 'Nie mogę w tym pomóc. Odpowiadam tylko na pytania o gminę i jej usługi.',
    declinedMedical: 'Nie mogę doradzać w sprawie chorób ani leków. Zadzwoń pod 1177. W nagłym wypadku dzwoń pod 112.',
    declinedCrime: 'W tym nie pomagam.',
    unanswered: 'Nie znajduję pewnej odpowiedzi na stronach gminy.',
    closestPages: 'Te strony mogą być bliskie temu, czego szukasz:',
    contact: 'Możesz też skontaktować się z:',
    contactHint: 'Możesz zapytać inaczej albo skontaktować się z gminą.',
    person: 'Jestem asystentem AI. Tutaj skontaktujesz się z człowiekiem:',
    empty: 'Nie widzę pytania. Napisz, czego chcesz się dowiedzieć.',
    quoteIntro: 'Oto co jest na stronie gminy (język: {language}):',
    notOurs: 'Gmina się tym nie zajmuje. Zwróć się do:',
    reckonedBy: 'Przyjęty dzień: {day}.',
    nextTime: 'Następny raz: {day}.',
    week: 'tydzień {week}',
  },
  de: {
    reviewed: false,
    greeting: 'Hallo! Ich bin {name}, ein KI-Assistent. Was möchten Sie wissen?',
    thanks: 'Gern geschehen! Fragen Sie, wenn Sie noch etwas brauchen.',
    identity:
      'Ich bin {name}, ein KI-Assistent und kein Mensch. Ich antworte anhand der Seiten der Gemeinde und zeige, wo die Antwort steht.',
    goodbye: 'Auf Wiedersehen! Kommen Sie gern wieder.',
    smalltalk: 'Ich bin ein KI-Assistent und beantworte am besten Fragen zur Gemeinde. Was möchten Sie wissen?',
    ability:
      'Ich beantworte Fragen zu den Leistungen der Gemeinde und zeige, von welcher Seite die Antwort stammt. Fragen Sie mit eigenen Worten.',
    declined: 'Dabei kann ich nicht helfen. Ich beantworte nur Fragen zur Gemeinde und ihren Leistungen.',
    declinedMedical:
      'Zu Krankheiten und Medikamenten kann ich nicht beraten. Rufen Sie 1177 an. Im Notfall rufen Sie 112 an.',
    declinedCrime: 'Dabei helfe ich nicht.',
    unanswered: 'Auf den Seiten der Gemeinde finde ich keine sichere Antwort.',
    closestPages: 'Diese Seiten könnten zu Ihrer Frage passen:',
    contact: 'Sie können sich auch wenden an:',
    contactHint: 'Sie können anders fragen oder sich an die Gemeinde wenden.',
    person: 'Ich bin ein KI-Assistent. Hier erreichen Sie einen Menschen:',
    empty: 'Ich habe keine Frage gesehen. Schreiben Sie, was Sie wissen möchten.',
    quoteIntro: 'Das habe ich auf der Seite der Gemeinde gefunden (Sprache: {language}):',
    notOurs: 'Dafür ist nicht die Gemeinde zuständig. Wenden Sie sich an:',
    reckonedBy: 'Ich bin von diesem Tag ausgegangen: {day}.',
    nextTime: 'Das nächste Mal: {day}.',
    week: 'Woche {week}',
  },
  es: {
    reviewed: false,
    greeting: '¡Hola! Soy {name}, un asistente de IA. ¿Qué desea saber?',
    thanks: '¡De nada! Pregunte si necesita algo más.',
    identity:
      'Soy {name}, un asistente de IA, no una persona. Respondo con las páginas del municipio y muestro dónde está la respuesta.',
    goodbye: '¡Adiós! Vuelva cuando quiera.',
    smalltalk: 'Soy un asistente de IA y respondo mejor a preguntas sobre el municipio. ¿Qué desea saber?',
    ability:
      'Respondo a preguntas sobre los servicios del municipio y muestro de qué página viene la respuesta. Pregunte con sus propias palabras.',
    declined: 'No puedo ayudar con eso. Solo respondo a preguntas sobre el municipio y sus servicios.',
    declinedMedical:
      'No puedo dar consejos sobre enfermedades o medicamentos. Llame al 1177. En una emergencia, llame al 112.',
    declinedCrime: 'No ayudo con eso.',
    unanswered: 'No encuentro una respuesta segura en las páginas del municipio.',
    closestPages: 'Estas páginas pueden acercarse a lo que busca:',
    contact: 'También puede ponerse en contacto con:',
    contactHint: 'Puede preguntar de otra manera o ponerse en contacto con el municipio.',
    person: 'Soy un asistente de IA. Aquí puede hablar con una persona:',
    empty: 'No he visto ninguna pregunta. Escriba lo que desea saber.',
    quoteIntro: 'He encontrado esto en la página del municipio (idioma: {language}):',
    notOurs: 'De esto no se ocupa el municipio. Diríjase a:',
    reckonedBy: 'Día tomado en cuenta: {day}.',
    nextTime: 'La próxima vez: {day}.',
    week: 'semana {week}',
  },
  fr: {
    reviewed: false,
    greeting: 'Bonjour ! Je suis {name}, un assistant d’IA. Que souhaitez-vous savoir ?',
    thanks: 'Je vous en prie ! N’hésitez pas à poser une autre question.',
    identity:
      'Je suis {name}, un assistant d’IA et non une personne. Je réponds à partir des pages de la commune et je montre où se trouve la réponse.',
    goodbye: 'Au revoir ! Revenez quand vous voulez.',
    smalltalk:
      'Je suis un assistant d’IA et je réponds surtout aux questions sur la commune. Que souhaitez-vous savoir ?',
    ability:
      'Je réponds aux questions sur les services de la commune et j’indique de quelle page vient la réponse. Posez votre question avec vos mots.',
    declined: 'Je ne peux pas vous aider pour cela. Je réponds seulement aux questions sur la commune et ses services.',
    declinedMedical:
      'Je ne peux pas donner de conseils sur les maladies ou les médicaments. Appelez le 1177. En cas d’urgence, appelez le 112.',
    declinedCrime: 'Je n’aide pas pour cela.',
    unanswered: 'Je ne trouve pas de réponse sûre sur les pages de la commune.',
    closestPages: 'Ces pages sont peut-être proches de ce que vous cherchez :',
    contact: 'Vous pouvez aussi contacter :',
    contactHint: 'Vous pouvez poser la question autrement ou contacter la commune.',
    person: 'Je suis un assistant d’IA. Voici comment joindre une personne :',
    empty: 'Je n’ai pas vu de question. Écrivez ce que vous souhaitez savoir.',
    quoteIntro: 'J’ai trouvé ceci sur la page de la commune (langue : {language}) :',
    notOurs: 'Cela ne relève pas de la commune. Adressez-vous à :',
    reckonedBy: 'Jour pris en compte : {day}.',
    nextTime: 'La prochaine fois : {day}.',
    week: 'semaine {week}',
  },
  ru: {
    reviewed: false,
    greeting: 'Здравствуйте! Я {name}, помощник на основе искусственного интеллекта. Что вы хотите узнать?',
    thanks: 'Пожалуйста! Спрашивайте ещё, если нужно.',
    identity:
      'Я {name}, помощник на основе искусственного интеллекта, а не человек. Я отвечаю по страницам муниципалитета и показываю, где найден ответ.',
    goodbye: 'До свидания! Обращайтесь снова.',
    smalltalk:
      'Я помощник на основе искусственного интеллекта и лучше всего отвечаю на вопросы о муниципалитете. Что вы хотите узнать?',
    ability:
      'Я отвечаю на вопросы об услугах муниципалитета и показываю, с какой страницы взят ответ. Спрашивайте своими словами.',
    declined: 'Я не могу с этим помочь. Я отвечаю только на вопросы о муниципалитете и его услугах.',
    declinedMedical: 'Я не могу давать советы о болезнях и лекарствах. Звоните 1177. В экстренном случае звоните 112.',
    declinedCrime: 'Я с этим не помогаю.',
    unanswered: 'Я не нахожу надёжного ответа на страницах муниципалитета.',
    closestPages: 'Эти страницы могут быть близки к тому, что вы ищете:',
    contact: 'Вы также можете обратиться:',
    contactHint: 'Попробуйте спросить иначе или обратитесь в муниципалитет.',
    person: 'Я помощник на основе искусственного интеллекта. Здесь можно обратиться к человеку:',
    empty: 'Я не вижу вопроса. Напишите, что вы хотите узнать.',
    quoteIntro: 'Вот что есть на странице муниципалитета (язык: {language}):',
    notOurs: 'Этим занимается не муниципалитет. Обратитесь сюда:',
    reckonedBy: 'День, от которого я считаю: {day}.',
    nextTime: 'Следующий раз: {day}.',
    week: 'неделя {week}',
  },
  tr: {
    reviewed: false,
    greeting: 'Merhaba! Ben {name}, bir yapay zekâ asistanıyım. Ne öğrenmek istiyorsunuz?',
    thanks: 'Rica ederim! Başka bir şey gerekirse sorun.',
    identity:
      'Ben {name}, bir yapay zekâ asistanıyım, insan değilim. Belediyenin sayfalarından yanıt verir ve yanıtın nerede olduğunu gösteririm.',
    goodbye: 'Hoşça kalın! Yine bekleriz.',
    smalltalk:
      'Ben bir yapay zekâ asistanıyım ve en iyi belediyeyle ilgili soruları yanıtlarım. Ne öğrenmek istiyorsunuz?',
    ability:
      'Belediyenin hizmetleriyle ilgili soruları yanıtlar ve yanıtın hangi sayfadan geldiğini gösteririm. Sorunuzu kendi sözlerinizle yazın.',
    declined: 'Bu konuda yardımcı olamam. Yalnızca belediye ve hizmetleriyle ilgili soruları yanıtlarım.',
    declinedMedical: 'Hastalık ve ilaç konusunda tavsiye veremem. 1177’yi arayın. Acil durumda 112’yi arayın.',
    declinedCrime: 'Bu konuda yardım etmiyorum.',
    unanswered: 'Belediyenin sayfalarında kesin bir yanıt bulamıyorum.',
    closestPages: 'Bu sayfalar aradığınıza yakın olabilir:',
    contact: 'Ayrıca iletişime geçebilirsiniz:',
    contactHint: 'Sorunuzu başka türlü sorabilir veya belediyeyle iletişime geçebilirsiniz.',
    person: 'Ben bir yapay zekâ asistanıyım. Bir insana buradan ulaşabilirsiniz:',
    empty: 'Bir soru göremedim. Ne öğrenmek istediğinizi yazın.',
    quoteIntro: 'Bunu belediyenin sayfasında buldum (dil: {language}):',
    notOurs: 'Bu konu belediyenin görevi değildir. Şuraya başvurun:',
    reckonedBy: 'Esas aldığım gün: {day}.',
    nextTime: 'Bir sonraki: {day}.',
    week: '{week}. hafta',
  },
  bs: {
    reviewed: false,
    greeting: 'Zdravo! Ja sam {name}, AI asistent. Šta želite znati?',
    thanks: 'Nema na čemu! Pitajte ako trebate još nešto.',
    identity:
      'Ja sam {name}, AI asistent, a ne čovjek. Odgovaram prema stranicama općine i pokazujem gdje se nalazi odgovor.',
    goodbye: 'Doviđenja! Dobro došli ponovo.',
    smalltalk: 'Ja sam AI asistent i najbolje odgovaram na pitanja o općini. Šta želite znati?',
    ability: 'Odgovaram na pitanja o uslugama općine i pokazujem s koje stranice je odgovor. Pitajte svojim riječima.',
    declined: 'S tim ne mogu pomoći. Odgovaram samo na pitanja o općini i njenim uslugama.',
    declinedMedical: 'Ne mogu davati savjete o bolestima i lijekovima. Nazovite 1177. U hitnom slučaju nazovite 112.',
    declinedCrime: 'U tome ne pomažem.',
    unanswered: 'Na stranicama općine ne nalazim siguran odgovor.',
    closestPages: 'Ove stranice su možda blizu onoga što tražite:',
    contact: 'Možete se obratiti i na:',
    contactHint: 'Možete pitati drugačije ili se obratiti općini.',
    person: 'Ja sam AI asistent. Ovdje možete dobiti osobu:',
    empty: 'Nisam vidio pitanje. Napišite šta želite znati.',
    quoteIntro: 'Ovo sam našao na stranici općine (jezik: {language}):',
    notOurs: 'Ovo nije u nadležnosti općine. Obratite se ovdje:',
    reckonedBy: 'Dan od kojeg sam pošao: {day}.',
    nextTime: 'Sljedeći put: {day}.',
    week: 'sedmica {week}',
  },
} as const satisfies Readonly<Record<string, ReplyTexts>>;
