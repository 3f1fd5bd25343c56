'use client';
import type { PolicyRules, RuleName } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Check, Input } from '../../ui/field';
import { Segment } from '../../ui/segment';
import { roleName } from '../members/role-name';
import type { ControlProps } from './control-props';
import { PlainRule } from './plain-rule';
import { CrisisContacts, Referrals, Topics } from './rule-lists';
import { Models, Places } from './rule-models';
import { ToolChoice } from './tool-choice';

type Props = ControlProps & { name: RuleName };

/** Kinds of personal data that the platform never lets through. */
const neverAllowed: ReadonlySet<string> = new Set(['identity_number', 'coordination_number', 'card']);
/** What a rule is changed with. */
export function RuleControl({ name, ...props }: Props) {
  switch (name) {
    case 'declinedTopics':
      return <Topics {...props} />;
    case 'referrals':
      return <Referrals {...props} />;
    case 'crisisContacts':
      return <CrisisContacts {...props} />;
    case 'personalData':
      return <PersonalData {...props} />;
    case 'modelPlaces':
      return <Places {...props} />;
    case 'models':
      return <Models {...props} />;
    case 'conversationReaders':
      return <Readers {...props} />;
    case 'tools':
      return (
        <ToolChoice
          above={props.policy.above.tools}
          chosen={props.rules.tools}
          onChange={(tools) => props.set({ tools })}
        />
      );
    case 'whenUnanswered':
      return <Unanswered {...props} />;
    case 'tone':
    case 'readingLevel':
    case 'answerLength':
    case 'leastWorkClass':
      return <Manner {...props} name={name} />;
    default:
      return <PlainRule {...props} name={name} />;
  }
}

function PersonalData({ policy, rules, set }: ControlProps) {
  const say = useLocale().words.policies;
  // the shape says which kinds there are, and the words name them
  const kinds = Object.keys(rules.personalData) as (keyof PolicyRules['personalData'])[];
  const isTenant = policy.subject === 'tenant';
  return (
    <div className="stack">
      {kinds.map((kind) => {
        const above = policy.above.personalData[kind];
        const choices = (['allow', 'mask', 'refuse'] as const).filter((action) =>
          neverAllowed.has(kind) ? action !== 'allow' : isTenant || action !== 'allow' || above === 'allow',
        );
        return (
          <div key={kind} className="flow between rule-kind">
            <span>{say.kinds[kind]}</span>
            <Segment
              label={say.kinds[kind]}
              chosen={rules.personalData[kind]}
              choices={choices.map((key) => ({ key, title: say.actions[key] }))}
              onChoose={(key) => {
                const action = choices.find((one) => one === key);
                if (action) set({ personalData: { ...rules.personalData, [kind]: action } });
              }}
            />
          </div>
        );
      })}
    </div>
  );
}

function Readers({ draft, roles, set }: ControlProps) {
  const { words } = useLocale();
  const say = words.policies;
  const chosen = draft.conversationReaders ?? [];
  const readers = roles.filter(({ permissions }) => permissions.includes('conversations:read'));
  return (
    <div className="stack">
      <p className="hint">{say.hints.readers}</p>
      {readers.map(({ id }) => (
        <Check
          key={id}
          label={roleName(roles, id, words.tenants.roles)}
          checked={chosen.includes(id)}
          onChange={({ target }) => {
            const next = target.checked ? [...chosen, id] : chosen.filter((one) => one !== id);
            set({ conversationReaders: next.length === 0 ? null : next });
          }}
        />
      ))}
    </div>
  );
}

function Unanswered({ rules, set }: ControlProps) {
  const say = useLocale().words.policies;
  const now = rules.whenUnanswered;
  const change = (part: Partial<typeof now>) => set({ whenUnanswered: { ...now, ...part } });
  return (
    <div className="stack">
      <Input
        label={say.labels.unansweredText}
        hint={say.hints.unanswered}
        value={now.text}
        maxLength={500}
        onChange={(event) => change({ text: event.target.value })}
      />
      <Check
        label={say.labels.closest}
        checked={now.closestPages}
        onChange={({ target }) => change({ closestPages: target.checked })}
      />
      <Check
        label={say.labels.contact}
        checked={now.contact}
        onChange={({ target }) => change({ contact: target.checked })}
      />
    </div>
  );
}

function Manner({
  name,
  rules,
  set,
}: ControlProps & { name: 'tone' | 'readingLevel' | 'answerLength' | 'leastWorkClass' }) {
  const say = useLocale().words.policies;
  const titles: Readonly<Record<string, string>> = {
    tone: say.tones,
    readingLevel: say.levels,
    answerLength: say.lengths,
    leastWorkClass: say.workClasses,
  }[name];
  return (
    <Segment
      label={say.fields[name]}
      chosen={rules[name]}
      choices={Object.entries(titles).map(([key, title]) => ({ key, title }))}
      onChoose={(key) => set(Object.fromEntries([[name, key]]))}
    />
  );
}
