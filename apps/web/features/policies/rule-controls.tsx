'use client';
import type { PolicyChanges, PolicyInfo, PolicyRules, RoleInfo, RuleName } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Area, Check, Input, Select } from '../../ui/field';
import { Segment } from '../../ui/segment';
import { roleName } from '../members/role-name';
import { EntryList } from './entry-list';
import { ToolChoice } from './tool-choice';

export interface ControlProps {
  policy: PolicyInfo;
  draft: PolicyChanges;
  /** What would hold with the draft. */
  rules: PolicyRules;
  roles: readonly RoleInfo[];
  models: readonly { id: string; region: string }[];
  set: (changes: PolicyChanges) => void;
}
type Props = ControlProps & { name: RuleName };

/** Kinds of personal data that the platform never lets through. */
const neverAllowed: ReadonlySet<string> = new Set(['identity_number', 'coordination_number', 'card']);
const classes = ['none', 'open', 'internal', 'confidential'] as const;
type DataClass = Exclude<(typeof classes)[number], 'none'>;
const isClass = (value: string): value is DataClass => value !== 'none' && classes.some((one) => one === value);
const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

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
      return <Plain {...props} name={name} />;
  }
}

function Topics({ policy, draft, set }: ControlProps) {
  const say = useLocale().words.policies;
  return (
    <EntryList
      inherited={policy.above.declinedTopics}
      entries={draft.declinedTopics ?? []}
      empty={{ name: '', phrases: [], reply: '' }}
      fields={[
        { name: 'name', label: say.labels.name, kind: 'line' },
        { name: 'phrases', label: say.labels.phrases, hint: say.hints.phrases, kind: 'words' },
        { name: 'reply', label: say.labels.reply, hint: say.hints.reply, kind: 'area' },
      ]}
      onChange={(declinedTopics) => set({ declinedTopics })}
    />
  );
}

function Referrals({ policy, draft, set }: ControlProps) {
  const say = useLocale().words.policies;
  return (
    <EntryList
      inherited={policy.above.referrals}
      entries={draft.referrals ?? []}
      empty={{ name: '', phrases: [], url: '', phone: null }}
      fields={[
        { name: 'name', label: say.labels.authority, kind: 'line' },
        { name: 'phrases', label: say.labels.phrases, hint: say.hints.phrases, kind: 'words' },
        { name: 'url', label: say.labels.url, kind: 'line' },
        { name: 'phone', label: say.labels.phone, kind: 'line' },
      ]}
      onChange={(referrals) => set({ referrals })}
    />
  );
}

function CrisisContacts({ policy, draft, set }: ControlProps) {
  const say = useLocale().words.policies;
  return (
    <EntryList
      inherited={policy.above.crisisContacts}
      entries={draft.crisisContacts ?? []}
      empty={{ name: '', phone: '' }}
      fields={[
        { name: 'name', label: say.labels.contactName, kind: 'line' },
        { name: 'phone', label: say.labels.phone, kind: 'line' },
      ]}
      onChange={(crisisContacts) => set({ crisisContacts })}
    />
  );
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
          <div key={kind} className="flow between">
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

function Places({ draft, rules, models, set }: ControlProps) {
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

function Models({ draft, models, set }: ControlProps) {
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

type PlainName =
  | 'maxSourceAgeMonths'
  | 'languages'
  | 'crisisNote'
  | 'aiNotice'
  | 'conversationDays'
  | 'usesConversations'
  | 'reusesAnswers'
  | 'tracesContent'
  | 'workDays';

function Plain({ name, policy, draft, rules, set }: ControlProps & { name: PlainName }) {
  const say = useLocale().words.policies;
  switch (name) {
    case 'maxSourceAgeMonths':
      return (
        <div className="stack">
          <Check label={say.hints.sourcesOnly} checked disabled readOnly />
          <Input
            type="number"
            min={1}
            max={policy.above.maxSourceAgeMonths ?? 240}
            label={`${say.labels.limitAge} (${say.labels.months})`}
            hint={say.hints.ages}
            value={draft.maxSourceAgeMonths ?? ''}
            onChange={(event) => set({ maxSourceAgeMonths: numberOf(event.target.value) })}
          />
        </div>
      );
    case 'conversationDays':
      return (
        <Input
          type="number"
          min={1}
          max={policy.above.conversationDays ?? 3650}
          label={say.labels.days}
          hint={say.hints.days(policy.above.conversationDays)}
          value={draft.conversationDays ?? ''}
          onChange={(event) => set({ conversationDays: numberOf(event.target.value) })}
        />
      );
    case 'workDays':
      return (
        <Input
          type="number"
          min={1}
          max={3650}
          label={say.labels.days}
          hint={say.hints.days(null)}
          value={rules.workDays ?? ''}
          onChange={(event) => set({ workDays: numberOf(event.target.value) })}
        />
      );
    case 'languages':
      return (
        <Input
          label={say.fields.languages}
          isLabelHidden
          hint={say.hints.languages}
          defaultValue={draft.languages?.join(', ') ?? ''}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => {
            const tags = event.target.value
              .split(',')
              .map((tag) => tag.trim())
              .filter(Boolean);
            set({ languages: tags.length === 0 ? null : tags });
          }}
        />
      );
    case 'crisisNote':
      return (
        <Area
          label={say.fields.crisisNote}
          isLabelHidden
          rows={2}
          maxLength={500}
          value={rules.crisisNote}
          onChange={(event) => set({ crisisNote: event.target.value })}
        />
      );
    case 'aiNotice':
      return (
        <Input
          label={say.fields.aiNotice}
          isLabelHidden
          hint={say.hints.aiNotice}
          maxLength={300}
          value={rules.aiNotice ?? ''}
          onChange={(event) => set({ aiNotice: event.target.value === '' ? null : event.target.value })}
        />
      );
    case 'usesConversations':
      return (
        <Check
          label={say.fields.usesConversations}
          hint={say.hints.uses}
          checked={rules.usesConversations}
          disabled={!policy.above.usesConversations}
          onChange={({ target }) => set({ usesConversations: target.checked })}
        />
      );
    case 'reusesAnswers':
      return (
        <Check
          label={say.fields.reusesAnswers}
          hint={say.hints.reuses}
          checked={rules.reusesAnswers}
          onChange={({ target }) => set({ reusesAnswers: target.checked })}
        />
      );
    case 'tracesContent':
      return (
        <Check
          label={say.fields.tracesContent}
          hint={say.hints.traces}
          checked={rules.tracesContent}
          onChange={({ target }) => set({ tracesContent: target.checked })}
        />
      );
  }
}
