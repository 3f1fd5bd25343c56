'use client';
import { useEffect, useRef, useState } from 'react';
import type { WorkInfo, WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Select } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { Skeleton } from '../../../ui/skeleton';
import { Switch } from '../../../ui/switch';
import { CallFailed } from '../../session/call-failed';
import { CaseText } from './case-text';
import { CategoryChoice } from './category-choice';
import { RowQueue } from './row-queue';
import { SortingFiguresView } from './sorting-figures';
import { leastSure } from './sureness';
import { useKeys } from './use-keys';
import { shows, type Sorting, useSorting } from './use-sorting';

type Result = Extract<WorkResult, { kind: 'classify' }>;

/** Texts with what is proposed of each, for a person to decide: by hand or by single keys. */
export function ClassifyView({ work, result, tenant }: { work: WorkInfo; result: Result; tenant: string }) {
  const { words } = useLocale();
  const say = words.workClassify;
  const sorting = useSorting(work, tenant);
  const { counts, current } = sorting;
  const [hasKeys, setHasKeys] = useState(true);
  const [told, setTold] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  const isAnswered = useRef(false);
  const nameOf = (category: string) => result.categories.find(({ id }) => id === category)?.name ?? category;
  const { isOwn } = work;

  const shown = current?.number;
  useEffect(() => {
    // only where somebody acted: a page that opens leaves the focus where it is
    if (isAnswered.current) heading.current?.focus();
    isAnswered.current = false;
  }, [shown]);
  const acting = (deed: () => void) => {
    isAnswered.current = true;
    deed();
  };
  const decide = (category: string) => {
    if (!current || !isOwn) return;
    setTold(
      `${say.decidedAs(nameOf(category))} ${say.left(Math.max(0, (counts?.open ?? 1) - (current.decided === null ? 1 : 0)))}.`,
    );
    acting(() => sorting.decide(current, category));
  };
  const accept = () => {
    if (current && current.decided === null) decide(current.category);
    else acting(sorting.goOn);
  };
  const undo = () => {
    if (!isOwn) return;
    acting(() => {
      if (sorting.undo()) setTold(say.undone);
    });
  };
  useKeys(hasKeys, {
    onDigit: (digit) => {
      const category = result.categories[digit - 1];
      if (category) decide(category.id);
    },
    onAccept: () => isOwn && accept(),
    onMove: (steps) => acting(() => sorting.move(steps)),
    onUndo: undo,
  });
  return (
    <>
      {counts ? (
        <p className="lead mb-4">{say.sentence(result.total, counts.open, counts.decided, counts.changed)}</p>
      ) : null}
      <Note tone="warn" title={say.proposes}>
        {say.decides} {say.purpose(result.purpose)} {result.notFor ? say.notFor(result.notFor) : null}
      </Note>
      {isOwn ? null : <Note>{say.notOwn}</Note>}
      <section className="sorting-room" aria-labelledby="review">
        <div className="flow between sorting-bar">
          <h2 id="review" className="h3">
            {say.review}
          </h2>
          <SortingFilter sorting={sorting} categories={result.categories} />
        </div>
        <CallFailed error={sorting.error} />
        <output className={sorting.isLearning ? 'meta' : 'sr'}>{sorting.isLearning ? say.learning : told}</output>
        {sorting.isPending ? <Skeleton label={words.actions.loading} /> : null}
        {current ? (
          <div className="sorting">
            <RowQueue sorting={sorting} nameOf={nameOf} />
            <CaseText row={current} nameOf={nameOf} headingRef={heading} />
            <aside className="sorting-pick" aria-label={say.choose}>
              {isOwn ? (
                <CategoryChoice
                  row={current}
                  categories={result.categories}
                  hasKeys={hasKeys}
                  onChoose={decide}
                  onAccept={accept}
                />
              ) : null}
              <p className="actions mt-3">
                <Button kind="quiet" small onClick={() => acting(() => sorting.move(-1))}>
                  {say.previous}
                </Button>
                <Button kind="quiet" small onClick={() => acting(() => sorting.move(1))}>
                  {say.next}
                </Button>
                {sorting.canUndo ? (
                  <Button kind="quiet" small onClick={undo}>
                    {say.undo}
                  </Button>
                ) : null}
              </p>
              <p className="meta">{say.place(sorting.place + 1, sorting.rows.length)}</p>
              <Pages sorting={sorting} />
              {isOwn ? <KeyHelp isOn={hasKeys} onToggle={setHasKeys} /> : null}
              {isOwn ? <AcceptSure sorting={sorting} /> : null}
            </aside>
          </div>
        ) : sorting.isPending ? null : (
          <div className="nothing">
            <h3 className="h3">{say.noneLeft}</h3>
            <p className="dim mt-1">{say.noneLeftText}</p>
            {sorting.canUndo ? (
              <p className="mt-3">
                <Button kind="second" small onClick={undo}>
                  {say.undo}
                </Button>
              </p>
            ) : null}
          </div>
        )}
      </section>
      <SortingFiguresView result={result} decided={counts?.decided ?? 0} nameOf={nameOf} />
    </>
  );
}

function SortingFilter({ sorting, categories }: { sorting: Sorting; categories: Result['categories'] }) {
  const say = useLocale().words.workClassify;
  const { filter, setFilter } = sorting;
  return (
    <search aria-label={say.filters}>
      <Select
        label={say.show}
        value={filter.show}
        onChange={({ target }) => setFilter({ ...filter, show: shows.find((one) => one === target.value) ?? 'open' })}
      >
        {shows.map((show) => (
          <option key={show} value={show}>
            {say.shows[show]}
          </option>
        ))}
      </Select>
      <Select
        label={say.category}
        value={filter.category ?? ''}
        onChange={({ target }) => setFilter({ ...filter, category: target.value || null })}
      >
        <option value="">{say.everyCategory}</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </search>
  );
}

function Pages({ sorting }: { sorting: Sorting }) {
  const say = useLocale().words.workClassify;
  const { hasMore, isFirstPage, nextPage, firstPage } = sorting;
  if (!hasMore && isFirstPage) return null;
  return (
    <p className="flow mt-2">
      {hasMore ? (
        <Button kind="second" small onClick={nextPage}>
          {say.nextPage}
        </Button>
      ) : null}
      {isFirstPage ? null : (
        <Button kind="quiet" small onClick={firstPage}>
          {say.firstPage}
        </Button>
      )}
    </p>
  );
}

/** Which keys there are, and the way to be without them. */
function KeyHelp({ isOn, onToggle }: { isOn: boolean; onToggle: (isOn: boolean) => void }) {
  const say = useLocale().words.workClassify;
  const keys = [
    ['1–9', say.keys.digit],
    ['Enter', say.keys.accept],
    ['J K', say.keys.move],
    ['U', say.keys.undo],
  ] as const;
  return (
    <div className="sorting-keys">
      <Switch
        label={say.keysOn}
        hint={say.keysHint}
        checked={isOn}
        onChange={({ target }) => onToggle(target.checked)}
      />
      {isOn ? (
        <ul className="meta">
          {keys.map(([key, what]) => (
            <li key={key}>
              <kbd className="kbd">{key}</kbd> {what}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** All that is sure, at once: only what is on the page and can be looked through. */
function AcceptSure({ sorting }: { sorting: Sorting }) {
  const say = useLocale().words.workClassify;
  const sure = sorting.sure(leastSure);
  if (sure.length < 2) return null;
  return (
    <p className="mt-3">
      <Button kind="second" small onClick={() => sorting.acceptAll(sure)}>
        {say.acceptSure(sure.length)}
      </Button>
    </p>
  );
}
