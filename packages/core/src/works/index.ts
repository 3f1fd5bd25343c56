export { askFiles, type FilesAnswer, filesQuestion } from './ask-files.ts';
export { disposeWorks } from './dispose.ts';
export { exportFormats, exportWork, workExport } from './export.ts';
export {
  addWorkFile,
  largestWorkFile,
  mostWorkFiles,
  readWorkFile,
  removeWorkFile,
  seeOwnWork,
  seeWork,
} from './files.ts';
export {
  getWork,
  getWorkPage,
  listPersonalThings,
  workPageQuery,
  type WorkFileInfo,
  type WorkGrade,
  type WorkInfo,
  type WorkStatus,
} from './get-work.ts';
export { listWorks, workQuery, type WorkRow } from './list-works.ts';
export type { ClassProposal, PersonalThing } from './propose-class.ts';
export { replyLetter, sendReply } from './reply.ts';
export { compareWording, measureText, measuring, rewriting } from './measure-text.ts';
export { decideRow, listWorkRows, rowDecision, rowQuery, type WorkRowInfo } from './rows.ts';
export { runWork } from './run-work.ts';
export {
  askStaffAssistant,
  listReplyAssistants,
  listStaffAssistants,
  type StaffAssistant,
  staffQuestion,
} from './staff-assistants.ts';
export { workResult } from '../tasks/results.ts';
export { sweepWorks } from './sweep-works.ts';
export { type TaskInput, taskInput } from './task-input.ts';
export { newTimeReport, readTimeFreedByTasks, reportTime, timeQuery, type TimeFreedReport } from './time-report.ts';
export { readUnits, setUnit, unitChoice } from './unit.ts';
export { editedResult, getVersion, saveResult } from './versions.ts';
export {
  cancelWork,
  createWork,
  deleteWork,
  listColleagues,
  newWork,
  shareWork,
  startWork,
  updateWork,
  workChanges,
  workShares,
} from './works.ts';
