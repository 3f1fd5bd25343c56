import type { Trace } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { Meter } from '../../ui/meter';
import { Status } from '../../ui/outcome';
import { Explained } from './explanation';
import { Hits } from './hits';
import { ToolUses } from './tool-uses';

export interface ServedRoute {
  model: string;
  provider: string;
  region: string;
  fallbackFrom: readonly { model: string; reason: string }[];
}
interface Props {
  trace: Trace;
  route: ServedRoute;
  /** The policy versions that were in force; left out where they are told elsewhere. */
  policy?: { tenant: number | null; assistant: number | null };
  /** Something of a source was shown. */
  hasAnswer: boolean;
  words: Messages;
  format: Format;
}

/** Words shown of each expansion of a search word. */
const wordsShown = 3;

/** The answer's path: checks before, search, model, checks after. */
export function Why({ trace, policy, route, hasAnswer, words, format }: Props) {
  const { tryOut } = words;
  return (
    <ol className="why">
      <li>
        <h3>{tryOut.before}</h3>
        <Before trace={trace} words={words} />
      </li>
      {policy ? (
        <li>
          <h3>{tryOut.policy}</h3>
          <p>{tryOut.policyIs(tryOut.policyText(policy.tenant, policy.assistant))}</p>
        </li>
      ) : null}
      <li>
        <h3>{tryOut.search}</h3>
        <Search trace={trace} words={words} format={format} />
        {trace.explanation && trace.search ? (
          <Explained explanation={trace.explanation} floor={trace.search.floor} words={words} format={format} />
        ) : null}
      </li>
      <li>
        <h3>{tryOut.model}</h3>
        {trace.firstTokenMs === null ? null : (
          <span className="meta">{tryOut.firstToken(format.duration(trace.firstTokenMs))}</span>
        )}
        <Model trace={trace} route={route} words={words} />
      </li>
      {trace.tools.length > 0 ? (
        <li>
          <h3>{words.tools.title}</h3>
          <ToolUses uses={trace.tools} words={words} format={format} />
        </li>
      ) : null}
      <li>
        <h3>{tryOut.after}</h3>
        <span className="meta">{tryOut.answeredIn(format.duration(trace.durationMs))}</span>
        <After trace={trace} hasAnswer={hasAnswer} words={words} />
      </li>
    </ol>
  );
}

function Before({ trace, words }: Pick<Props, 'trace' | 'words'>) {
  const { tryOut } = words;
  const { masked, injection, crisis } = trace.safeguards;
  const hidden = masked.map(({ kind, count }) => `${count} ${lookUp(tryOut.maskedKinds, kind) ?? kind}`).join(', ');
  const found = [
    crisis && tryOut.crisis,
    hidden && tryOut.masked(hidden),
    injection.length > 0 && tryOut.injection,
  ].filter((text) => typeof text === 'string' && text !== '');
  return <p>{found.length > 0 ? found.join(' ') : tryOut.clean}</p>;
}

function Search({ trace: { search, decisions }, words, format }: Pick<Props, 'trace' | 'words' | 'format'>) {
  const { tryOut } = words;
  // a reply that needed no model needed no search either
  if (!search || (search.hits.length === 0 && decisions.length === 0)) return <p>{tryOut.noSearch}</p>;
  const [confidence, floor] = [Math.round(search.confidence * 100), Math.round(search.floor * 100)];
  return (
    <>
      <p>
        {tryOut.readAs(search.query, format.language(search.language))}{' '}
        {search.expansions.length > 0 ? tryOut.expansions(search.expansions.map(firstOf).join('; ')) : ''}
      </p>
      {search.hits.length === 0 ? (
        <p>{tryOut.noHits}</p>
      ) : (
        <>
          <div className="meter-wide mt-2">
            <p>
              {confidence >= floor ? tryOut.overFloor : tryOut.underFloor}
              <span className="meta block">{tryOut.confidence(confidence, floor)}</span>
            </p>
            <Meter value={search.confidence} floor={search.floor} label={tryOut.confidence(confidence, floor)} />
          </div>
          <Hits search={search} words={words} />
        </>
      )}
    </>
  );
}

/** "kostar → avgift, pris, …": the first words are enough to see how a word was understood. */
function firstOf(expansion: string): string {
  const words = expansion.split(', ');
  return words.length > wordsShown ? `${words.slice(0, wordsShown).join(', ')} …` : expansion;
}

function Model({ trace, route, words }: Pick<Props, 'trace' | 'route' | 'words'>) {
  const { tryOut } = words;
  if (trace.decisions.length === 0 || route.model === 'none') return <p>{tryOut.noModel}</p>;
  const nameOf = (model: string) => (model === 'extractive' ? tryOut.extractive : model);
  return (
    <>
      <p>
        <strong>{nameOf(route.model)}</strong>
        {route.region && route.model !== 'extractive' ? `, ${route.region}` : ''}.{' '}
        {route.fallbackFrom.length > 0
          ? tryOut.fallback(route.fallbackFrom.map(({ model, reason }) => `${nameOf(model)} (${reason})`).join(', '))
          : ''}
      </p>
      <ul className="meta">
        {trace.decisions.map(({ model, reason }) => (
          <li key={model}>
            {nameOf(model)} {lookUp(tryOut.reasons, reason) ?? reason}
          </li>
        ))}
      </ul>
    </>
  );
}

function After({ trace: { dropped }, hasAnswer, words }: Pick<Props, 'trace' | 'hasAnswer' | 'words'>) {
  const { tryOut } = words;
  return (
    <>
      <p>{hasAnswer ? <Status state="ok">{tryOut.supported}</Status> : tryOut.nothingChecked}</p>
      {dropped.length > 0 ? (
        <>
          <p className="mt-2">{tryOut.dropped(dropped.length)}</p>
          <ul className="mt-1">
            {dropped.map(({ reason, text }) => (
              <li key={`${reason} ${text}`}>
                <del>{text}</del> <span className="meta">{lookUp(tryOut.dropReasons, reason) ?? tryOut.dropOther}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
