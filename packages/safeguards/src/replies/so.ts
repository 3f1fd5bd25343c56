import type { ReplyTexts } from './texts.ts';

export const so = {
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
  personalDataRefused:
    'Fadlan ha ku qorin su’aasha macluumaad shakhsi ah sida lambarka aqoonsiga. Mar kale weydii adigoo aan ku darin. Waxaad qortay lama kaydin.',
  unanswered: 'Jawaab la hubo kama helin bogagga degmada.',
  partUnanswered: 'Su’aasha “{part}” jawaab la hubo ugama helin bogagga degmada.',
  closestPages: 'Bogaggani waxay u dhowaan karaan waxa aad raadinayso:',
  contact: 'Waxaad sidoo kale la xiriiri kartaa:',
  contactHint: 'Si kale u weydii, ama la xiriir degmada.',
  person: 'Waxaan ahay kaaliye AI ah. Halkan waxaad kala xiriiri kartaa qof:',
  empty: 'Su’aal ma arkin. Qor waxa aad rabto inaad ogaato.',
  quoteIntro: 'Tan waxaan ka helay bogga degmada (luqadda: {language}):',
  notOurs: 'Arrintan degmadu ma qabato. La xiriir:',
  askBack: 'Ma waxaad u jeeddaa {choices}?',
  yes: 'Haa, sida halkan ku qoran.',
  no: 'Maya, sida halkan ku qoran.',
  reckonedBy: 'Maalinta la tixgeliyey: {day}.',
  nextTime: 'Marka xigta: {day}.',
  week: 'toddobaadka {week}',
} as const satisfies ReplyTexts;
