import type { ReplyTexts } from './texts.ts';

export const tr = {
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
  personalDataRefused:
    'Lütfen soruya kimlik numarası gibi kişisel bilgiler yazmayın. Soruyu onlar olmadan yeniden sorun. Yazdıklarınız saklanmadı.',
  unanswered: 'Belediyenin sayfalarında kesin bir yanıt bulamıyorum.',
  partUnanswered: '“{part}” için belediyenin sayfalarında kesin bir yanıt bulamıyorum.',
  closestPages: 'Bu sayfalar aradığınıza yakın olabilir:',
  contact: 'Ayrıca iletişime geçebilirsiniz:',
  contactHint: 'Sorunuzu başka türlü sorabilir veya belediyeyle iletişime geçebilirsiniz.',
  person: 'Ben bir yapay zekâ asistanıyım. Bir insana buradan ulaşabilirsiniz:',
  empty: 'Bir soru göremedim. Ne öğrenmek istediğinizi yazın.',
  quoteIntro: 'Bunu belediyenin sayfasında buldum (dil: {language}):',
  notOurs: 'Bu konu belediyenin görevi değildir. Şuraya başvurun:',
  askBack: 'Bunu mu demek istediniz: {choices}?',
  yes: 'Evet, burada yazana göre.',
  no: 'Hayır, burada yazana göre.',
  reckonedBy: 'Esas aldığım gün: {day}.',
  nextTime: 'Bir sonraki: {day}.',
  week: '{week}. hafta',
} as const satisfies ReplyTexts;
