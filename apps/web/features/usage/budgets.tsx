'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../api/browser-client';
import { useLocale } from '../../locale/locale-provider';
import { Status } from '../../ui/outcome';
import { Table } from '../../ui/table';
import { DeleteButton } from '../session/delete-button';
import { BudgetBar } from './budget-bar';
import type { Subjects } from './budget-fields';
import { CreateBudget } from './create-budget';
import { EditBudget } from './edit-budget';
import { useAmount } from './use-amount';
import type { BudgetInfo } from './shapes';

interface Props {
  budgets: readonly BudgetInfo[];
  subjects: Subjects;
  tenant: string;
  canEdit: boolean;
}

/** What may be spent, and how it stands. */
export function Budgets({ budgets, subjects, tenant, canEdit }: Props) {
  const { words } = useLocale();
  const say = words.usage.budgets;
  return (
    <div className="stack">
      {budgets.length === 0 ? (
        <p className="dim">{canEdit ? say.none : say.noneToSee}</p>
      ) : (
        <Table
          label={say.title}
          rows={budgets}
          keyOf={({ id }) => id}
          columns={[
            { head: say.for, isName: true, cell: (budget) => <What budget={budget} subjects={subjects} /> },
            { head: say.stands, cell: (budget) => <BudgetBar budget={budget} /> },
            { head: say.over, cell: (budget) => <Over budget={budget} /> },
            ...(canEdit
              ? [
                  {
                    head: words.actions.actions,
                    isHeadHidden: true,
                    cell: (budget: BudgetInfo) => (
                      <div className="actions">
                        <EditBudget budget={budget} tenant={tenant} />
                        <DeleteBudget budget={budget} tenant={tenant} />
                      </div>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {canEdit ? (
        <div className="actions">
          <CreateBudget
            subjects={subjects}
            currency={budgets.find(({ unit }) => unit !== 'tokens')?.unit}
            tenant={tenant}
          />
        </div>
      ) : null}
    </div>
  );
}

/** What a budget is for, and how much. */
function What({ budget, subjects }: { budget: BudgetInfo; subjects: Subjects }) {
  const say = useLocale().words.usage.budgets;
  const amount = useAmount(budget.unit);
  const { scope, subjectId, subjectName, period } = budget;
  const known = scope === 'tenant' ? undefined : subjects[scope].find(({ id }) => id === subjectId);
  return (
    <>
      <strong className="wrap-anywhere">
        {scope === 'tenant' ? say.whole : (known?.name ?? subjectName ?? say.gone)}
      </strong>
      {scope === 'tenant' ? null : <small className="dim">{say.scopes[scope]}</small>}
      <small className="dim nw">{say.amountPer[period](amount(budget.amount))}</small>
    </>
  );
}

/** What happens when it is spent, in a sentence. */
function Over({ budget }: { budget: BudgetInfo }) {
  const say = useLocale().words.usage.budgets;
  const { isHard, spent, reserved, amount } = budget;
  const isFull = spent + reserved >= amount;
  return (
    <>
      {isFull ? <Status state={isHard ? 'bad' : 'warn'}>{isHard ? say.stopped : say.passed}</Status> : null}
      <strong className="block">{isHard ? say.hard : say.soft}</strong>
      <small className="dim">{isHard ? say.hardText : say.softText}</small>
    </>
  );
}

function DeleteBudget({ budget, tenant }: { budget: BudgetInfo; tenant: string }) {
  const say = useLocale().words.usage.budgets;
  const router = useRouter();
  const remove = useMutation(useTRPC().budgets.delete.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <DeleteButton
      label={say.remove}
      title={say.removeTitle}
      text={say.removeText}
      deed={say.removeDeed}
      isQuiet
      isPending={remove.isPending}
      error={remove.error}
      onDelete={() => remove.mutate({ tenant, id: budget.id })}
    />
  );
}
