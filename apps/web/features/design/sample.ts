/** Invented figures for the page that shows the parts: the same at every visit, so that pictures of it can be compared. */

const days = 30;
const firstDay = Date.UTC(2026, 9, 25);
const dayMs = 24 * 3600 * 1000;

/** 2026-10-25 and the days after it. */
export const sampleDays: readonly string[] = Array.from({ length: days }, (_, index) =>
  new Date(firstDay + index * dayMs).toISOString().slice(0, 10),
);

/** Between -1 and 1, without chance. */
const wave = (index: number): number => Math.sin(index * 2.4) * 0.6 + Math.sin(index * 0.9) * 0.4;
const isWeekend = (index: number): boolean => [0, 6].includes(new Date(firstDay + index * dayMs).getUTCDay());

export const sampleCounts = sampleDays.map((_, index) => {
  const all = Math.round((isWeekend(index) ? 210 : 420) + wave(index) * 40);
  const part = (share: number) => Math.round(all * share);
  const others = { unanswered: part(0.07), escalated: part(0.04), declined: part(0.02) };
  return { answered: all - others.unanswered - others.escalated - others.declined, ...others };
});
export const sampleEarlier = sampleDays.map((_, index) =>
  Math.round((isWeekend(index) ? 195 : 380) + wave(index + 9) * 40),
);
/** Percentages; on one day nothing was measured. */
export const sampleShares = sampleDays.map((_, index) =>
  index === 12 ? null : Math.round(79 + index * 0.31 + wave(index) * 1.6),
);
export const sampleEarlierShares = sampleDays.map((_, index) => Math.round(76 + index * 0.12 + wave(index + 4) * 2));

/** How much is asked in each hour of a working day, of 100. */
const byHour = [2, 1, 1, 1, 1, 3, 12, 30, 68, 92, 100, 84, 62, 70, 74, 66, 58, 46, 38, 34, 30, 22, 12, 5];
export const sampleHours = byHour.map((share) => share * 9);
export const sampleEarlierHours = byHour.map((share, hour) => Math.round(share * 8 + wave(hour) * 30 + 20));
export const sampleWeek = Array.from({ length: 7 }, (_, day) =>
  byHour.map((share, hour) =>
    Math.max(0, Math.round(share * (day > 4 ? 0.35 : 1 - day * 0.05) + wave(day + hour) * 4)),
  ),
);

export const sampleTopics = [
  { value: 1310, previous: 1180 },
  { value: 1122, previous: 1190 },
  { value: 864, previous: 640 },
  { value: 731, previous: null },
  { value: 418, previous: 455 },
];

export const sampleAssistants = [
  {
    id: 'a1',
    name: 'Fråga Lindvik',
    state: 'published',
    questions: 2614,
    share: 0.87,
    week: [58, 66, 64, 71, 80, 62, 74],
  },
  { id: 'a2', name: 'Bibblan svarar', state: 'published', questions: 318, share: 0.91, week: [6, 9, 5, 11, 8, 9, 12] },
  { id: 'a3', name: 'HR-hjälpen', state: 'draft', questions: 0, share: null, week: [] },
  {
    id: 'a4',
    name: 'Bygglovsvägen',
    state: 'published',
    questions: 742,
    share: 0.78,
    week: [22, 25, 19, 24, 28, 12, 26],
  },
  { id: 'a5', name: 'Skolfrågan', state: 'draft', questions: 12, share: 0.5, week: [0, 2, 1, 3, 2, 1, 3] },
] as const satisfies readonly {
  id: string;
  name: string;
  state: 'published' | 'draft';
  questions: number;
  share: number | null;
  week: readonly number[];
}[];
export type SampleAssistant = (typeof sampleAssistants)[number];

/** A document of 312 pages. */
export const samplePages = Array.from({ length: 312 }, (_, page) =>
  page === 141
    ? ('here' as const)
    : page > 200 && page < 204
      ? ('unread' as const)
      : page % 7 === 1
        ? ('used' as const)
        : ('other' as const),
);
