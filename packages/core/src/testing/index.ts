export { importTestSet, testSetImport } from './import.ts';
export { runTests, sweepTestRuns } from './run.ts';
export {
  cancelTestRun,
  getTestRun,
  getTestRunResults,
  listTestRuns,
  newTestRun,
  runStates,
  startTestRun,
  type TestRunInfo,
} from './runs.ts';
export {
  createTestSet,
  deleteTestSet,
  getTestSet,
  listTestSets,
  newTestSet,
  seeTestSet,
  testSetChanges,
  type TestSetInfo,
  type TestSetSummary,
  updateTestSet,
} from './sets.ts';
export {
  testCase,
  testResult,
  testSetDefinition,
  type TestSetDefinition,
} from './test-set.ts';
