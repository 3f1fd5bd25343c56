export { maskJson } from './mask-json.ts';
export type { Citable } from './citable.ts';
export type { ToolName } from './names.ts';
export { definitionsOf } from './registry.ts';
export { runTool, type ToolCall, toolLimits, type ToolOutcome } from './run-tool.ts';
export type { AttachedFile, AttachedFiles, PageText, ToolContext, ToolProblem } from './tool.ts';
