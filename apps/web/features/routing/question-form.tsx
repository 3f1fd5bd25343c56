'use client';
import { useLocale } from '../../locale/locale-provider';
import { Button } from '../../ui/button';
import { Input, Select } from '../../ui/field';
import { ListForm } from '../../ui/list/list-form';
import { dataClasses, kinds, isKind, mostTokens, type Question, usual } from './question';

interface Props {
  question: Question;
  root: string;
  profiles: readonly string[];
  models: readonly string[];
  assistants: readonly { id: string; name: string }[];
}

/** What call is asked about. All of it stands in the address. */
export function QuestionForm({ question, root, profiles, models, assistants }: Props) {
  const { words } = useLocale();
  const say = words.routing;
  /** What is as usual is left out of the address. */
  const valueOf = (value: string, is: string) => (value === is ? '' : value);
  const values = {
    model: valueOf(question.model, usual.model),
    kind: valueOf(question.kind, usual.kind),
    data: valueOf(question.dataClass, usual.dataClass),
    tokens: String(question.tokens),
    assistant: question.assistant,
  };
  return (
    <search aria-label={say.ask}>
      <ListForm root={root} values={values} pending={say.reckoning}>
        <Select name="model" label={say.target} defaultValue={values.model}>
          <optgroup label={say.profiles}>
            {profiles.map((name) => (
              <option key={name} value={valueOf(name, usual.model)}>
                {name}
              </option>
            ))}
          </optgroup>
          {models.length > 0 ? (
            <optgroup label={words.models.title}>
              {models.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </optgroup>
          ) : null}
        </Select>
        <Select name="kind" label={say.kind} defaultValue={values.kind}>
          {Object.keys(kinds)
            .filter(isKind)
            .map((kind) => (
              <option key={kind} value={valueOf(kind, usual.kind)}>
                {say.kinds[kind]}
              </option>
            ))}
        </Select>
        <Select name="data" label={say.dataClass} defaultValue={values.data}>
          {dataClasses.map((one) => (
            <option key={one} value={valueOf(one, usual.dataClass)}>
              {words.models.dataClasses[one]}
            </option>
          ))}
        </Select>
        <Input name="tokens" type="number" min={1} max={mostTokens} label={say.tokens} defaultValue={values.tokens} />
        {assistants.length > 0 ? (
          <Select name="assistant" label={say.rulesOf} defaultValue={values.assistant}>
            <option value="">{say.organisation}</option>
            {assistants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        ) : null}
        <Button type="submit" kind="second">
          {say.ask}
        </Button>
      </ListForm>
    </search>
  );
}
