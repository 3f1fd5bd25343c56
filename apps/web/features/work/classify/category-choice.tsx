'use client';
import type { SortedRow } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { surenessOf } from './sureness';

interface Category {
  id: string;
  name: string;
  definition: string;
}
/** Keys that there are: a category keeps its digit from text to text, so that the hand learns it. */
const digits = 9;

/** Where a text can be put: the likeliest first, then the others as the set has them. */
export function CategoryChoice(props: {
  row: SortedRow;
  categories: readonly Category[];
  hasKeys: boolean;
  onChoose: (category: string) => void;
  onAccept: () => void;
}) {
  const { row, categories, hasKeys, onChoose, onAccept } = props;
  const { words, format } = useLocale();
  const say = words.workClassify;
  const chosen = row.decided ?? row.category;
  const share = new Map(row.ranking.map(({ category, probability }) => [category, probability]));
  const ranked = row.ranking.flatMap(({ category }) => categories.filter(({ id }) => id === category));
  const ordered = [...ranked, ...categories.filter(({ id }) => !share.has(id))];
  return (
    <>
      <h3 className="h4">{say.category}</h3>
      <p className="meta">
        {row.decided === null
          ? `${say.proposed}: ${say.confidence[surenessOf(row.confidence)]}, ${format.percent(row.confidence)}.`
          : say.decidedAs(categories.find(({ id }) => id === row.decided)?.name ?? row.decided)}
      </p>
      <ol className="sorting-choices">
        {ordered.map(({ id, name, definition }) => {
          const digit = categories.findIndex((one) => one.id === id) + 1;
          const probability = share.get(id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={id === chosen}
                title={definition || undefined}
                onClick={() => onChoose(id)}
              >
                {hasKeys && digit <= digits ? <kbd className="kbd">{digit}</kbd> : <span />}
                <span>{name}</span>
                <span className="num">{probability === undefined ? '' : format.percent(probability)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {row.decided === null ? <Button onClick={onAccept}>{say.accept}</Button> : null}
    </>
  );
}
