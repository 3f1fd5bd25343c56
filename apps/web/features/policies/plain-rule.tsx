'use client';
import { useLocale } from '../../locale/locale-provider';
import { Area, Check, Input } from '../../ui/field';
import type { ControlProps } from './control-props';

const numberOf = (text: string): number | null => (text.trim() === '' ? null : Number(text));

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

/** A rule that is one text, one number or one tick. */
export function PlainRule({ name, policy, draft, rules, set }: ControlProps & { name: PlainName }) {
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
    case 'reusesAnswers':
    case 'tracesContent':
      return (
        <Check
          label={say.fields[name]}
          hint={say.hints[name]}
          checked={rules[name]}
          // a level below may take this away and not give it
          disabled={name === 'usesConversations' && !policy.above.usesConversations}
          onChange={({ target }) => set(Object.fromEntries([[name, target.checked]]))}
        />
      );
  }
}
