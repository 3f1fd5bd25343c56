import {
  adopt,
  askFiles,
  askStaffAssistant,
  cancelWork,
  categorySetChanges,
  chooseUpstream,
  compareWording,
  commonsQuery,
  createCategorySet,
  createTemplate,
  createWork,
  decideRow,
  deleteCategorySet,
  deleteTemplate,
  deleteWork,
  editedResult,
  filesQuestion,
  getCategorySet,
  getCommonsItem,
  getTemplate,
  getVersion,
  getWork,
  getWorkPage,
  listCategorySets,
  listColleagues,
  listCommons,
  listPersonalThings,
  listReplyAssistants,
  listStaffAssistants,
  listTemplates,
  listWorkRows,
  listWorks,
  measureText,
  measuring,
  newCategorySet,
  newTemplate,
  newTimeReport,
  newWork,
  previewTemplate,
  rateCommonsItem,
  rating,
  readTimeFreedByTasks,
  readUnits,
  readUpstream,
  removeWorkFile,
  reportTime,
  rewriting,
  rowDecision,
  rowQuery,
  saveResult,
  sendReply,
  replyLetter,
  setLetterhead,
  setUnit,
  sharing,
  shareToCommons,
  shareWork,
  staffQuestion,
  startWork,
  templateChanges,
  templatePreview,
  timeQuery,
  unitChoice,
  updateCategorySet,
  updateTemplate,
  updateWork,
  upstreamChoice,
  withdrawFromCommons,
  workChanges,
  workPageQuery,
  workQuery,
  workShares,
} from '@radrum/core';
import { z } from 'zod';
import { inTenant, t } from '../procedures.ts';

const byId = z.object({ id: z.string().max(100) });
const revision = z.int().min(0);

/** Works of one's own, and those that colleagues share. */
export const worksRouter = t.router({
  list: inTenant.input(workQuery).query(({ ctx, input }) => listWorks(ctx.scope, input)),
  get: inTenant.input(byId).query(({ ctx, input }) => getWork(ctx.scope, input.id)),
  page: inTenant
    .input(byId.extend(workPageQuery.shape))
    .query(({ ctx, input: { id, ...page } }) => getWorkPage(ctx.scope, id, page)),
  personal: inTenant.input(byId).query(({ ctx, input }) => listPersonalThings(ctx.scope, input.id)),
  create: inTenant.input(newWork).mutation(({ ctx, input }) => createWork(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ revision, changes: workChanges }))
    .mutation(({ ctx, input: { id, ...change } }) => updateWork(ctx.scope, id, change)),
  start: inTenant.input(byId).mutation(({ ctx, input }) => startWork(ctx.scope, input.id)),
  cancel: inTenant.input(byId).mutation(({ ctx, input }) => cancelWork(ctx.scope, input.id)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteWork(ctx.scope, input.id)),
  removeFile: inTenant
    .input(byId.extend({ fileId: z.string().max(100) }))
    .mutation(({ ctx, input }) => removeWorkFile(ctx.scope, input.id, input.fileId)),
  share: inTenant
    .input(byId.extend(workShares.shape))
    .mutation(({ ctx, input: { id, ...shares } }) => shareWork(ctx.scope, id, shares)),
  colleagues: inTenant.query(({ ctx }) => listColleagues(ctx.scope)),
  save: inTenant
    .input(byId.extend(editedResult.shape))
    .mutation(({ ctx, input: { id, ...edited } }) => saveResult(ctx.scope, id, edited)),
  /** How a text reads with what was accepted. They change nothing; they are sent as deeds because they may be long. */
  measure: inTenant.input(measuring).mutation(({ ctx, input }) => measureText(ctx.scope, input)),
  compareWording: inTenant.input(rewriting).mutation(({ ctx, input }) => compareWording(ctx.scope, input)),
  version: inTenant
    .input(byId.extend({ number: z.int().min(1) }))
    .query(({ ctx, input }) => getVersion(ctx.scope, input.id, input.number)),
  /** Texts that were sorted, and what a person decides of each. */
  rows: inTenant
    .input(byId.extend(rowQuery.shape))
    .query(({ ctx, input: { id, ...query } }) => listWorkRows(ctx.scope, id, query)),
  decide: inTenant
    .input(byId.extend(rowDecision.shape))
    .mutation(({ ctx, input: { id, ...decision } }) => decideRow(ctx.scope, id, decision)),
  sendReply: inTenant
    .input(byId.extend(replyLetter.shape))
    .mutation(({ ctx, input: { id, ...letter } }) => sendReply(ctx.scope, id, letter)),
  reportTime: inTenant
    .input(byId.extend(newTimeReport.shape))
    .mutation(({ ctx, input: { id, ...report } }) => reportTime(ctx.scope, id, report)),
  timeFreed: inTenant.input(timeQuery).query(({ ctx, input }) => readTimeFreedByTasks(ctx.scope, input)),
  assistants: inTenant.query(({ ctx }) => listStaffAssistants(ctx.scope)),
  /** Those whose knowledge a letter can be answered from. */
  replyAssistants: inTenant.query(({ ctx }) => listReplyAssistants(ctx.scope)),
  /** Asks an assistant for staff; what is asked is nobody else's to see. */
  ask: inTenant.input(staffQuestion).mutation(({ ctx, input }) => askStaffAssistant(ctx.scope, input, ctx.signal)),
  /** Asks the files that somebody attached to a conversation. */
  askFiles: inTenant
    .input(byId.extend(filesQuestion.shape))
    .mutation(({ ctx, input }) => askFiles(ctx.scope, input.id, input, ctx.signal)),
  units: inTenant.query(({ ctx }) => readUnits(ctx.scope)),
  setUnit: inTenant.input(unitChoice).mutation(({ ctx, input }) => setUnit(ctx.scope, input)),
});

