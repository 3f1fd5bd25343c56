export { askedDay, weekOf, type AskedDay, type Moment } from './asked-day.ts';
export { addDays, dayAt, formatDay, isoWeekOf, isSameDay, weekdayOf, type Day } from './day.ts';
export { holidayOn, namedHoliday, type Holiday } from './holidays.ts';
export { isMonthlyDay, monthlyDay } from './monthly.ts';
export { nextTime, weekParity } from './next-time.ts';
export { standingOn, withoutValidity } from './validity.ts';
