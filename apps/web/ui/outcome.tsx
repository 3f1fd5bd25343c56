import type { ReactNode } from 'react';

export type OutcomeName = 'answered' | 'unanswered' | 'escalated' | 'declined' | 'social';

/** What became of a question: a glyph and the word. */
const outcomes = {
  answered: { tone: 'o1', glyph: <circle cx="7" cy="7" r="6" fill="currentColor" /> },
  unanswered: { tone: 'o2', glyph: <circle cx="7" cy="7" r="5" fill="none" stroke="currentColor" strokeWidth="2.4" /> },
  escalated: {
    tone: 'o3',
    glyph: <path d="M1 7h10M7 2.5L11.8 7 7 11.5" fill="none" stroke="currentColor" strokeWidth="2.4" />,
  },
  declined: { tone: 'o4', glyph: <path d="M1 7h12" fill="none" stroke="currentColor" strokeWidth="2.6" /> },
  social: {
    tone: 'draft',
    glyph: <path d="M2 4.5h10v6H6L3 13v-2.5H2z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  },
} as const satisfies Record<OutcomeName, { tone: string; glyph: ReactNode }>;

/** How something stands. */
const states = {
  ok: { tone: 'ok', glyph: <path d="M1.5 7.5l3.5 4 7.5-9" fill="none" stroke="currentColor" strokeWidth="2.4" /> },
  warn: { tone: 'warn', glyph: <path d="M7 1l6.5 12h-13z" fill="currentColor" /> },
  bad: { tone: 'bad', glyph: <path d="M2 2l10 10M12 2L2 12" stroke="currentColor" strokeWidth="2.6" /> },
  run: {
    tone: 'run',
    glyph: (
      <>
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
      </>
    ),
  },
  draft: {
    tone: 'draft',
    glyph: (
      <rect
        x="1.5"
        y="1.5"
        width="11"
        height="11"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray="2.6 2"
      />
    ),
  },
} as const;
export type StateName = keyof typeof states;

function Tag({ tone, glyph, children }: { tone: string; glyph: ReactNode; children: ReactNode }) {
  return (
    <span className={`tag ${tone}`}>
      <svg viewBox="0 0 14 14" aria-hidden="true">
        {glyph}
      </svg>
      {children}
    </span>
  );
}

export function Outcome({ outcome, children }: { outcome: OutcomeName; children: ReactNode }) {
  return <Tag {...outcomes[outcome]}>{children}</Tag>;
}

export function Status({ state, children }: { state: StateName; children: ReactNode }) {
  return <Tag {...states[state]}>{children}</Tag>;
}