/** Text tasks with fields. */
export const templatesRouter = t.router({
  list: inTenant.query(({ ctx }) => listTemplates(ctx.scope)),
  get: inTenant.input(byId).query(({ ctx, input }) => getTemplate(ctx.scope, input.id)),
  create: inTenant.input(newTemplate).mutation(({ ctx, input }) => createTemplate(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ changes: templateChanges }))
    .mutation(({ ctx, input }) => updateTemplate(ctx.scope, input.id, input.changes)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteTemplate(ctx.scope, input.id)),
  removeLetterhead: inTenant.input(byId).mutation(({ ctx, input }) => setLetterhead(ctx.scope, input.id, null)),
  /** A template that is being written, filled with test data. It changes nothing; it is sent as a deed because it may be long. */
  preview: inTenant.input(templatePreview).mutation(({ ctx, input }) => previewTemplate(ctx.scope, input)),
});

/** A unit's own categories. */
export const categorySetsRouter = t.router({
  list: inTenant.query(({ ctx }) => listCategorySets(ctx.scope)),
  get: inTenant.input(byId).query(({ ctx, input }) => getCategorySet(ctx.scope, input.id)),
  create: inTenant.input(newCategorySet).mutation(({ ctx, input }) => createCategorySet(ctx.scope, input)),
  update: inTenant
    .input(byId.extend({ changes: categorySetChanges }))
    .mutation(({ ctx, input }) => updateCategorySet(ctx.scope, input.id, input.changes)),
  delete: inTenant.input(byId).mutation(({ ctx, input }) => deleteCategorySet(ctx.scope, input.id)),
});

/** What tenants share with all. */
export const commonsRouter = t.router({
  list: inTenant.input(commonsQuery).query(({ ctx, input }) => listCommons(ctx.scope, input)),
  get: inTenant.input(byId).query(({ ctx, input }) => getCommonsItem(ctx.scope, input.id)),
  share: inTenant.input(sharing).mutation(({ ctx, input }) => shareToCommons(ctx.scope, input)),
  withdraw: inTenant.input(byId).mutation(({ ctx, input }) => withdrawFromCommons(ctx.scope, input.id)),
  adopt: inTenant.input(byId).mutation(({ ctx, input }) => adopt(ctx.scope, input.id)),
  upstream: inTenant.input(byId).query(({ ctx, input }) => readUpstream(ctx.scope, input.id)),
  choose: inTenant
    .input(byId.extend(upstreamChoice.shape))
    .mutation(({ ctx, input: { id, ...choice } }) => chooseUpstream(ctx.scope, id, choice)),
  rate: inTenant
    .input(byId.extend(rating.shape))
    .mutation(({ ctx, input }) => rateCommonsItem(ctx.scope, input.id, { rating: input.rating })),
});
