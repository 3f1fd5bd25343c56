'use client';
import { ArrowLeft, ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { Status } from '../../../ui/outcome';
import { ToggleChip } from '../../../ui/chip';
import { useRoomAbove } from '../../../ui/use-room-above';
import type { Passage, Proposal } from './passages';

/** The passage that one is at: why it is hard, what is proposed, which facts stand, and what to do. */
export function ChangePanel(props: {
  passage: Passage;
  of: number;
  isReadOnly: boolean;
  onMove: (by: number) => void;
  onDecide: (proposals: readonly Proposal[], isAccepted: boolean) => void;
  onRewrite: () => void;
}) {
  const { passage, of, isReadOnly, onMove, onDecide, onRewrite } = props;
  const { words, format } = useLocale();
  const say = words.workImprove;
  const { proposals, findings } = passage;
  const isOwn = proposals.some(({ source }) => source === 'person');
  const panel = useRoomAbove<HTMLElement>();
  return (
    <section ref={panel} className="change-panel" aria-labelledby="change-title">
      <div className="flow between">
        <h2 className="h4" id="change-title">
          {say.placeTitle(format.number(passage.place + 1), format.number(of))}
        </h2>
        <span className="nw">
          <Button kind="quiet" small square aria-label={say.previous} onClick={() => onMove(-1)}>
            <Icon of={ArrowLeft} />
          </Button>
          <Button kind="quiet" small square aria-label={say.next} onClick={() => onMove(1)}>
            <Icon of={ArrowRight} />
          </Button>
        </span>
      </div>
      <Reasons>
        {findings.map((finding) => (
          <FindingRow key={`${finding.kind} ${finding.start}`} finding={finding} whole={passage.text} />
        ))}
        {proposals.length > 1
          ? proposals.map((proposal) => (
              <li key={proposal.start}>
                <ToggleChip
                  isOn={proposal.isAccepted === true}
                  isDisabled={isReadOnly}
                  onToggle={(isOn) => onDecide([proposal], isOn)}
                >
                  {say.change(proposal.before, proposal.after)}
                </ToggleChip>
              </li>
            ))
          : null}
        <Facts proposals={proposals} />
        {proposals.length === 0 ? <li className="dim">{say.noProposal}</li> : null}
      </Reasons>
      {isReadOnly ? null : (
        <div className="change-deeds">
          {proposals.length > 0 && !isOwn ? (
            <>
              <Button aria-keyshortcuts="A" onClick={() => onDecide(proposals, true)}>
                {say.accept} <Key>A</Key>
              </Button>
              <Button kind="second" aria-keyshortcuts="R" onClick={() => onDecide(proposals, false)}>
                {say.reject} <Key>R</Key>
              </Button>
            </>
          ) : null}
          <Button kind="second" aria-keyshortcuts="E" onClick={onRewrite}>
            {say.rewrite} <Key>E</Key>
          </Button>
        </div>
      )}
    </section>
  );
}

const Key = ({ children }: { children: string }) => (
  <kbd className="key" aria-hidden="true">
    {children}
  </kbd>
);

/** It may be longer than there is room for where it lies at the bottom of the window. */
function Reasons({ children }: { children: ReactNode }) {
  const say = useLocale().words.workImprove;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to take the focus
    <section className="change-reasons" tabIndex={0} aria-label={say.reasons}>
      <ul className="rows">{children}</ul>
    </section>
  );
}

function FindingRow({ finding, whole }: { finding: Passage['findings'][number]; whole: string }) {
  const { words, language } = useLocale();
  const say = words.workImprove;
  const { kind, text, why, instead } = finding;
  return (
    <li>
      <strong>{text.length < whole.length && text.length <= 60 ? say.quote(text) : say.kinds[kind]}</strong>
      <br />
      <span className="dim">
        {why[language]} {instead && instead.length > 0 ? say.instead(instead.slice(0, 3).join(', ')) : null}
      </span>
    </li>
  );
}

function Facts({ proposals }: { proposals: readonly Proposal[] }) {
  const say = useLocale().words.workImprove;
  // of a word that is replaced, no more than the word is known
  const whole = proposals.filter(({ source }) => source !== 'list');
  const kept = [...new Set(whole.flatMap((one) => one.kept.map(({ text }) => text)))];
  const lost = [...new Set(proposals.flatMap((one) => one.lost.map(({ text }) => text)))];
  const isWordsOnly = proposals.length > 0 && proposals.every(({ source }) => source === 'list');
  return (
    <>
      {isWordsOnly ? (
        <li>
          <Status state="ok">{say.wordsOnly}</Status>
        </li>
      ) : null}
      {kept.length > 0 ? (
        <li>
          <Status state="ok">{say.kept(kept.join(', '))}</Status>
        </li>
      ) : null}
      {lost.length > 0 ? (
        <li>
          <Status state="warn">{say.lost(lost.join(', '))}</Status>
        </li>
      ) : null}
    </>
  );
}
