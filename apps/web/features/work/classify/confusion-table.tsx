'use client';
import type { SortingFigures } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { heatOf } from '../../../ui/plots/scale';

/** Which two categories are mixed up most often; null where none are. */
export function worstConfusion({ categories, confusion }: SortingFigures) {
  let worst: { right: string; put: string; times: number } | null = null;
  for (const [row, counts] of confusion.entries())
    for (const [column, times] of counts.entries())
      if (row !== column && times > (worst?.times ?? 0))
        worst = { right: categories[row] ?? '', put: categories[column] ?? '', times };
  return worst;
}

/** Right categories by proposed ones: every number is written, and its size is also a bar in one hue. */
export function ConfusionTable({ figures, nameOf }: { figures: SortingFigures; nameOf: (category: string) => string }) {
  const { words, format } = useLocale();
  const say = words.workClassify;
  const { categories, confusion } = figures;
  const most = Math.max(1, ...confusion.flat());
  return (
    <table className="table dense confusion" aria-label={say.confusion}>
      <thead>
        <tr>
          <th scope="col">{say.confusionFirst}</th>
          {categories.map((category, at) => (
            <th key={category} scope="col" className="num" abbr={nameOf(category)}>
              <span aria-hidden="true">{at + 1}</span>
              <span className="sr">{say.confusionColumn(at + 1, nameOf(category))}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {confusion.map((counts, row) => (
          <tr key={categories[row]}>
            <th scope="row">
              {row + 1} {nameOf(categories[row] ?? '')}
            </th>
            {counts.map((count, column) => (
              <td key={categories[column]} className={row === column ? 'num right' : 'num'}>
                {count === 0 ? <span className="dim">0</span> : format.number(count)}
                <svg viewBox="0 0 10 2" preserveAspectRatio="none" aria-hidden="true">
                  <rect width="10" height="2" className={`heat-${heatOf(count, most)}`} />
                </svg>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
