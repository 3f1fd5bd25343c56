'use client';
import { useState } from 'react';
import { Chip, ToggleChip } from '../../ui/chip';
import { Segment } from '../../ui/segment';

export function LiveSegment({ label, choices }: { label: string; choices: { key: string; title: string }[] }) {
  const [chosen, setChosen] = useState(choices[1]?.key ?? '');
  return <Segment label={label} choices={choices} chosen={chosen} onChoose={setChosen} />;
}

export function LiveChips(props: { names: readonly string[]; filter: string; removeLabel: string; isOff: string }) {
  const { names, filter, removeLabel, isOff } = props;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(names.slice(0, 1)));
  const [isShown, setIsShown] = useState(true);
  return (
    <div className="chips">
      {names.map((name) => (
        <ToggleChip
          key={name}
          isOn={chosen.has(name)}
          onToggle={(isOn) => setChosen(new Set(isOn ? [...chosen, name] : [...chosen].filter((one) => one !== name)))}
        >
          {name}
        </ToggleChip>
      ))}
      <ToggleChip isOn={false} isDisabled>
        {isOff}
      </ToggleChip>
      {isShown ? (
        <Chip removeLabel={removeLabel} onRemove={() => setIsShown(false)}>
          {filter}
        </Chip>
      ) : null}
    </div>
  );
}
