export { readAssistantFigures, type AssistantFigures } from './assistant-figures.ts';
export { insightQuery, readInsights, type Insights, type PeriodSums } from './insights.ts';
export { readOverview, type Overview } from './overview.ts';
export { timeFreed, updateTimeFreed, type TimeFreed } from './time-freed.ts';
