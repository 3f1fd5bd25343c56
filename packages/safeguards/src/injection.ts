/** A sign that a text tries to steer the model rather than to ask or to inform. */
interface InjectionSign {
  readonly name: string;
  readonly pattern: RegExp;
}

const SIGNS: readonly InjectionSign[] = [
  {
    name: 'ignore_instructions',
    pattern:
      /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:previous|prior|above|earlier|all|any|your|the|these)\b.{0,40}\b(?:instructions?|prompts?|rules?|guidelines?|directions?|restrictions?|programming)\b/is,
  },
  {
    name: 'ignore_instructions',
    pattern:
      /\b(?:ignorera|bortse från|glöm|strunta i|åsidosätt)\b.{0,40}\b(?:instruktion|regler|anvisning|uppmaning|direktiv|ovan|tidigare)/is,
  },
  {
    name: 'reveal_prompt',
    pattern:
      /\b(?:reveal|show|print|repeat|output|display|tell me|give me|write out|copy|recite|summari[sz]e|translate|encode|what (?:is|are|was|were))\b.{0,60}\b(?:system (?:prompt|message|instructions?)|initial (?:prompt|instructions?)|hidden (?:prompt|instructions?)|your (?:prompt|instructions|rules|guidelines)|(?:instructions|text|words|everything) above|developer message)/is,
  },
  {
    name: 'reveal_prompt',
    pattern:
      /\b(?:visa|skriv ut|upprepa|avslöja|berätta|återge|vad är)\b.{0,60}\b(?:systemprompt|systeminstruktion|systemmeddelande|dina instruktioner|din prompt|dina regler|dolda instruktion)/is,
  },
  {
    name: 'role_play',
    pattern:
      /\b(?:you are now|from now on,? you|act as|pretend (?:to be|you are|that you)|roleplay as|role-?play|play the (?:role|part)|simulate|imagine (?:you are|that you)|you(?:'re| are) going to (?:act|be|pretend)|take on the role|i want you to (?:act|be|become)|stay in character|in character)\b/i,
  },
  {
    name: 'role_play',
    pattern:
      /\b(?:du är nu|från och med nu är du|låtsas att du|låtsas vara|agera som|spela rollen|rollspel|föreställ dig att du)\b/i,
  },
  {
    name: 'no_limits',
    pattern:
      /\b(?:jailbreak|developer mode|dan mode|do anything now|god mode|no (?:restrictions|limits|limitations|filters?|censorship|rules)|without (?:any )?(?:restrictions|limitations|filters?|censorship|ethical|moral)|unfiltered|uncensored|never refuses?|amoral|nsfw)\b/i,
  },
  {
    name: 'no_limits',
    pattern: /\b(?:utan (?:några )?(?:begränsningar|filter|spärrar|regler|censur)|ocensurerad|utvecklarläge)\b/i,
  },
  {
    name: 'fake_turn',
    pattern:
      /(?:^|\n)\s*(?:system|assistant|developer|user|human|ai)\s*:|<\|(?:im_start|im_end|system|user|assistant|endoftext)[^>]*\|?>|\[\/?INST\]|<<\/?SYS>>|###\s*(?:system|instruction)/i,
  },
  {
    name: 'output_orders',
    pattern:
      /\b(?:respond|reply|answer|begin|start|end) (?:only |every |each |all |your )?(?:with|in|by|message|response|answer|reply)\b.{0,60}["'“`:]/is,
  },
  {
    name: 'output_orders',
    pattern:
      /\b(?:say|write|print|tell (?:the )?(?:user|reader|visitor)|inform the user|svara (?:alltid|bara|endast) med|säg till (?:användaren|besökaren))\b.{0,30}["'“`:]/is,
  },
  {
    name: 'for_machines',
    pattern:
      /\b(?:to|för|till)\s+(?:the |any |all |alla )?(?:ai|llm|chatbots?|chatbottar|språkmodell(?:er|en)?|language models?|assistants?|assistenter)\b\s*[:,]/i,
  },
  {
    name: 'encoded',
    pattern:
      /(?:[A-Za-z0-9+/]{60,}={0,2})|(?:\\x[0-9a-f]{2}){8,}|(?:%[0-9a-f]{2}){12,}|\b(?:base64|rot13|hex)[- ]?(?:encode|decode|encoded|decoded)?\b/i,
  },
];

/** Characters that nobody sees but a model reads: tags, bidi controls, zero-width, variation selectors in a row. */
const HIDDEN: readonly InjectionSign[] = [
  { name: 'hidden_tags', pattern: /[\u{e0000}-\u{e007f}]/u },
  { name: 'bidi_control', pattern: /[\u202a-\u202e\u2066-\u2069]/ },
  { name: 'zero_width', pattern: /[\u200b\u2060-\u2064\ufeff]|[\u200c\u200d]{2,}/ },
];

/**
 * Names the signs of an attempt to steer the model. They are counted, shown to the municipality and make the answering
 * step stricter; they never decide alone, since an honest question may hold one.
 *
 * @returns each sign once, in the order of the table
 */
export function injectionSignals(text: string): string[] {
  const visible = cleanUntrusted(text);
  const names = [
    ...SIGNS.filter((sign) => sign.pattern.test(visible)),
    ...HIDDEN.filter((sign) => sign.pattern.test(text)),
  ].map((sign) => sign.name);
  return [...new Set(names)];
}

/** Zero-width joiners are letters' own in Persian, Kurdish and Indic scripts: only those between such letters stay. */
const STRAY_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}])[\u200c\u200d]|[\u200c\u200d](?![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}])/gu;

/**
 * Removes what cannot be seen: control characters, bidi controls, tag characters, zero-width characters, private use
 * and lone surrogates. Line breaks and tabs stay. For questions, passages and answers alike.
 */
export function cleanUntrusted(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(
      /[^\P{C}\n\t\u200c\u200d]|\u034f|\u17b4|\u17b5|[\u115f\u1160\u3164\uffa0]|[\ufe00-\ufe0e]|[\u{e0100}-\u{e01ef}]/gu,
      '',
    )
    .replace(STRAY_JOINER, '');
}
