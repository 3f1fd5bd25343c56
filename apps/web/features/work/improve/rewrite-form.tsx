'use client';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Area } from '../../../ui/field';
import { Note } from '../../../ui/note';
import { CallFailed } from '../../session/call-failed';
import type { Proposal } from './passages';

/** A sentence in one's own words. Facts that went or came are told before it is used. */
export function RewriteForm(props: {
  tenant: string;
  before: string;
  start: string;
  isTranslated: boolean;
  onUse: (after: string, facts: Pick<Proposal, 'kept' | 'lost'>) => void;
  onCancel: () => void;
}) {
  const { tenant, before, start, isTranslated, onUse, onCancel } = props;
  const say = useLocale().words.workImprove;
  const [text, setText] = useState(start);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const area = form.current?.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const compare = useMutation(useTRPC().works.compareWording.mutationOptions());
  const { data: facts } = compare;
  const isWarned =
    facts !== undefined && compare.variables?.after === text && facts.lost.length + facts.added.length > 0;
  const submit = async () => {
    const after = text.trim();
    if (after === '' || compare.isPending) return;
    if (isWarned && facts) return onUse(after, { kept: facts.kept, lost: facts.lost });
    const { kept, lost, added } = await compare.mutateAsync({ tenant, before, after: text, isTranslated });
    if (lost.length + added.length === 0) onUse(after, { kept, lost });
  };
  const listed = (all: readonly { text: string }[]) => all.map((one) => one.text).join(', ');
  return (
    // Escape and Ctrl+Enter are shorter ways to its buttons
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        // why it failed is shown below
        void submit().catch(() => {});
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
        else return;
        event.preventDefault();
      }}
    >
      <Area
        label={say.ownLabel}
        hint={say.ownHint}
        rows={Math.min(10, 3 + Math.floor(text.length / 70))}
        maxLength={20_000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {isWarned && facts ? (
        <Note tone="warn" announce="alert">
          {facts.lost.length > 0 ? <p>{say.lost(listed(facts.lost))}</p> : null}
          {facts.added.length > 0 ? <p>{say.added(listed(facts.added))}</p> : null}
        </Note>
      ) : null}
      <CallFailed error={compare.error} />
      <div className="actions">
        <Button type="submit" small busy={compare.isPending && say.saveOwnBusy}>
          {isWarned ? say.saveAnyway : say.saveOwn}
        </Button>
        <Button kind="quiet" small onClick={onCancel}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
