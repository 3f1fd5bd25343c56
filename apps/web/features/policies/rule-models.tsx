'use client';
import { useLocale } from '../../locale/locale-provider';
import { Check, Select } from '../../ui/field';
import type { ControlProps } from './control-props';

/* Which models may be sent what. */

const classes = ['none', 'open', 'internal', 'confidential'] as const;
type DataClass = Exclude<(typeof classes)[number], 'none'>;
const isClass = (value: string): value is DataClass => value !== 'none' && classes.some((one) => one === value);

export function Places({ draft, rules, models, set }: ControlProps) {
  const say = useLocale().words.policies;
  const regions = [
    ...new Set([...models.map(({ region }) => region), ...(rules.modelPlaces ?? []).map(({ region }) => region)]),
  ];
  const chosen = draft.modelPlaces ?? null;
  const classOf = (region: string): string => chosen?.find((place) => place.region === region)?.upTo ?? 'none';
  const setClass = (region: string, upTo: string) => {
    const rest = (chosen ?? []).filter((place) => place.region !== region);
    set({ modelPlaces: isClass(upTo) ? [...rest, { region, operator: null, upTo }] : rest });
  };
  return (
    <div className="stack">
      <Check
        label={say.labels.limitPlaces}
        hint={say.hints.places}
        checked={chosen !== null}
        onChange={({ target }) =>
          set({
            modelPlaces: target.checked
              ? regions.map((region) => ({ region, operator: null, upTo: 'open' as const }))
              : null,
          })
        }
      />
      {chosen === null
        ? null
        : regions.map((region) => (
            <Select
              key={region}
              label={say.labels.upTo(region)}
              value={classOf(region)}
              onChange={(event) => setClass(region, event.target.value)}
            >
              {classes.map((one) => (
                <option key={one} value={one}>
                  {say.classes[one]}
                </option>
              ))}
            </Select>
          ))}
    </div>
  );
}

export function Models({ draft, models, set }: ControlProps) {
  const say = useLocale().words.policies;
  const chosen = draft.models ?? null;
  return (
    <div className="stack">
      <Check
        label={say.labels.limitModels}
        checked={chosen !== null}
        onChange={({ target }) => set({ models: target.checked ? models.map(({ id }) => id) : null })}
      />
      {chosen === null
        ? null
        : models.map(({ id, region }) => (
            <Check
              key={id}
              label={id}
              hint={region}
              checked={chosen.includes(id)}
              onChange={({ target }) =>
                set({ models: target.checked ? [...chosen, id] : chosen.filter((one) => one !== id) })
              }
            />
          ))}
    </div>
  );
}
