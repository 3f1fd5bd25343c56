import type { ReactNode } from 'react';
import type { DesignWords } from '../../messages/sv/design';

/** Where a specimen stands. Its word tells apart what has a name and stands on the page more than once. */
export interface Place {
  scheme: 'light' | 'dark';
  word: string;
}

/** The same specimen in light and in dark, beside each other where there is room. */
export function ThemePair({ say, children }: { say: DesignWords; children: (place: Place) => ReactNode }) {
  return (
    <div className="theme-pair">
      {(['light', 'dark'] as const).map((scheme) => (
        <div key={scheme} className="theme-pane" data-theme={scheme}>
          <p className="meta">{say[scheme]}</p>
          {children({ scheme, word: say[scheme] })}
        </div>
      ))}
    </div>
  );
}

/** A specimen with the word for its state. */
export function State({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  return (
    <div className="specimen">
      <p className="meta">{name}</p>
      <div className={className}>{children}</div>
    </div>
  );
}
