import type { ToolUse } from '../../api/shapes';
import type { Format } from '../../locale/format';
import { lookUp } from '../../locale/look-up';
import type { Messages } from '../../messages';
import { toolInput } from './tool-input';

/** The tools that were used on the way to an answer, in words. */
export function ToolUses(props: { uses: readonly ToolUse[]; words: Messages; format: Format }) {
  const { uses, words, format } = props;
  const say = words.tools;
  return (
    <ul>
      {uses.map(({ name, input, length, ms, problem }, place) => {
        const shown = toolInput(input);
        return (
          // uses of a finished answer never change places
          <li key={`${place} ${name}`}>
            {lookUp(say.did, name) ?? say.didOther}
            {shown === '' ? '' : ': '}
            {shown === '' ? null : <q>{shown}</q>}{' '}
            {problem === null ? null : `${lookUp(say.problems, problem) ?? say.problems.failed} `}
            <span className="meta">{say.gave(format.number(length), format.duration(ms))}</span>
          </li>
        );
      })}
    </ul>
  );
}
