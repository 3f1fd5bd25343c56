import type { DesignWords } from '../../messages/sv/design';
import { Area, Check, FieldGroup, Input, Select } from '../../ui/field';
import { Switch } from '../../ui/switch';
import { LiveChips, LiveSegment } from './live-choices';
import { ThemePair } from './theme-pair';

export function Fields({ say, languages }: { say: DesignWords; languages: { sv: string; en: string } }) {
  const { fields } = say;
  return (
    <ThemePair say={say}>
      {() => (
        <div className="cols">
          <Input label={fields.name} hint={fields.nameHint} defaultValue={fields.nameValue} />
          <Input label={fields.address} hint={fields.addressHint} defaultValue="lindvik" error={fields.addressError} />
          <Input
            className="show-focus"
            label={fields.focused}
            hint={fields.focusPane}
            defaultValue={fields.nameValue}
          />
          <Input label={fields.off} hint={fields.offHint} defaultValue="Lindviks kommun" disabled />
          <Input label={fields.readOnly} defaultValue="fraga-lindvik" readOnly mono />
          <Select label={fields.language}>
            <option>{languages.sv}</option>
            <option>{languages.en}</option>
          </Select>
          <Area label={fields.greeting} defaultValue={fields.greetingValue} />
        </div>
      )}
    </ThemePair>
  );
}

export function Choices({ say, languages }: { say: DesignWords; languages: { sv: string; en: string } }) {
  const { choices } = say;
  return (
    <ThemePair say={say}>
      {({ scheme, word }) => (
        <div className="cols">
          <FieldGroup legend={choices.legend}>
            <Check label={choices.chosen} defaultChecked />
            <Check label={choices.notChosen} />
            <Check label={choices.locked} hint={choices.lockedHint} defaultChecked disabled />
          </FieldGroup>
          <FieldGroup legend={choices.radio}>
            <Check type="radio" name={`audience-${scheme}`} label={choices.citizens} defaultChecked />
            <Check type="radio" name={`audience-${scheme}`} label={choices.staff} />
          </FieldGroup>
          <div>
            <Switch label={choices.nightly} hint={choices.nightlyHint} defaultChecked />
            <Switch label={choices.subdomains} />
            <Switch label={choices.locked} hint={choices.lockedHint} disabled />
          </div>
          <div className="stack">
            <LiveSegment
              label={`${choices.period}, ${word}`}
              choices={[
                { key: 'day', title: choices.day },
                { key: 'week', title: choices.week },
                { key: 'month', title: choices.month },
              ]}
            />
            <LiveChips
              names={[languages.sv, languages.en]}
              filter={choices.filter}
              removeLabel={choices.removeFilter}
              isOff={choices.locked}
            />
          </div>
        </div>
      )}
    </ThemePair>
  );
}
