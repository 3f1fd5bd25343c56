/** What a sentence is for, by the words that tell. */
export const cueGroups = ['about', 'proposal', 'decision', 'assessment', 'cost', 'consequence', 'time'] as const;
export type CueGroup = (typeof cueGroups)[number];

interface Cue {
  group: CueGroup;
  weight: number;
  pattern: RegExp;
}

/** One line a cue; Swedish and English. The weights are set by hand. */
const cues: readonly Cue[] = [
  {
    group: 'proposal',
    weight: 1,
    pattern:
      /\b(?:föreslår|föreslås|förordar|förordas|rekommenderar|rekommenderas|yrkar)\b|\b(?:proposes?|recommends?|proposed that)\b/iu,
  },
  { group: 'proposal', weight: 0.6, pattern: /\bförslag(?:et|en|ets)?\b|\bproposals?\b/iu },
  {
    group: 'decision',
    weight: 1,
    pattern:
      /\b(?:beslutar|beslutade|beslutat|fastställer|fastställs|antar|bifaller|avslår|uppdrar|uppdras)\b|\b(?:decides?|decided|resolves?)\b/iu,
  },
  {
    group: 'assessment',
    weight: 0.8,
    pattern:
      /\b(?:bedömer|bedöms|bedömning(?:en)?|anser|konstaterar|slutsats(?:en|er)?|sammanfattningsvis|sammantaget)\b|\b(?:concludes?|in summary|overall|assess(?:es|ment))\b/iu,
  },
  {
    group: 'cost',
    weight: 0.9,
    pattern:
      /(?:kostnad|kostar|finansier|budget|anslag|investering|besparing|underskott|överskott)\p{L}*|\b(?:mnkr|mkr|tkr|mdkr|miljon(?:er)?|miljard(?:er)?)\b|\b(?:costs?|budget|funding|savings?)\b/iu,
  },
  {
    group: 'consequence',
    weight: 0.8,
    pattern:
      /(?:konsekvens|påverka|innebär|medför|leder till|effekt(?:en|er)?\b|risk(?:en|er)?\b)\p{L}*|\b(?:consequences?|impacts?|leads? to|risks?)\b/iu,
  },
  {
    group: 'time',
    weight: 0.7,
    pattern:
      /\b(?:träder? i kraft|senast den|senast i|från och med|fr\.o\.m\.|börjar gälla|ska vara klar\p{L}*|tidplan(?:en)?)\b|\b(?:enters? into force|no later than|by the end of|deadline)\b/iu,
  },
  {
    group: 'about',
    weight: 0.9,
    pattern:
      /\b(?:syfte(?:t|n)?|uppdrag(?:et)?|handlar om|bakgrund(?:en)?|ärendet|promemorian|betänkandet|rapporten|målet)\b|\b(?:purpose|aim|this report|background)\b/iu,
  },
];

const headings: readonly { weight: number; pattern: RegExp }[] = [
  { weight: 1, pattern: /sammanfattning|summary|förslag till beslut|slutsats|conclusion/iu },
  {
    weight: 0.5,
    pattern:
      /förslag|bedömning|konsekvens|kostnad|ekonomi|finansiering|tidplan|genomförande|beslut|syfte|bakgrund|proposal|assessment/iu,
  },
  {
    weight: -1.5,
    pattern: /referens|källor|källförteckning|litteratur|bilag|fotnot|förkortningar|bibliography|references|appendix/iu,
  },
];

const money = /\d[\d\s,.]*(?:kr\b|kronor|tkr|mnkr|mkr|mdkr|milj|mdr|%|procent|million|billion|SEK)/iu;

/** The cues that stand in a text, each group's strongest. */
export function cuesIn(text: string): Map<CueGroup, number> {
  const found = new Map<CueGroup, number>();
  for (const { group, weight, pattern } of cues)
    if (pattern.test(text)) {
      // To speak of a budget is little beside saying a sum.
      const told = group === 'cost' && !money.test(text) ? weight / 3 : weight;
      found.set(group, Math.max(found.get(group) ?? 0, told));
    }
  return found;
}

/** What it is worth to stand under a heading. */
export function headingWorth(title: string): number {
  return headings.reduce((sum, { weight, pattern }) => sum + (pattern.test(title) ? weight : 0), 0);
}
