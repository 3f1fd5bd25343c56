import { Download, Ellipsis } from 'lucide-react';
import type { DesignWords } from '../../messages/sv/design';
import { Button, ButtonLink } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { State, ThemePair } from './theme-pair';

/** All kinds of buttons in all their states. */
export function Buttons({ say, more }: { say: DesignWords; more: string }) {
  const { buttons, states } = say;
  return (
    <ThemePair say={say}>
      {({ word }) => (
        <div className="stack">
          <State name={states.rest} className="actions">
            <Button>{buttons.publish}</Button>
            <Button kind="second">{buttons.compare}</Button>
            <Button kind="quiet">{buttons.undo}</Button>
            <Button kind="danger">{buttons.remove}</Button>
            <Button kind="destroy">{buttons.removeNow}</Button>
          </State>
          <State name={states.hover} className="actions show-hover">
            <Button>{buttons.publish}</Button>
            <Button kind="second">{buttons.compare}</Button>
            <Button kind="quiet">{buttons.undo}</Button>
          </State>
          <State name={states.focus} className="actions show-focus">
            <Button>{buttons.publish}</Button>
            <Button kind="second">{buttons.compare}</Button>
          </State>
          <State name={states.off} className="actions">
            <Button disabled>{buttons.publish}</Button>
            <Button kind="second" disabled>
              {buttons.compare}
            </Button>
            <p className="meta">{buttons.why}</p>
          </State>
          <State name={states.busy} className="actions">
            <Button busy={buttons.publishing}>{buttons.publish}</Button>
          </State>
          <State name={states.other} className="actions">
            <Button small>{buttons.small}</Button>
            <Button kind="second" small>
              <Icon of={Download} />
              {buttons.small}
            </Button>
            <Button kind="second" square aria-label={`${more}, ${word}`}>
              <Icon of={Ellipsis} />
            </Button>
            <ButtonLink href="/design" kind="second">
              {buttons.open}
            </ButtonLink>
          </State>
        </div>
      )}
    </ThemePair>
  );
}
