import type { OfferedTools } from '@radrum/routing';
import { z } from 'zod';
import { calculate } from './calculate.ts';
import { measureText } from './measure-text.ts';
import { isToolName, type ToolName } from './names.ts';
import { readPage } from './read-page.ts';
import { reckonDate } from './reckon-date.ts';
import { searchKnowledge } from './search-knowledge.ts';
import type { Tool } from './tool.ts';

const tools: Readonly<Record<ToolName, Tool>> = {
  search_knowledge: searchKnowledge,
  read_page: readPage,
  calculate,
  reckon_date: reckonDate,
  measure_text: measureText,
};

/** The tool of a name; undefined for a name of none. */
export const toolOf = (name: string): Tool | undefined => (isToolName(name) ? tools[name] : undefined);

/** Tools as the AI SDK tells them to a model. */
export const definitionsOf = (names: readonly ToolName[]): OfferedTools['definitions'] =>
  names.map((name) => {
    const { description, input } = tools[name];
    const { $schema: _, ...inputSchema } = z.toJSONSchema(input, { io: 'input' });
    return { type: 'function', name, description, inputSchema };
  });
