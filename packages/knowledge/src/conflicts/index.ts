export { type Conflict, findConflicts, type StatedPage } from './find-conflicts.ts';
