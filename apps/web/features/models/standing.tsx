'use client';
import { useLocale } from '../../locale/locale-provider';
import { Status } from '../../ui/outcome';
import type { ModelInfo } from './shapes';

/** Whether a model may be asked, and how it stands: always a word beside the sign. */
export function Standing({ model, today }: { model: ModelInfo; today: string }) {
  const { words, format } = useLocale();
  const say = words.models;
  const { state, restsUntil, isAllowed, deprecatedOn, replacement } = model;
  const isRetired = deprecatedOn !== null && deprecatedOn <= today;
  return (
    <div className="grid gap-1">
      {isRetired ? (
        <Status state="bad">{say.retired(format.date(deprecatedOn))}</Status>
      ) : state === 'open' ? (
        <Status state="bad">{restsUntil === null ? say.rests : say.restsUntil(format.time(restsUntil))}</Status>
      ) : state === 'half_open' ? (
        <Status state="run">{say.tried}</Status>
      ) : (
        <Status state="ok">{say.works}</Status>
      )}
      {isAllowed ? null : <Status state="warn">{say.notAllowed}</Status>}
      {deprecatedOn !== null && !isRetired ? (
        <small className="dim">{say.retires(format.date(deprecatedOn))}</small>
      ) : null}
      {replacement === null ? null : <small className="dim">{say.replacedBy(replacement)}</small>}
    </div>
  );
}
