/** A page of a website, with what a question can be made of. */
export interface HeadedPage {
  documentId: string;
  title: string;
  headings: readonly string[];
  language: string;
  /** Its beginning: tells which words of titles are no names. */
  text: string;
}
export interface QuestionCandidate {
  question: string;
  /** The page that should answer it. */
  documentId: string;
  /** Whether only a figure answers it: a page that leads on to prices names none. */
  wantsFigure: boolean;
}

interface Kind {
  /** Headings that promise the answer. */
  heading: RegExp;
  ask: (topic: string) => string;
  wantsFigure?: true;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What citizens ask most, by language: one line a kind, the commonest first. */
const kinds: Readonly<Record<string, readonly Kind[]>> = {
  sv: [
    { heading: /^(öppettider|öppet)/i, ask: (topic) => `När har ${topic} öppet?`, wantsFigure: true },
    {
      heading: /^(avgift|pris|taxa|taxor|kostnad|vad kostar)/i,
      ask: (topic) => `Vad kostar ${topic}?`,
      wantsFigure: true,
    },
    { heading: /^(ansök|så ansöker|så här ansöker)/i, ask: (topic) => `Hur ansöker jag om ${topic}?` },
    { heading: /^(vem kan få|vem får|vem har rätt)/i, ask: (topic) => `Vem kan få ${topic}?` },
  ],
  en: [
    {
      heading: /^(opening hours|open\b)/i,
      ask: (topic) => `${capital(topic)}: what are the opening hours?`,
      wantsFigure: true,
    },
    {
      heading: /^(fees?|prices?|costs?|charges|what does)\b/i,
      ask: (topic) => `${capital(topic)}: what does it cost?`,
      wantsFigure: true,
    },
    { heading: /^(how to apply|apply|application)/i, ask: (topic) => `How do I apply for ${topic}?` },
    { heading: /^(who can|who is entitled)/i, ask: (topic) => `Who can get ${topic}?` },
  ],
};

/** "Avgifter för sophämtning" is about sophämtning, and promises what its first word says. */
const promise = /^(\p{L}+) (?:för|på|om|i|till|hos|for|of|at) (?=\p{L})/u;
/** What a site adds to the title of each of its pages: " – Lindviks kommun". */
const siteName = /\s+[|–—·-]\s+.*$/u;
/** A longer title is a sentence, and no topic. */
const [longestTopic, mostTopicWords] = [40, 4];
/** A question of fewer words, such as "Vem ansvarar?", is clear only where it stands. */
const [fewestWords, longestQuestion] = [4, 100];

/**
 * Questions that the pages look like answering, the likeliest first: of each kind one, then of each kind another. A page's own questions come
 * last.
 */
export function questionCandidates(pages: readonly HeadedPage[]): QuestionCandidate[] {
  const beginnings = new Set(pages.flatMap(({ text }) => text.split(/[^\p{L}]+/u).map(beginningOf)));
  const made = pages.map((page) => ({ page, title: page.title.replace(siteName, '').trim() }));
  const known = kinds[pages[0]?.language ?? ''] ?? [];
  const ofKinds = known.map(({ heading, ask, wantsFigure = false }) =>
    made.flatMap(({ page, title }) => {
      const topic = topicOf(title, beginnings);
      // a page that is called "Ansök om plats i förskola" is about that alone, whatever stands on it
      const promises = title === withoutPromise(title) ? page.headings : [title];
      const isPromised = promises.some((one) => heading.test(one));
      return topic !== undefined && isPromised
        ? [{ question: ask(topic), documentId: page.documentId, wantsFigure }]
        : [];
    }),
  );
  const own = made.flatMap(({ page: { documentId, headings }, title }) =>
    [title, ...headings].filter(isQuestion).map((question) => ({ question, documentId, wantsFigure: false })),
  );
  const candidates = [...alternately(ofKinds), ...own];
  const seen = new Set<string>();
  return candidates.filter(({ question }) => !seen.has(question) && seen.add(question));
}

const withoutPromise = (title: string): string => title.replace(promise, '');
const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** A word that some page writes small within a sentence is no name, whatever its ending: "fritids" tells of "Fritidshem". */
const beginningOf = (word: string): string => word.slice(0, 6);

/** A title as it stands within a sentence; undefined where it is none. */
function topicOf(title: string, beginnings: ReadonlySet<string>): string | undefined {
  const topic = withoutPromise(title);
  if (topic.length < 3 || topic.length > longestTopic || wordsOf(topic).length > mostTopicWords) return undefined;
  if (/[?!:;,.\d()"”]/.test(topic)) return undefined;
  const small = topic.charAt(0).toLowerCase() + topic.slice(1);
  const [first = ''] = wordsOf(small);
  return beginnings.has(beginningOf(first)) ? small : topic;
}

function isQuestion(heading: string): boolean {
  return heading.endsWith('?') && heading.length <= longestQuestion && wordsOf(heading).length >= fewestWords;
}

/** The first of each list, then the second of each. */
function alternately<Item>(lists: readonly (readonly Item[])[]): Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}
