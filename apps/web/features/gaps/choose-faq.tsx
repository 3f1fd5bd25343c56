'use client';
import { useLocale } from '../../locale/locale-provider';
import { Select } from '../../ui/field';
import { type FaqTarget, keyOf } from './faqs';

/** Where an answer is put. */
export function ChooseFaq(props: {
  label: string;
  targets: readonly FaqTarget[];
  chosen: string;
  onChoose: (key: string) => void;
}) {
  const { label, targets, chosen, onChoose } = props;
  const { faqs } = useLocale().words;
  return (
    <Select label={label} value={chosen} onChange={(event) => onChoose(event.target.value)}>
      {targets.map((target) => (
        <option key={keyOf(target)} value={keyOf(target)}>
          {target.sourceId === null
            ? faqs.make(target.baseName)
            : faqs.in(target.title || faqs.untitled, target.baseName)}
        </option>
      ))}
    </Select>
  );
}
