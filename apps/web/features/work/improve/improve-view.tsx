'use client';
import { CheckCheck, Undo2 } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { WorkInfo, WorkResult } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import { Status } from '../../../ui/outcome';
import { DraftState } from '../shell/draft-state';
import { useDraft } from '../shell/use-draft';
import { ChangePanel } from './change-panel';
import { decided, type Passage, passagesOf, type Proposal, rewritten, standingOf, wordingOf } from './passages';
import { PassageText } from './passage-text';
import { ReadingFigures } from './reading-figures';
import { RewriteForm } from './rewrite-form';
import { useMeasured } from './use-measured';

/** A text made plainer: how it reads before and after, sentence by sentence, one change at a time. */
export function ImproveView(props: {
  work: WorkInfo;
  result: Extract<WorkResult, { kind: 'improve' }>;
  tenant: string;
}) {
  const { work, result, tenant } = props;
  const { words, format } = useLocale();
  const say = words.workImprove;
  const draft = useDraft(work, result, tenant);
  const { improvement } = draft.draft;
  const { text, proposals } = improvement;
  const isTranslated = work.input.kind === 'improve' && work.input.goal === 'translate';
  const measured = useMeasured(improvement, { tenant, isTranslated });
  const [past, setPast] = useState<readonly { proposals: readonly Proposal[]; at: number }[]>([]);
  const [at, setAt] = useState(0);
  const [isWriting, setIsWriting] = useState(false);
  const list = useRef<HTMLOListElement>(null);

  const parts = passagesOf(improvement);
  const passages = parts.filter((part) => part.kind === 'passage');
  const current = passages[Math.min(at, passages.length - 1)];
  const open = proposals.filter(({ isAccepted, isSafe }) => isAccepted === null && isSafe);
  const isReadOnly = !work.isOwn;

  const goTo = (place: number) => {
    if (!passages[place]) return;
    setAt(place);
    setIsWriting(false);
    const row = list.current?.querySelector<HTMLElement>(`[data-place="${place}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  };
  const set = (to: readonly Proposal[]) =>
    draft.change((now) => ({ ...now, improvement: { ...now.improvement, proposals: [...to] } }));
  const change = (to: readonly Proposal[]) => {
    setPast([...past.slice(-99), { proposals, at }]);
    set(to);
  };
  const decide = (about: readonly Proposal[], isAccepted: boolean) => {
    if (isReadOnly || about.length === 0) return;
    const to = decided(proposals, about, isAccepted);
    change(to);
    // one of several words: the others wait
    if (current && about.length < current.proposals.length) return;
    const next = passagesOf({ ...improvement, proposals: to })
      .filter((part) => part.kind === 'passage')
      .find((passage) => passage.place > at && standingOf(passage) === 'open');
    if (next) goTo(next.place);
  };
  const undo = () => {
    const last = past.at(-1);
    if (!last) return;
    setPast(past.slice(0, -1));
    set(last.proposals);
    goTo(last.at);
  };
  const write = () => {
    if (!isReadOnly) setIsWriting(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !current) return;
    if (target instanceof Element && target.closest('input, textarea, select')) return;
    const deeds: Readonly<Record<string, () => void>> = {
      a: () => decide(current.proposals, true),
      r: () => decide(current.proposals, false),
      e: write,
      u: undo,
      j: () => goTo(at + 1),
      k: () => goTo(at - 1),
      arrowdown: () => goTo(at + 1),
      arrowup: () => goTo(at - 1),
    };
    const deed = deeds[key.toLowerCase()];
    // what scrolls by itself keeps its arrows
    if (!deed || (key.startsWith('Arrow') && !(target instanceof Node && list.current?.contains(target)))) return;
    event.preventDefault();
    deed();
  };

  return (
    // the keys are a shorter way to the buttons, and work only while the focus is in here (WCAG 2.1.4)
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="improve" onKeyDown={onKeyDown}>
      <ReadingFigures before={improvement.measures} measured={measured} />
      {isReadOnly ? null : (
        <div className="flow between mt-4">
          <div className="actions">
            <Button kind="second" small onClick={undo} aria-disabled={past.length === 0} aria-keyshortcuts="U">
              <Icon of={Undo2} />
              {say.undo}
            </Button>
            {open.length > 0 ? (
              <Button kind="second" small onClick={() => change(decided(proposals, open, true))}>
                <Icon of={CheckCheck} />
                {say.acceptAll(open.length, format.number(open.length))}
              </Button>
            ) : proposals.length > 0 ? (
              <Status state="ok">{say.allDone}</Status>
            ) : null}
          </div>
          <DraftState draft={draft} />
        </div>
      )}
      <div className="improve-cols">
        <section aria-label={say.text}>
          <ol className="passages prose" ref={list} lang={improvement.language}>
            {parts.map((part) =>
              part.kind === 'plain' ? (
                <li key={part.start} className={part.startsParagraph ? 'plain para' : 'plain'}>
                  <span>{part.text}</span>
                </li>
              ) : (
                <li
                  key={part.start}
                  className={part.startsParagraph ? 'improve-place para' : 'improve-place'}
                  aria-current={part === current ? 'true' : undefined}
                >
                  <PassageLabel
                    passage={part}
                    of={passages.length}
                    isCurrent={part === current}
                    onChoose={() => goTo(part.place)}
                  />
                  {isWriting && part === current ? (
                    <RewriteForm
                      tenant={tenant}
                      before={part.text}
                      start={wordingOf(part)}
                      isTranslated={isTranslated}
                      onUse={(after, facts) => {
                        change(rewritten(improvement, part, after, facts));
                        goTo(part.place);
                      }}
                      onCancel={() => goTo(part.place)}
                    />
                  ) : (
                    <span className={standingOf(part) === 'open' ? undefined : 'settled'}>
                      <PassageText passage={part} />
                    </span>
                  )}
                </li>
              ),
            )}
          </ol>
          {passages.length === 0 && text.trim() !== '' ? <Note tone="ok">{say.nothing}</Note> : null}
        </section>
        <aside className="improve-side">
          {current ? (
            <ChangePanel
              passage={current}
              of={passages.length}
              isReadOnly={isReadOnly}
              onMove={(by) => goTo(at + by)}
              onDecide={decide}
              onRewrite={write}
            />
          ) : null}
          <HowMade work={work} dropped={improvement.dropped} />
        </aside>
      </div>
    </div>
  );
}

/** Where in the text a passage is, and what was said of it. It takes the focus, and the whole line is its target. */
function PassageLabel(props: { passage: Passage; of: number; isCurrent: boolean; onChoose: () => void }) {
  const { passage, of, isCurrent, onChoose } = props;
  const { words, format } = useLocale();
  const say = words.workImprove;
  const standing = standingOf(passage);
  const place = say.place(format.number(passage.place + 1), format.number(of));
  return (
    <button
      type="button"
      className="passage-label"
      data-place={passage.place}
      tabIndex={isCurrent ? 0 : -1}
      onClick={onChoose}
      onFocus={isCurrent ? undefined : onChoose}
    >
      {standing === 'accepted' || standing === 'own' ? (
        <Status state="ok">
          {say[standing]} <span className="sr">{place}</span>
        </Status>
      ) : standing === 'rejected' ? (
        <span>
          {say.rejected} <span className="sr">{place}</span>
        </span>
      ) : (
        place
      )}
    </button>
  );
}

/** By what means it was made, said honestly. */
function HowMade({ work, dropped }: { work: WorkInfo; dropped: number }) {
  const { words, format } = useLocale();
  const say = words.workImprove;
  const goal = work.input.kind === 'improve' ? work.input.goal : 'plain';
  const hasList = goal === 'plain' || goal === 'shorter' || goal === 'easy';
  const models = work.models.map(({ model }) => model).join(', ');
  return (
    <div className="improve-about stack">
      {work.grade === 'without_model' ? (
        <Note title={say.withoutModel}>{hasList ? say.withoutModelText : say.otherGoalText}</Note>
      ) : (
        <Note>
          {words.workShell.grades.with_model(models)} {work.grade === 'partly' ? say.partlyText : null}
        </Note>
      )}
      {dropped > 0 ? <p className="meta">{say.dropped(dropped, format.number(dropped))}</p> : null}
      <p className="meta improve-keys">{say.keys}</p>
    </div>
  );
}
