import {
  answer,
  assistantChanges,
  compareVersions,
  createAssistant,
  deleteAssistant,
  draftAssistant,
  getAssistant,
  getRegisterCard,
  latestQuestions,
  lintAssistant,
  lintInput,
  listAssistantNames,
  listAssistants,
  listRegister,
  listVersions,
  nameAuthors,
  newAssistant,
  pageQuery,
  pauseAssistants,
  pausing,
  publishAssistant,
  publishNote,
  readStanding,
  registerCard,
  rollBackAssistant,
  suggestQuestions,
  unschedule,
  updateAssistant,
  updateRegisterCard,
  versionChoice,
  versionComparison,
  weighRisk,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(100) });

/** Assistants, their versions and try-outs. */
export const assistantsRouter = t.router({
  list: inTenant.input(pageQuery).query(({ ctx, input }) => listAssistants(ctx.scope, input)),
  names: inTenant.query(({ ctx }) => listAssistantNames(ctx.scope)),
  get: inTenant.input(byId).query(({ ctx, input }) => getAssistant(ctx.scope, input.id)),
  /** What the list tells beside the settings, and what needs somebody. */
  standing: inTenant.query(({ ctx }) => readStanding(ctx.scope)),
  create: inTenant.input(newAssistant).mutation(({ ctx, input }) => createAssistant(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ changes: assistantChanges, before: assistantChanges.optional() }))
    .mutation(({ ctx, input }) => updateAssistant(ctx.scope, input.id, input.changes, input.before)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteAssistant(ctx.scope, input.id)),
  /** Remarks on instructions that are being written. It changes nothing; it is sent as a deed because they may be longer than an address. */
  lint: inTenant
    .input(byId.extend(lintInput.shape))
    .mutation(({ ctx, input: { id, ...written } }) => lintAssistant(ctx.scope, id, written)),
  publish: inTenant
    .input(byId.extend(publishNote.shape))
    .mutation(({ ctx, input: { id, ...note } }) => publishAssistant(ctx.scope, id, note)),
  rollBack: inTenant
    .input(byId.extend(versionChoice.shape))
    .mutation(({ ctx, input: { id, ...choice } }) => rollBackAssistant(ctx.scope, id, choice)),
  unschedule: inTenant.input(byId).mutation(({ ctx, input }) => unschedule(ctx.scope, input.id)),
  /** Pauses one, or all where none is named. */
  pause: inTenant
    .input(pausing.extend({ id: z.string().max(100).optional() }))
    .mutation(({ ctx, input: { id, isPaused } }) => pauseAssistants(ctx.scope, id, { isPaused })),
  /** The register of AI systems, and an assistant's card in it. */
  register: inTenant.query(({ ctx }) => listRegister(ctx.scope)),
  registerCard: inTenant.input(byId).query(({ ctx, input }) => getRegisterCard(ctx.scope, input.id)),
  /** The class that answers lead to, while the form is filled in. */
  risk: inTenant
    .input(registerCard.pick({ answers: true }))
    .query(({ ctx, input }) => weighRisk(ctx.scope, input.answers)),
  updateRegisterCard: inTenant
    .input(byId.extend({ card: registerCard }))
    .mutation(({ ctx, input }) => updateRegisterCard(ctx.scope, input.id, input.card)),
  versions: inTenant
    .input(byId)
    .query(async ({ ctx, input }) => nameAuthors(ctx.scope, await listVersions(ctx.scope, input.id))),
  /** What citizens asked last, to hold versions or rules against each other. */
  latestQuestions: inTenant
    .input(z.object({ assistantId: z.string().max(60) }))
    .query(({ ctx, input }) => latestQuestions(ctx.scope, input.assistantId)),
  /** A few questions answered by two versions, or by one and the draft. */
  compareVersions: inTenant
    .input(byId.extend(versionComparison.shape))
    .mutation(({ ctx, input: { id, ...compared } }) => compareVersions(ctx.scope, id, compared, ctx.signal)),
  /** Questions to begin with, out of what was read, each with its answer. */
  suggestQuestions: inTenant
    .input(z.object({ knowledgeBaseId: z.string().max(100) }))
    .query(({ ctx, input }) => suggestQuestions(ctx.scope, input.knowledgeBaseId)),
  /** Asks the draft. It is stored as a try-out and counted nowhere. */
  tryOut: inTenant
    .input(byId.extend({ text: z.string().max(4000), conversationId: z.string().max(100).optional() }))
    .mutation(async ({ ctx, input }) => {
      const assistant = await draftAssistant(ctx.scope, input.id);
      const asking = { assistant, question: input, channel: 'console' as const, signal: ctx.signal };
      for await (const event of answer(ctx.scope, asking))
        if (event.type === 'finish')
          return { answer: event.answer, trace: event.trace, policy: assistant.policy.versions };
      throw new Error('an answer ends with finish');
    }),
});
