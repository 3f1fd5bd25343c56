'use client';
import type { FieldSourceInfo, FoundValue, WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { placeOf } from './source-dialog';

/** Where a value comes from, what else the documents say of it, and which of it is used. */
export function FieldSource(props: {
  source: FieldSourceInfo;
  value: string;
  work: WorkInfo;
  onUse: (value: string) => void;
  onOpen: (reference: FoundValue['reference']) => void;
}) {
  const { source, value, work, onUse, onOpen } = props;
  const say = useLocale().words.workTemplate;
  const { found, candidates, by } = source;
  const all = [...(found ? [found] : []), ...candidates];
  const used = all.find((one) => one.value === value || one.written === value);
  const others = all.filter((one) => one !== used);
  if (all.length === 0) return <p className="from-document meta">{value === '' ? say.notFound : null}</p>;
  return (
    <div className="from-document">
      {used ? (
        <Sentence found={used} work={work} onOpen={onOpen} />
      ) : value !== '' && found ? (
        <p className="meta">{say.changed(found.value)}</p>
      ) : !found && value === '' ? (
        <p className="warn-text">{say.unclear}</p>
      ) : null}
      {used && by === 'model' ? <p className="meta">{say.byModel}</p> : null}
      {others.length > 0 ? (
        <ul className="candidates" aria-label={say.others}>
          {others.map((one) => (
            <li key={`${one.value} ${one.reference.documentId} ${one.reference.page ?? ''}`}>
              <Sentence found={one} work={work} onOpen={onOpen} />
              {work.isOwn ? (
                <Button kind="second" small onClick={() => onUse(one.value)}>
                  {say.use(one.written)}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** The sentence that gives a value, and the place that it stands in. */
function Sentence({
  found,
  work,
  onOpen,
}: {
  found: FoundValue;
  work: WorkInfo;
  onOpen: (at: FoundValue['reference']) => void;
}) {
  const say = useLocale().words.workTemplate;
  const { value, reference } = found;
  const [before, after] = around(reference.quote, value);
  return (
    <p className="source-sentence">
      <q>
        {before}
        {after === null ? null : (
          <>
            <mark>{value}</mark>
            {after}
          </>
        )}
      </q>{' '}
      <button type="button" className="link" onClick={() => onOpen(reference)}>
        {placeOf(work, reference, say)}
        <span className="sr">. {say.openSource}</span>
      </button>
    </p>
  );
}

/** Characters of a sentence that are shown on each side of a value. */
const shown = 70;

/** A sentence before and after its value, cut where it is long; nothing after where it does not hold the value as it stands. */
function around(quote: string, value: string): [string, string | null] {
  const at = quote.indexOf(value);
  if (at < 0) return [quote.length > 2 * shown ? `${quote.slice(0, 2 * shown)}…` : quote, null];
  const [before, after] = [quote.slice(0, at), quote.slice(at + value.length)];
  return [
    before.length > shown ? `…${before.slice(-shown)}` : before,
    after.length > shown ? `${after.slice(0, shown)}…` : after,
  ];
}
