'use client';
import type { PolicyRules } from '../../api/shapes';
import { useLocale } from '../../locale/locale-provider';
import { Check } from '../../ui/field';

type Tools = PolicyRules['tools'];

/** Which of the tools that the level above allows are allowed here too. */
export function ToolChoice(props: { above: Tools; chosen: Tools; onChange: (tools: Tools) => void }) {
  const { above, chosen, onChange } = props;
  const { policies: say, tools } = useLocale().words;
  return (
    <div className="stack">
      <p className="hint">{above.length === 0 ? say.hints.noTools : say.hints.tools}</p>
      {above.map((tool) => (
        <Check
          key={tool}
          label={tools.names[tool]}
          hint={tools.texts[tool]}
          checked={chosen.includes(tool)}
          onChange={({ target }) =>
            onChange(above.filter((one) => (one === tool ? target.checked : chosen.includes(one))))
          }
        />
      ))}
    </div>
  );
}
