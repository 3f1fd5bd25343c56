/** Sentences that claim nothing and may stand without a citation, in the languages that answers are written in. */
export const CLAIMLESS: readonly RegExp[] = [
  /^(?:hej|hejsan|hallå|hello|hi|hei|moi|hola|bonjour|hallo|cześć|привет|вітаю|merhaba|zdravo|salaan|سلام|مرحبا)[!.]*$/iu,
  /^(?:läs|se) (?:mer|mera) (?:på|i) (?:sidan|källan|länken|sidorna|källorna)(?: nedan)?[.:!]*$/iu,
  /^(?:här är|detta är|det här är) (?:svaret|vad jag (?:hittade|fann)|vad som gäller|informationen)(?: på sidan)?[.:!]*$/iu,
  /^(?:så här gör du|gör så här|detta gäller|det här gäller|följande gäller|kort sagt|i korthet)[.:!]*$/iu,
  /^(?:jag )?hoppas (?:att )?det hjälper[.!]*$/iu,
  /^(?:read|see|find) more on the (?:page|source)s?(?: below)?[.:!]*$/iu,
  /^(?:here is (?:the answer|what i found)|here's what i found|this is how(?: to do it)?|this applies|in short)[.:!]*$/iu,
  /^i hope (?:this|that) helps[.!]*$/iu,
  /^(?:lue lisää sivulta|mehr (?:dazu )?auf der seite|leer más en la página|więcej na stronie)[.:!]*$/iu,
];

/** Words that turn a sentence into its opposite, in the languages in which sources are compared word by word. */
export const NEGATIONS =
  /(?<![\p{L}])(?:inte|ej|aldrig|ingen|inget|inga|ingenting|varken|not|no|never|none|neither|nor|cannot|can't|don't|doesn't|isn't|aren't|won't|nicht|kein|keine|keinen|keiner|nie|niemals|ei|eivät|eikä|älä|en|emme)(?![\p{L}])/giu;
/** "en" and "ei" negate in Finnish but are an article or an interjection elsewhere. */
export const FINNISH_NEGATIONS = new Set(['ei', 'eivät', 'eikä', 'älä', 'en', 'emme']);

/** Words that decide what somebody may, must or pays: a unit that uses one needs a word of the same row in its source. */
export const DECIDING_WORDS: readonly RegExp[] = [
  /gratis|avgiftsfri|kostnadsfri|utan (?:kostnad|avgift)|ingen avgift|kostar ingenting|kostar inget|inte betala|free of charge|(?<!\p{L})free(?!\p{L})|no (?:charge|fee|cost)|kostenlos|kostenfrei|gebührenfrei|maksuton|maksutta|ilmai/iu,
  /förbud|förbjud|otillåt|inte tillåt|(?:ska|skall) (?:du |man |ni )?(?:inte|ej|aldrig)|(?:får|kan) (?:du |man |ni )?(?:inte|ej|aldrig)|forbid|prohibit|banned|not allowed|must not|may not|verboten|untersagt|kielletty/iu,
  /alltid|samtliga|utan undantag|(?<!\p{L})always(?!\p{L})|immer|aina/iu,
  /aldrig|(?<!\p{L})never(?!\p{L})|niemals|koskaan/iu,
  /garanter|guarantee/iu,
  /obligatorisk|tvingande|mandatory|compulsory|verpflichtend|pakollinen/iu,
  /olaglig|lagligt|brottslig|illegal|legally/iu,
  /omedelbart|genast|dygnet runt|immediately|around the clock|24 hours|sofort|rund um die uhr/iu,
];

/** "Lindviks kommun", "the municipality of Lindvik": whose claim a sentence is. */
export const MUNICIPALITY_NAME =
  /(\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+)?)\s(?:kommun|stad|region|municipality)(?:s|en|ens)?(?!\p{L})|(?:municipality|city|Gemeinde|Stadt) (?:of )?(\p{Lu}\p{L}+)/gu;
