'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Area } from '../../ui/field';
import { Note } from '../../ui/note';
import { Status } from '../../ui/outcome';
import { Segment } from '../../ui/segment';
import { failureOf } from '../../api/failure';
import { CallFailed } from '../session/call-failed';

type Kind = 'mail' | 'note';

/** Answers by mail, or leaves a note. Without an address only a note can be left, and the page says what to do instead. */
export function ReplyForm(props: { id: string; tenant: string; canMail: boolean; phone: string | null }) {
  const { id, tenant, canMail, phone } = props;
  const say = useLocale().words.handoffs;
  const [kind, setKind] = useState<Kind>(canMail ? 'mail' : 'note');
  const [text, setText] = useState('');
  const router = useRouter();
  const reply = useMutation(
    useTRPC().handoffs.reply.mutationOptions({
      onSuccess: () => {
        setText('');
        router.refresh();
      },
    }),
  );
  const isMailLost = kind === 'mail' && reply.error !== null && failureOf(reply.error).code === 'internal';
  return (
    <form
      className="stack form-width"
      onSubmit={(event) => {
        event.preventDefault();
        reply.mutate({ tenant, id, kind, text });
      }}
    >
      {canMail ? (
        <Segment
          label={say.reply}
          choices={(['mail', 'note'] as const).map((key) => ({ key, title: say.kinds[key] }))}
          chosen={kind}
          onChoose={(key) => setKind(key === 'note' ? 'note' : 'mail')}
        />
      ) : (
        <Note tone="warn" title={say.noAddress}>
          {phone ? say.noAddressCall(phone) : say.noAddressText}
        </Note>
      )}
      <Area
        label={say.text[kind]}
        hint={say.textHint[kind]}
        value={text}
        onChange={(event) => setText(event.target.value)}
        required
        rows={7}
        maxLength={10_000}
      />
      {isMailLost ? (
        <Note tone="bad" announce="alert">
          {say.mailFailed}
        </Note>
      ) : (
        <CallFailed error={reply.error} />
      )}
      <div className="actions">
        <Button type="submit" busy={reply.isPending && say.sending[kind]}>
          {say.send[kind]}
        </Button>
        <output>{reply.isSuccess ? <Status state="ok">{say.sent[reply.variables.kind]}</Status> : null}</output>
      </div>
    </form>
  );
}
