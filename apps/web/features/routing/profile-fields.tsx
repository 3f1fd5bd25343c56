'use client';
import { failureOf } from '../../api/failure';
import { useLocale } from '../../locale/locale-provider';
import { Area, Check, FieldGroup, Input, Select } from '../../ui/field';
import { Note } from '../../ui/note';
import type { ProfileInfo } from '../models/shapes';
import { hasProblemAt } from '../settings/problem-at';
import { dataClasses } from './question';
import { dimensions } from './score-bars';

interface Props {
  profile: Pick<ProfileInfo, 'name' | 'describes' | 'requires' | 'weights'> | undefined;
  /** The models that it can be narrowed to. */
  models: readonly string[];
  error: unknown;
  isWithoutWeight: boolean;
}

/** What a profile is called, what a model must be, and what counts. The form reads the fields by their names. */
export function ProfileFields({ profile, models, error, isWithoutWeight }: Props) {
  const { words } = useLocale();
  const say = words.routing.form;
  const { requires, weights, describes } = profile ?? {};
  const isWrong = (path: string) => hasProblemAt(error, path) || hasProblemAt(error, `profile.${path}`);
  const isTaken = failureOf(error).code === 'conflict';
  // a model that is gone stays in the profile until it is taken away
  const choices = [...new Set([...models, ...(requires?.models ?? [])])];
  return (
    <>
      <Input
        name="name"
        label={say.name}
        hint={say.nameHint}
        defaultValue={profile?.name}
        error={isTaken ? say.taken : isWrong('name') ? say.nameWrong : undefined}
        required
        pattern="[a-z][a-z0-9\-]{0,39}"
        title={say.nameHint}
        maxLength={40}
        autoComplete="off"
        spellCheck={false}
        mono
      />
      <Area name="sv" label={say.sv} hint={say.describesHint} defaultValue={describes?.sv} rows={2} maxLength={300} />
      <Area name="en" label={say.en} defaultValue={describes?.en} rows={2} maxLength={300} />
      <FieldGroup legend={say.weights} hint={say.weightsHint}>
        <div className="cols pair">
          {dimensions.map((one) => (
            <Input
              key={one}
              name={`weight-${one}`}
              type="number"
              min={0}
              max={1000}
              step="any"
              label={words.routing.dimensions[one]}
              hint={say.weightHints[one]}
              defaultValue={weights?.[one] ?? (one === 'preference' ? 1 : 0)}
            />
          ))}
        </div>
        {isWithoutWeight || isWrong('weights') ? (
          <Note tone="bad" announce="alert">
            {say.weightMissing}
          </Note>
        ) : null}
      </FieldGroup>
      <Select name="dataClass" label={say.dataClass} defaultValue={requires?.dataClass ?? ''}>
        <option value="">{say.anyClass}</option>
        {dataClasses.map((one) => (
          <option key={one} value={one}>
            {words.models.dataClasses[one]}
          </option>
        ))}
      </Select>
      <Input
        name="regions"
        label={say.regions}
        hint={say.regionsHint}
        defaultValue={requires?.regions?.join(', ')}
        error={isWrong('requires.regions') ? say.listWrong : undefined}
        autoComplete="off"
      />
      <Area
        name="operators"
        label={say.operators}
        hint={say.operatorsHint}
        defaultValue={requires?.operators?.join('\n')}
        error={isWrong('requires.operators') ? say.listWrong : undefined}
        rows={2}
      />
      {choices.length > 0 ? (
        <FieldGroup legend={say.models} hint={say.modelsHint}>
          {choices.map((name) => (
            <Check
              key={name}
              name="models"
              value={name}
              label={name}
              defaultChecked={requires?.models?.includes(name) ?? false}
            />
          ))}
        </FieldGroup>
      ) : null}
      <Input
        name="maxFirstTokenMs"
        type="number"
        min={1}
        max={3_600_000}
        label={say.firstToken}
        hint={say.firstTokenHint}
        defaultValue={requires?.maxFirstTokenMs}
      />
    </>
  );
}
