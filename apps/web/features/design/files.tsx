import type { DesignWords } from '../../messages/sv/design';
import { DateRange } from '../../ui/date-range';
import { LiveDropZone } from './live-drop-zone';
import { ThemePair } from './theme-pair';

export function Files({ say }: { say: DesignWords }) {
  const { files } = say;
  return (
    <ThemePair say={say}>
      {() => (
        <div className="stack-wide">
          <LiveDropZone label={files.label} hint={files.hint} problem={files.problem} />
          <DateRange legend={files.period} from="2026-10-25" to="2026-11-23" />
          <DateRange legend={files.wrong} from="2026-11-23" to="2026-10-25" />
        </div>
      )}
    </ThemePair>
  );
}
