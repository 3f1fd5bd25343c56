'use client';
import Link from 'next/link';
import { useLocale } from '../../locale/locale-provider';
import { Note } from '../../ui/note';
import { Table } from '../../ui/table';
import type { Decision, Explained } from '../models/shapes';
import { ScoreBars } from './score-bars';

interface Props {
  explained: Explained;
  tenant: string;
}

/** Who would be asked, in turn, what the order was reckoned from, and why each of the others is not asked. */
export function Candidates({ explained, tenant }: Props) {
  const { words } = useLocale();
  const say = words.routing;
  const { candidates, decisions } = explained;
  const inTurn = candidates.flatMap((id) => decisions.find(({ model }) => model === id) ?? []);
  const first = inTurn[0];
  if (!first)
    return (
      <Note tone="warn" title={say.nobody}>
        {say.nobodyText}
      </Note>
    );
  return (
    <div className="stack-wide">
      <p className="lead">
        {first.reason === 'always_last' ? say.quotesOnly : say.firstIs(first.model, inTurn.length - 1)}
      </p>
      <Table
        label={say.candidates}
        rows={inTurn}
        keyOf={({ model }) => model}
        columns={[
          {
            head: say.model,
            isName: true,
            cell: (decision) => (
              <>
                <span className="dim">{decision.included ? `${decision.order + 1}. ` : null}</span>
                <Link
                  className="row-title wrap-anywhere"
                  href={`/t/${tenant}/models/${encodeURIComponent(decision.model)}`}
                >
                  {decision.model}
                </Link>
              </>
            ),
          },
          { head: say.reason, cell: (decision) => sentence(decision.words) },
        ]}
      />
      <ScoreBars decisions={inTurn} />
    </div>
  );
}

/** Every other model, with the first rule that it breaks. */
export function Excluded({ explained, tenant }: Props) {
  const { words } = useLocale();
  const say = words.routing;
  const others = explained.decisions.filter((decision: Decision) => !decision.included);
  if (others.length === 0) return <p className="dim">{say.allMay}</p>;
  return (
    <Table
      label={say.others}
      rows={others}
      keyOf={({ model }) => model}
      columns={[
        {
          head: say.model,
          isName: true,
          cell: ({ model }) => (
            <Link className="row-title wrap-anywhere" href={`/t/${tenant}/models/${encodeURIComponent(model)}`}>
              {model}
            </Link>
          ),
        },
        { head: say.reason, cell: (decision) => sentence(decision.words) },
      ]}
    />
  );
}

/** Without "utesluten:", which the heading says already. */
const sentence = (words: string): string => {
  const told = words.replace(/^(utesluten|excluded): /, '');
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
};
