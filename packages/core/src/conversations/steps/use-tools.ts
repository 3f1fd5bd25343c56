import type { Attempt, OfferedTools, ServeCall } from '@radrum/routing';
import { cleanUntrusted } from '@radrum/safeguards';
import { atLeast } from '../../data-class.ts';
import { allowedTools, kindsTo } from '../../policies/apply.ts';
import {
  type Citable,
  definitionsOf,
  maskJson,
  runTool,
  type ToolContext,
  toolLimits,
  type ToolOutcome,
} from '../../tools/index.ts';
import type { Routed, Shown } from '../turn.ts';
import { quotedBlock } from './material.ts';
import { momentOf, searchAgain } from './retrieve.ts';

/** Of an input, so much is kept to be shown. */
const inputKept = 300;

type Messages = ServeCall['prompt'];
type Call = Attempt['toolCalls'][number];

/** The tools of one answer: what they may still take, and what they have found. */
export interface ToolDesk {
  /** What the next step is offered; undefined where nobody may call any. */
  offer(): OfferedTools | undefined;
  /** Runs what a model called, one after the other; what it found is added to the material. @returns the messages that tell the model */
  serve(attempt: Attempt): Promise<Messages>;
}

/** Opens the tools that the policy allows for one answer. */
export function openToolDesk(routed: Routed, material: Citable[], shown: Shown): ToolDesk {
  const { plan, assistant } = routed;
  const { rules } = assistant.policy;
  const allowed = allowedTools(rules, assistant.audience);
  const definitions = definitionsOf(allowed);
  const fileClass = atLeast(routed.dataClass, routed.files?.dataClass ?? 'open');
  let rounds = 0;
  let msLeft: number = toolLimits.allMs;
  let charactersLeft: number = toolLimits.allResultCharacters;

  async function run({ toolName, input }: Call, model: string, isTooMany: boolean): Promise<string> {
    const since = performance.now();
    const outcome: ToolOutcome = isTooMany
      ? { found: [], problem: 'too_many', detail: `at most ${toolLimits.callsARound} calls at a time` }
      : await runTool(
          { name: toolName, input },
          {
            allowed,
            context: contextFor(routed, material, model),
            ms: Math.min(toolLimits.callMs, msLeft),
            onFailure: (err) => routed.scope.installation.log.error({ err, tool: toolName }, 'a tool failed'),
          },
        );
    const ms = Math.round(performance.now() - since);
    msLeft -= ms;
    const text = outcome.problem === null ? add(outcome.found) : `ERROR ${outcome.problem}: ${outcome.detail}`;
    const written = cleanUntrusted(input.slice(0, toolLimits.argumentCharacters).toWellFormed());
    const masked = maskJson(written, kindsTo(rules, 'allow'));
    const name = nameable(toolName);
    const { problem } = outcome;
    shown.tools.push({ name, input: masked.slice(0, inputKept), length: text.length, ms, problem });
    return text;
  }

  /** Numbers what was found, as far as the model may still read; what it has already is only named. */
  function add(found: readonly Citable[]): string {
    const most = Math.min(toolLimits.resultCharacters, charactersLeft);
    let text = '';
    for (const one of found) {
      const known = material.findIndex(
        ({ documentId, title, text: words }) =>
          documentId === one.documentId && title === one.title && words === one.text,
      );
      if (known >= 0) {
        text += `See passage ${known + 1}.\n`;
        continue;
      }
      const left = most - text.length - 200; // its number, title and marks
      if (left < 100) break;
      // what is cut off can be cited by nobody
      const kept = { ...one, text: one.text.slice(0, left) };
      material.push(kept);
      if (kept.fileId !== undefined) shown.fileClass = fileClass;
      text += `${quotedBlock(material.length, kept)}\n`;
    }
    charactersLeft -= text.length;
    return text === '' ? 'ERROR too_long: nothing more can be read for this answer' : text.trimEnd();
  }

  return {
    offer: () =>
      plan.callers.size === 0 ? undefined : { definitions, models: plan.callers, mayCall: rounds < toolLimits.rounds },
    async serve({ model, answer, toolCalls }) {
      rounds++;
      const results: { call: Call; text: string }[] = [];
      for (const [index, call] of toolCalls.entries()) {
        if (routed.signal.aborted) break; // whoever asked has left
        results.push({ call, text: await run(call, model, index >= toolLimits.callsARound) });
      }
      return messagesOf(answer, results);
    },
  };
}

/** What tools reach while an answer is written: the assistant's own knowledge, and files only for a model that may see them. */
function contextFor(routed: Routed, material: readonly Citable[], model: string): ToolContext {
  const { scope, assistant, language, question, history, plan } = routed;
  const files = plan.fileReaders.has(model) ? routed.files : null;
  return {
    language,
    moment: momentOf(routed),
    material,
    said: [question, ...history.flatMap((turn) => [turn.question, turn.answer])],
    // a model that reads files may search with their words
    search: (query) => searchAgain(routed, query, atLeast(routed.dataClass, files?.dataClass ?? 'open')),
    pagesOf: (documentId) =>
      scope.installation.db.sqlForTenant(scope.tenantId, async (sql) => {
        const { rows } = await sql.query<{ page: number | null; text: string }>(
          `select page, text from passage where tenant_id = $1 and document_id = $2 and knowledge_base_id = any($3)
           order by position limit 2000`,
          [scope.tenantId, documentId, [...assistant.knowledgeBaseIds]],
        );
        return rows;
      }),
    files: async () => files?.open() ?? [],
  };
}

/** A model's calls and what they gave, as the next step is told. */
function messagesOf(said: string, results: readonly { call: Call; text: string }[]): Messages {
  const named = results.map(({ call, text }) => ({
    id: call.toolCallId,
    name: nameable(call.toolName),
    input: call.input,
    text,
  }));
  return [
    {
      role: 'assistant',
      content: [
        ...(said === '' ? [] : [{ type: 'text', text: said } as const]),
        ...named.map(
          ({ id, name, input }) =>
            ({ type: 'tool-call', toolCallId: id, toolName: name, input: argumentsOf(input) }) as const,
        ),
      ],
    },
    {
      role: 'tool',
      content: named.map(({ id, name, text }) => ({
        type: 'tool-result',
        toolCallId: id,
        toolName: name,
        output: { type: 'text', value: text },
      })),
    },
  ];
}

/** A model's arguments are not always JSON; then they go back as the text that they are. */
function argumentsOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { arguments: text.slice(0, inputKept) };
  }
}

/** A name that every provider takes back, whatever the model called. */
const nameable = (name: string): string => name.replaceAll(/[^\w-]/g, '_').slice(0, 64) || 'unknown';
