'use client';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../api/browser-client';
import { failureOf } from '../../api/failure';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { DialogActions } from '../../ui/dialog-actions';
import { textOf } from '../../ui/form-text';
import { CallFailed } from '../session/call-failed';
import { ChangedElsewhere } from '../session/changed-elsewhere';
import { isSaidAt } from '../settings/problem-at';
import { useMistakeFocus } from '../settings/use-mistake-focus';
import { AmountFields } from './budget-fields';
import type { BudgetInfo } from './shapes';
import { useAmount } from './use-amount';

/** Another amount, or hard instead of soft. What somebody else saved meanwhile is not overwritten. */
export function EditBudget({ budget, tenant }: { budget: BudgetInfo; tenant: string }) {
  const say = useLocale().words.usage.budgets;
  const amountOf = useAmount(budget.unit);
  const [isOpen, setIsOpen] = useState(false);
  const [opened, setOpened] = useState(budget);
  const [theirs, setTheirs] = useState<BudgetInfo>();
  const router = useRouter();
  const trpc = useTRPC();
  const client = useQueryClient();
  const save = useMutation(
    trpc.budgets.update.mutationOptions({
      onSuccess: () => {
        setIsOpen(false);
        router.refresh();
      },
      onError: async (error) => {
        if (failureOf(error).code !== 'changed_meanwhile') return;
        const list = await client.fetchQuery({ ...trpc.budgets.list.queryOptions({ tenant }), staleTime: 0 });
        setTheirs(list.find(({ id }) => id === budget.id));
      },
    }),
  );
  const ref = useMistakeFocus(save.error);
  const open = (stored: BudgetInfo) => {
    save.reset();
    setOpened(stored);
    setTheirs(undefined);
    setIsOpen(true);
  };
  const submit = (form: HTMLFormElement | null, { updatedAt } = opened) => {
    if (!form?.reportValidity()) return;
    const data = new FormData(form);
    const changes = { amount: Number(textOf(data, 'amount')), isHard: data.has('isHard'), updatedAt };
    save.mutate({ tenant, id: budget.id, changes });
  };
  return (
    <>
      <Button kind="quiet" small onClick={() => open(budget)}>
        {say.change}
      </Button>
      <Dialog title={say.changeTitle} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <form
          key={opened.updatedAt}
          ref={ref}
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            submit(event.currentTarget);
          }}
        >
          <AmountFields amount={opened.amount} isHard={opened.isHard} error={save.error} />
          {theirs ? (
            <ChangedElsewhere
              theirs={[
                [say.amount, amountOf(theirs.amount)],
                [say.over, theirs.isHard ? say.hard : say.soft],
              ]}
              takeTheirs={() => open(theirs)}
              keepMine={() => submit(ref.current, theirs)}
            />
          ) : save.error && !isSaidAt(save.error, ['amount', 'changes.amount']) ? (
            <CallFailed error={save.error} />
          ) : null}
          <DialogActions deed={say.save} busy={save.isPending && say.saving} onCancel={() => setIsOpen(false)} />
        </form>
      </Dialog>
    </>
  );
}
