/** The tools that an assistant for staff may have. None of them writes, sends or reaches a network. */
export const toolNames = ['search_knowledge', 'read_page', 'calculate', 'reckon_date', 'measure_text'] as const;
export type ToolName = (typeof toolNames)[number];

export const isToolName = (name: string): name is ToolName => toolNames.some((one) => one === name);
