import type { DesignWords } from '../../messages/sv/design';
import { ThemePair } from './theme-pair';

/* Whole class names, so that the style sheet's builder sees them. */
const colours = {
  surface: ['bg-paper', 'bg-ground', 'bg-well', 'bg-raised'],
  ink: ['bg-ink', 'bg-ink-2', 'bg-ink-3', 'bg-line', 'bg-line-strong'],
  accent: ['bg-accent', 'bg-accent-hover', 'bg-accent-tint', 'bg-on-accent'],
  state: ['bg-ok', 'bg-ok-tint', 'bg-warn', 'bg-warn-tint', 'bg-bad', 'bg-bad-tint', 'bg-mark'],
  data: ['bg-data-1', 'bg-data-2', 'bg-data-3', 'bg-data-4', 'bg-data-5', 'bg-data-6'],
} as const;
const heat = ['heat-0', 'heat-1', 'heat-2', 'heat-3', 'heat-4'] as const;
const groups = ['surface', 'ink', 'accent', 'state', 'data'] as const;
const spaces = [
  ['--s-1', 'w-1', 4],
  ['--s-2', 'w-2', 8],
  ['--s-3', 'w-3', 12],
  ['--s-4', 'w-4', 16],
  ['--s-5', 'w-6', 24],
  ['--s-6', 'w-8', 32],
  ['--s-7', 'w-12', 48],
  ['--s-8', 'w-16', 64],
  ['--s-9', 'w-24', 96],
] as const;

export function Colours({ say }: { say: DesignWords }) {
  return (
    <ThemePair say={say}>
      {() => (
        <div className="stack">
          {groups.map((group) => (
            <div key={group}>
              <h3 className="h4">{say.colours[group]}</h3>
              <ul className="colour-list">
                {colours[group].map((name) => (
                  <li key={name}>
                    <span className={`patch ${name}`} />
                    <code>{name.replace('bg-', '--')}</code>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          <div>
            <h3 className="h4">{say.colours.heat}</h3>
            <ul className="colour-list">
              {heat.map((name) => (
                <li key={name}>
                  <svg viewBox="0 0 40 20" className="patch" aria-hidden="true">
                    <rect width="40" height="20" className={name} />
                  </svg>
                  <code>--{name}</code>
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </ThemePair>
  );
}

export function Type({ say }: { say: DesignWords }) {
  const { type } = say;
  return (
    <div className="stack">
      <p className="sentence type-head">{type.sentence}</p>
      {([1, 2, 3, 4] as const).map((level) => (
        <p key={level} className={`h${level}`}>
          {type.heading(level)}
        </p>
      ))}
      <p className="lead">{type.lead}</p>
      <p>{type.body}</p>
      <p className="meta">{type.meta}</p>
      <p className="quote">{type.quote}</p>
      <p>
        <code>{type.code}</code>
      </p>
    </div>
  );
}

export function Space() {
  return (
    <ul className="space-list">
      {spaces.map(([token, width, pixels]) => (
        <li key={token}>
          <code>{token}</code>
          <span className="num">{pixels}</span>
          <span className={`space ${width}`} />
        </li>
      ))}
    </ul>
  );
}
