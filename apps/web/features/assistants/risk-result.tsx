import type { RegisterEntry } from '../../api/shapes';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Note } from '../../ui/note';

type Risk = NonNullable<RegisterEntry['risk']>;
const tones = { prohibited: 'bad', high: 'warn', limited: 'info', minimal: 'ok' } as const satisfies Record<
  Risk['class'],
  'bad' | 'warn' | 'info' | 'ok'
>;

/** The class of a system, what it demands, and the articles that say so. */
export function RiskResult({ risk, words }: { risk: Risk; words: Messages }) {
  const say = words.register;
  const articles = risk.articles.map((article) => lookUp(say.articles, article) ?? article).join(', ');
  return (
    <Note tone={tones[risk.class]} title={say.classes[risk.class]}>
      {say.classText[risk.class]} {articles ? say.because(articles) : null}
    </Note>
  );
}
