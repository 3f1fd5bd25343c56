'use client';
import { useMutation } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { Area, Check, Input } from '../../ui/field';
import { textOf } from '../../ui/form-text';
import { Icon } from '../../ui/icon';
import { Note } from '../../ui/note';
import { Segment } from '../../ui/segment';
import { ChooseFaq } from '../gaps/choose-faq';
import { faqAddress, type FaqTarget, keyOf } from '../gaps/faqs';
import { useFaqSource } from '../gaps/use-faq-source';
import { CallFailed } from '../session/call-failed';
import { wordsIn } from '../synonyms/words-in';

const longestQuestion = 300;
type Way = 'faq' | 'synonym';
/** What was made, and where it stands. */
interface Made {
  text: string;
  href: string;
}

/** Mends what an answer lacked: a question with its answer, or a synonym that finds the page. */
export function CorrectAnswer(props: {
  messageId: string;
  question: string;
  language: string;
  targets: readonly FaqTarget[];
  tenant: string;
}) {
  const { messageId, question, language, targets, tenant } = props;
  const { words } = useLocale();
  const say = words.conversations.correct;
  const [isOpen, setIsOpen] = useState(false);
  const [way, setWay] = useState<Way>('faq');
  const [chosen, setChosen] = useState(() => (targets[0] ? keyOf(targets[0]) : ''));
  const [made, setMade] = useState<Made | null>(null);
  const router = useRouter();
  const source = useFaqSource(tenant);
  const correct = useMutation(
    useTRPC().conversations.correct.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        router.refresh();
      },
    }),
  );
  const target = targets.find((one) => keyOf(one) === chosen);
  const submit = async (form: FormData) => {
    if (way === 'synonym') {
      const term = textOf(form, 'term');
      await correct.mutateAsync({
        tenant,
        messageId,
        correction: { kind: 'synonym', term, words: wordsIn(textOf(form, 'words')) },
      });
      return setMade({ text: say.doneSynonym, href: `/t/${tenant}/knowledge/words` });
    }
    if (!target) return;
    const isDraft = form.has('isDraft');
    const sourceId = await source.sourceOf(target);
    await correct.mutateAsync({
      tenant,
      messageId,
      correction: {
        kind: 'faq',
        sourceId,
        question: textOf(form, 'question'),
        answer: textOf(form, 'answer'),
        url: textOf(form, 'url') || null,
        isDraft,
      },
    });
    setMade({ text: isDraft ? say.doneDraft : say.doneFaq, href: faqAddress(tenant, target.baseId, sourceId) });
  };
  return (
    <>
      <Button kind="quiet" small onClick={() => setIsOpen(true)}>
        <Icon of={Pencil} />
        {say.open}
      </Button>
      {made ? (
        <Note tone="ok" announce="status" title={made.text}>
          <Link href={made.href}>{say.show}</Link>
        </Note>
      ) : null}
      <Dialog title={say.title} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          className="stack mt-4"
          onSubmit={(event) => {
            event.preventDefault();
            // what failed is told below
            submit(new FormData(event.currentTarget)).catch(() => undefined);
          }}
        >
          <p className="dim">{say.text}</p>
          <Segment
            label={say.ways}
            choices={[
              { key: 'faq', title: say.faq },
              { key: 'synonym', title: say.synonym },
            ]}
            chosen={way}
            onChoose={(key) => setWay(key === 'synonym' ? 'synonym' : 'faq')}
          />
          {way === 'synonym' ? (
            <SynonymFields />
          ) : targets.length > 0 ? (
            <>
              <ChooseFaq label={say.target} targets={targets} chosen={chosen} onChoose={setChosen} />
              <FaqFields question={question} language={language} />
            </>
          ) : (
            <Note>
              {words.faqs.none} <Link href={`/t/${tenant}/knowledge`}>{words.faqs.toKnowledge}</Link>
            </Note>
          )}
          <CallFailed error={correct.error ?? source.error} />
          <DialogActions
            deed={say.save}
            busy={(correct.isPending || source.isPending) && say.saving}
            onCancel={() => setIsOpen(false)}
          />
        </form>
      </Dialog>
    </>
  );
}

function FaqFields({ question, language }: { question: string; language: string }) {
  const say = useLocale().words.conversations.correct;
  return (
    <>
      <Input
        name="question"
        label={say.question}
        hint={say.questionHint}
        defaultValue={question.slice(0, longestQuestion)}
        lang={language}
        required
        maxLength={longestQuestion}
        autoComplete="off"
      />
      <Area name="answer" label={say.answer} hint={say.answerHint} required rows={5} maxLength={20_000} data-focus />
      <Input name="url" type="url" label={say.url} hint={say.urlHint} maxLength={2000} autoComplete="off" />
      <Check name="isDraft" label={say.isDraft} hint={say.isDraftHint} />
    </>
  );
}

function SynonymFields() {
  const say = useLocale().words.conversations.correct;
  return (
    <>
      <p className="dim">{say.synonymText}</p>
      <Input name="term" label={say.term} required minLength={2} maxLength={60} autoComplete="off" />
      <Area name="words" label={say.words} hint={say.wordsHint} required rows={3} />
    </>
  );
}
