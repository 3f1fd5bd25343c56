'use client';
import { Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { useLocale } from '../../../locale/locale-provider';
import { Button } from '../../../ui/button';
import { Input } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
import { hasProblemAt } from '../problem-at';
import type { ContactDraft } from './contact-draft';

type Hours = ContactDraft['opening'][number];
const most = 14;

/** When people answer, so that the assistant can say when next. */
export function OpeningHours(props: {
  hours: readonly Hours[];
  canEdit: boolean;
  error: unknown;
  onChange: (hours: Hours[]) => void;
}) {
  const { hours, canEdit, error, onChange } = props;
  const say = useLocale().words.settings.organisation;
  const added = useRef(0);
  const set = (key: string, part: Partial<Hours>) =>
    onChange(hours.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <div className="stack form-width">
      {hours.length === 0 ? <p className="dim">{say.noOpening}</p> : null}
      {hours.map(({ key, days, from, to }, index) => {
        const at = `contact.opening.${index}`;
        const isBackwards = from !== '' && to !== '' && from >= to;
        return (
          <div key={key} className="opening-row">
            <fieldset className="days">
              <legend className="sr">{say.openingDays(index + 1)}</legend>
              {say.weekdays.map((day, place) => (
                <label key={day} className="check">
                  <input
                    type="checkbox"
                    checked={days.includes(place + 1)}
                    onChange={(event) =>
                      set(key, {
                        days: event.target.checked
                          ? [...days, place + 1].toSorted((one, other) => one - other)
                          : days.filter((one) => one !== place + 1),
                      })
                    }
                  />
                  <span aria-hidden="true">{say.weekdaysShort[place]}</span>
                  <span className="sr">{day}</span>
                </label>
              ))}
            </fieldset>
            {days.length === 0 ? <p className="error">{say.openingNoDays}</p> : null}
            <div className="opening-times">
              <Input
                label={say.openingFrom(index + 1)}
                type="time"
                value={from}
                onChange={(event) => set(key, { from: event.target.value })}
                required
              />
              <Input
                label={say.openingTo(index + 1)}
                type="time"
                value={to}
                error={isBackwards || hasProblemAt(error, `${at}.to`) ? say.openingWrong : undefined}
                onChange={(event) => set(key, { to: event.target.value })}
                required
              />
              {canEdit ? (
                <Button kind="quiet" square onClick={() => onChange(hours.filter((one) => one.key !== key))}>
                  <Icon of={X} />
                  <span className="sr">{say.removeOpening(index + 1)}</span>
                </Button>
              ) : null}
            </div>
          </div>
        );
      })}
      {canEdit && hours.length < most ? (
        <p>
          <Button
            kind="quiet"
            small
            onClick={() =>
              onChange([...hours, { key: `new-${added.current++}`, days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }])
            }
          >
            <Icon of={Plus} />
            {say.addOpening}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
