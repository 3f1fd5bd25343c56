export { askedDay, type AskedDay, type Moment } from './asked-day.ts';
export { addDays, dayAt, formatDay, isoWeekOf, isSameDay, weekdayOf, type Day } from './day.ts';
export { holidayOn, namedHoliday, type Holiday } from './holidays.ts';
export { nextTime, weekParity } from './next-time.ts';
