'use client';
import type { InvoiceInfo, PlanAccount } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Note } from '../../ui/note';
import { datesOf, todoFor, toneOf, worthSaying } from './standings';

/** How the plan stands, in words: what happens now, until when, and what can be done. */
export function StandingNotes(props: { account: PlanAccount; invoices: readonly InvoiceInfo[]; canEdit: boolean }) {
  const { account, invoices, canEdit } = props;
  const { words, format } = useLocale();
  const say = words.billing;
  const names = worthSaying(account.standings);
  if (names.length === 0) return null;
  const dates = datesOf(account, invoices, format);
  const { canOrder, amounts } = account;
  return (
    <div className="stack mb-5">
      {names.map((name) => {
        const { title, now, until } = say.standings[name];
        return (
          <Note key={name} tone={toneOf(name)} title={title}>
            <p>
              {now} {until(dates)}
            </p>
            <p>{say.todo[todoFor(name, { canEdit, canOrder, sellsMore: (amounts?.extra ?? null) !== null })]}</p>
          </Note>
        );
      })}
    </div>
  );
}
