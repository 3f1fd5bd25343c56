'use client';
import type { WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { csvAddress } from '../../../ui/csv';
import { LinePlot } from '../../../ui/plots/line-plot';
import { ScrollRegion } from '../../../ui/scroll-region';
import { Table } from '../../../ui/table';
import { ConfusionTable, worstConfusion } from './confusion-table';

/** Below so many texts that people have decided the server gives no figures. */
const fewestForFigures = 20;
/** A category's own figures rest on chance where it has fewer texts: with ten, one text more or less is ten points. */
const fewestOfCategory = 10;
const percentOf = (share: number): number => Math.round(share * 100);

/** How good the proposals are, on texts that were not learnt from: as they rose, by category, and what is mixed up. */
export function SortingFiguresView(props: {
  result: Extract<WorkResult, { kind: 'classify' }>;
  decided: number;
  nameOf: (category: string) => string;
}) {
  const { result, decided, nameOf } = props;
  const { words, format } = useLocale();
  const say = words.workClassify;
  const { figures, curve } = result;
  if (!figures)
    return (
      <Band title={say.figures} text={say.figuresText}>
        <p>{say.tooFew(decided, fewestForFigures)}</p>
      </Band>
    );
  const tested = figures.perCategory.reduce((sum, { count }) => sum + count, 0);
  const [first, last] = [curve[0], curve.at(-1)];
  const hasRisen = first !== undefined && last !== undefined && curve.length > 1;
  const sentence = hasRisen
    ? say.rose(format.percent(first.accuracy), format.percent(last.accuracy), last.learnt)
    : say.figuresSentence(format.percent(figures.accuracy), tested);
  const rows = figures.perCategory.filter(({ count }) => count > 0);
  const few = rows.filter(({ count }) => count < fewestOfCategory);
  const ofCategory = (share: number, count: number) => (count < fewestOfCategory ? '–' : format.percent(share));
  const worst = worstConfusion(figures);
  return (
    <>
      <Band title={say.curve} text={say.figuresText}>
        <p className="sorting-figure">
          <span className="figure">{format.percent(figures.accuracy)}</span> <span>{sentence}</span>
        </p>
        {hasRisen ? (
          <LinePlot
            name={sentence}
            labels={curve.map(({ learnt }) => format.number(learnt))}
            lines={[
              { key: 'accuracy', title: say.accuracy, values: curve.map((point) => percentOf(point.accuracy)) },
              { key: 'f1', title: say.macroF1, values: curve.map((point) => percentOf(point.macroF1)) },
            ]}
            words={{ ...words.actions, first: say.curveFirst }}
            number={format.number}
            fileName={say.file.curve}
          />
        ) : null}
      </Band>
      <Band title={say.perCategory} text={say.perCategoryText}>
        <Table
          label={say.perCategory}
          rows={rows}
          keyOf={({ category }) => category}
          columns={[
            { head: say.category, isName: true, cell: ({ category }) => nameOf(category) },
            { head: say.precision, isNumber: true, cell: ({ precision, count }) => ofCategory(precision, count) },
            { head: say.recall, isNumber: true, cell: ({ recall, count }) => ofCategory(recall, count) },
            { head: say.f1, isNumber: true, cell: ({ f1, count }) => ofCategory(f1, count) },
            { head: say.texts, isNumber: true, cell: ({ count }) => format.number(count) },
          ]}
        />
        {few.length > 0 ? <p className="meta mt-2">{say.fewTexts(few.length, fewestOfCategory)}</p> : null}
        <p className="plot-foot mt-2">
          <a
            download={say.file.categories}
            href={csvAddress(
              [
                [say.category, say.precision, say.recall, say.f1, say.texts],
                ...rows.map(({ category, precision, recall, f1, count }) => [
                  nameOf(category),
                  percentOf(precision),
                  percentOf(recall),
                  percentOf(f1),
                  count,
                ]),
              ],
              words.actions.separator,
            )}
          >
            {words.actions.csv}
            <span className="sr"> {say.perCategory}</span>
          </a>
        </p>
      </Band>
      <Band title={say.confusion} text={say.confusionText}>
        <p>{worst ? say.worst(nameOf(worst.right), nameOf(worst.put), worst.times) : say.noneConfused}</p>
        <ScrollRegion label={say.confusion}>
          <ConfusionTable figures={figures} nameOf={nameOf} />
        </ScrollRegion>
        <p className="plot-foot mt-2">
          <a
            download={say.file.confusion}
            href={csvAddress(
              [
                [say.confusionFirst, ...figures.categories.map(nameOf)],
                ...figures.confusion.map((counts, at) => [nameOf(figures.categories[at] ?? ''), ...counts]),
              ],
              words.actions.separator,
            )}
          >
            {words.actions.csv}
            <span className="sr"> {say.confusion}</span>
          </a>
        </p>
      </Band>
    </>
  );
}
