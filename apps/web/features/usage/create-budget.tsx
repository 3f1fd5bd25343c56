'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { textOf } from '../../ui/form-text';
import { Note } from '../../ui/note';
import { CallFailed } from '../session/call-failed';
import { isSaidAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';
import { AmountFields, BudgetFields, scopes, type Subjects } from './budget-fields';
import type { NewBudget } from './shapes';

/** Sets a budget. @param currency that of the other budgets, where there are any of money */
export function CreateBudget(props: { subjects: Subjects; currency: string | undefined; tenant: string }) {
  const { subjects, currency, tenant } = props;
  const say = useLocale().words.usage.budgets;
  const [isOpen, setIsOpen] = useState(false);
  const router = useRouter();
  const create = useMutation(
    useTRPC().budgets.create.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        router.refresh();
      },
    }),
  );
  const ref = useMistakeFocus(create.error);
  const close = () => {
    setIsOpen(false);
    create.reset();
  };
  const isTwice = failureOf(create.error).code === 'conflict';
  return (
    <>
      <Button kind="second" onClick={() => setIsOpen(true)}>
        {say.make}
      </Button>
      <Dialog title={say.makeTitle} isOpen={isOpen} onClose={close}>
        <form
          ref={ref}
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            create.mutate({ tenant, ...budgetOf(new FormData(event.currentTarget)) });
          }}
        >
          <BudgetFields subjects={subjects} currency={currency} error={create.error} />
          <AmountFields isHard={false} error={create.error} />
          {isTwice ? (
            <Note tone="bad" announce="alert">
              {say.twice}
            </Note>
          ) : create.error && !isSaidAt(create.error, ['unit', 'subjectId', 'amount']) ? (
            <CallFailed error={create.error} />
          ) : null}
          <DialogActions deed={say.make} busy={create.isPending && say.making} onCancel={close} />
        </form>
      </Dialog>
    </>
  );
}

function budgetOf(form: FormData): NewBudget {
  const unit = textOf(form, 'unit');
  const subjectId = textOf(form, 'subjectId');
  return {
    scope: scopes.find((one) => one === textOf(form, 'scope')) ?? 'tenant',
    ...(subjectId && { subjectId }),
    period: textOf(form, 'period') === 'day' ? 'day' : 'month',
    unit: unit.toLowerCase() === 'tokens' ? 'tokens' : unit.toUpperCase(),
    amount: Number(textOf(form, 'amount')),
    isHard: form.has('isHard'),
  };
}
