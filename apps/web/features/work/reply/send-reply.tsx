'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTRPC } from '../../../api/browser-client';
import type { WorkInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Check, Input } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { Note } from '../../../ui/note';
import { SaveFailed } from '../editor/save-failed';

/** Sends a reply by mail, after a person has approved exactly this text. A change afterwards has to be approved again. */
export function SendReply(props: {
  work: WorkInfo;
  tenant: string;
  text: string;
  from: string | null;
  onSent: () => void;
}) {
  const { work, tenant, text, from, onSent } = props;
  const say = useLocale().words.workReply;
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [to, setTo] = useState(from ?? '');
  const [subject, setSubject] = useState(say.subjectStart);
  const [approved, setApproved] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const isApproved = approved === text;
  const send = useMutation(
    trpc.works.sendReply.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(trpc.works.get.queryFilter({ tenant, id: work.id }));
        onSent();
      },
    }),
  );
  return (
    <section className="opening" aria-labelledby="send">
      <h2 className="h3" id="send">
        {say.send}
      </h2>
      <form
        className="stack mt-3 form-width"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isApproved) return setIsAsked(true);
          if (!send.isPending) send.mutate({ tenant, id: work.id, revision: work.revision, to, subject, text });
        }}
      >
        <Input
          type="email"
          label={say.to}
          hint={say.toHint}
          required
          maxLength={254}
          autoComplete="off"
          value={to}
          onChange={({ target }) => setTo(target.value)}
        />
        <Input
          label={say.subject}
          required
          maxLength={200}
          value={subject}
          onChange={({ target }) => setSubject(target.value)}
        />
        <Check
          label={say.approve}
          hint={say.approveHint}
          checked={isApproved}
          onChange={({ target }) => setApproved(target.checked ? text : null)}
        />
        {isAsked && !isApproved ? (
          <Note tone="warn" announce="alert">
            {say.approveFirst}
          </Note>
        ) : null}
        <SaveFailed error={send.error} work={work} tenant={tenant} />
        <p>
          <Button type="submit" busy={send.isPending && say.sending}>
            <Icon of={Mail} />
            {say.deed}
          </Button>
        </p>
      </form>
    </section>
  );
}
