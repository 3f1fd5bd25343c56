export { type Conflict, findConflicts, type StatedPage } from './find-conflicts.ts';
export { type Superseded, withoutSuperseded } from './without-superseded.ts';
