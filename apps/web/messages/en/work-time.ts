import { counting } from '../../locale/counting';
import type { Messages } from '../sv';

const count = counting('en');

export const workTimeWords: Pick<Messages, 'workTime'> = {
  workTime: {
    title: 'Time freed',
    minutes: (written) => `${written} minutes`,
    hours: (written) => `${written} hours`,
    sentence: (time, works, from, to) =>
      `The workspace freed about ${time} in the ${count(works, 'work', 'works')} that somebody has answered about, from ${from} to ${to}.`,
    sentenceLess: (time, works, from, to) =>
      `The ${count(works, 'work', 'works')} that somebody has answered about took about ${time} more than without help, from ${from} to ${to}.`,
    none: (from, to) => `From ${from} to ${to} there are too few answers to show anything.`,
    noneText: 'A group is shown only when at least five have answered, so that no person can be told.',
    interval: (lower, upper) => `With 95 per cent certainty between ${lower} and ${upper}.`,
    average: (minutes) => `On average ${minutes} minutes for each work that somebody has answered about.`,
    period: 'Period',
    ownPeriod: 'Other dates',
    periods: { '30': '30 days', '90': '90 days', '365': 'A year' },
    plot: 'Minutes freed for each work, middle of the answers',
    byGroup: 'By task and unit',
    task: 'Task',
    unit: 'Unit',
    noUnit: 'Without a unit',
    byGroupText: 'The bars show minutes for each work: half of them freed more, half of them less.',
    median: 'Minutes for each work, middle',
    spread: 'Half of the answers lie between',
    between: (lower, upper) => `${lower}–${upper}`,
    lower: 'Lower quartile, minutes',
    upper: 'Upper quartile, minutes',
    sample: 'Answers',
    works: 'Works',
    helped: 'Helped',
    helpedOf: (helped, of) => `${helped} of ${of}`,
    hidden: (answers) =>
      `${count(answers, 'answer is left out, since its group is', 'answers are left out, since their groups are')} smaller than five.`,
    method: 'How it is counted',
    methodText: [
      'Whoever has done a work can answer how long it would have taken without help, and how long it took to mend the result.',
      'Time freed is the time without help, less the time to mend, less the time that the work ran. It can be less than nothing.',
      'The answers are estimates of those who did the work. Works that nobody has answered about are not in the sum.',
      'The middle is the median. The interval of the sum rests on how much the answers differ.',
      'The answers are kept without names and times of day. A group of fewer than five answers is never shown.',
    ],
    csv: 'Download the whole table as CSV',
    print: 'Print',
  },
};
