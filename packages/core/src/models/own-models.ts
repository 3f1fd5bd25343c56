import { newId } from '@radrum/db';
import { checkAddress } from '@radrum/knowledge';
import {
  baseUrlOf,
  CatalogueError,
  type CatalogueModel,
  currenciesOf,
  type HostedEntry,
  parseModelEntry,
  withoutRate,
} from '@radrum/routing';
import { z } from 'zod';
import { record } from '../audit/index.ts';
import { requireEntitled } from '../billing/entitled.ts';
import { changedMeanwhile, notFound, RadrumError } from '../errors.ts';
import { authorise, nameOf, requireFreshSignIn, type Scope } from '../scope.ts';
import { ratesToday } from '../usage/rates.ts';
import { callContext, forgetCallContext } from './call-context.ts';
import { forgetCatalogue, modelKeyPurpose } from './tenant-catalogue.ts';

const key = z.string().trim().min(1).max(2000);
const entry = z.record(z.string(), z.unknown());

/** A model of the tenant's own: an entry as in the platform's models file, and its key beside it. */
export const newOwnModel = z.object({ entry, key: key.nullable().default(null) });
export const ownModelChanges = z.object({
  entry,
  /** Left out, the key stays as it is; null takes it away. */
  key: key.nullable().optional(),
  /** As it was when the form was opened. */
  updatedAt: z.iso.datetime().optional(),
});

/** A tenant's own model; its key is never given back. */
export interface OwnModelInfo {
  id: string;
  modelId: string;
  entry: Record<string, unknown>;
  /** The key's last four characters; null where there is none. */
  keyHint: string | null;
  createdAt: string;
  updatedAt: string;
}

/** More models than these are a catalogue of one's own. */
const most = 50;

export async function listOwnModels(scope: Scope): Promise<OwnModelInfo[]> {
  authorise(scope, 'models:read');
  const { tenantId, installation } = scope;
  const rows = await installation.db.forTenant(tenantId, (tx) =>
    tx.ownModel.findMany({ where: { tenantId }, orderBy: { id: 'asc' } }),
  );
  return rows.map(({ id, modelId, entry: stored, keyHint, createdAt, updatedAt }) => ({
    id,
    modelId,
    entry: entry.catch({}).parse(stored),
    keyHint,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }));
}

/** @throws RadrumError `step_up_required`, `plan_limit`, `invalid_body` naming each field, `address_not_allowed`, `conflict` for a name that is taken */
export async function createOwnModel(scope: Scope, asked: z.input<typeof newOwnModel>): Promise<{ id: string }> {
  authorise(scope, 'models:write');
  requireFreshSignIn(scope);
  await requireEntitled(scope, 'ownModels');
  const given = newOwnModel.parse(asked);
  const model = read(scope, given.entry, given.key);
  requireRate(scope, model, (await callContext(scope)).catalogue.models);
  const { tenantId, installation, actor } = scope;
  const id = newId('ownModel');
  await installation.db.forTenant(tenantId, async (tx) => {
    if ((await tx.ownModel.count({ where: { tenantId } })) >= most)
      throw new RadrumError('conflict', `There can be at most ${most} models of your own.`);
    await tx.ownModel.create({
      data: {
        tenantId,
        id,
        modelId: model.id,
        createdBy: nameOf(actor),
        entry: asJson(given.entry),
        ...sealed(scope, id, given.key),
      },
    });
    await record(tx, scope, 'model.created', id, { model: model.id, operator: model.operator, region: model.region });
  });
  forgetCatalogue(tenantId);
  forgetCallContext(tenantId);
  return { id };
}

/** @throws RadrumError `not_found` */
export async function seeOwnModel({ tenantId, installation }: Scope, id: string): Promise<void> {
  const count = await installation.db.forTenant(tenantId, (tx) => tx.ownModel.count({ where: { tenantId, id } }));
  if (count === 0) throw notFound();
}

/** @throws RadrumError `step_up_required`, `not_found`, `changed_meanwhile`, `invalid_body`, `address_not_allowed`, `conflict` */
export async function updateOwnModel(scope: Scope, id: string, asked: z.input<typeof ownModelChanges>): Promise<void> {
  authorise(scope, 'models:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  const changes = ownModelChanges.parse(asked);
  const { catalogue } = await callContext(scope);
  await installation.db.forTenant(tenantId, async (tx) => {
    const known = await tx.ownModel.findUnique({ where: { tenantId_id: { tenantId, id } } });
    if (!known) throw notFound();
    if (changes.updatedAt !== undefined && known.updatedAt.toISOString() !== changes.updatedAt)
      throw changedMeanwhile();
    const hasKey = changes.key === undefined ? known.key !== null : changes.key !== null;
    const before = entry.catch({}).parse(known.entry);
    const model = read(scope, changes.entry, hasKey ? (changes.key ?? 'kept') : null);
    requireRate(
      scope,
      model,
      catalogue.models.filter(({ id: one }) => one !== known.modelId),
    );
    // a key that is kept goes only where it was given for
    if (changes.key === undefined && known.key !== null && hostOf(read(scope, before, 'kept')) !== hostOf(model))
      throw refused('key', 'Give the key anew: the address is another one, and the key was given for the first.');
    await tx.ownModel.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        modelId: model.id,
        entry: asJson(changes.entry),
        updatedAt: new Date(),
        ...(changes.key !== undefined && sealed(scope, id, changes.key)),
      },
    });
    await record(tx, scope, 'model.changed', id, { model: model.id, newKey: changes.key !== undefined });
  });
  forgetCatalogue(tenantId);
  forgetCallContext(tenantId);
}

/** @throws RadrumError `step_up_required`, `not_found` */
export async function deleteOwnModel(scope: Scope, id: string): Promise<void> {
  authorise(scope, 'models:write');
  requireFreshSignIn(scope);
  const { tenantId, installation } = scope;
  await installation.db.forTenant(tenantId, async (tx) => {
    const { count } = await tx.ownModel.deleteMany({ where: { tenantId, id } });
    if (count === 0) throw notFound();
    await record(tx, scope, 'model.removed', id);
  });
  forgetCatalogue(tenantId);
  forgetCallContext(tenantId);
}

/** An entry as the routing layer takes it, at an address that may be called. */
function read({ installation }: Scope, given: Record<string, unknown>, modelKey: string | null): HostedEntry {
  let model: HostedEntry;
  try {
    model = parseModelEntry(given, { owner: 'tenant', key: modelKey, place: '' });
  } catch (error) {
    if (!(error instanceof CatalogueError)) throw error;
    throw new RadrumError('invalid_body', 'Some fields of the model are not right.', {
      problems: error.problems.map((problem) => {
        const [, path = '', message = problem] = /^([\w.[\]]+): (.*)$/s.exec(problem) ?? [];
        return { path: path === '' ? 'entry' : path === 'apiKey' ? 'key' : `entry.${path}`, message };
      }),
    });
  }
  const check = checkAddress(baseUrlOf(model), installation.crawl.allowHosts);
  if (!check.ok)
    throw new RadrumError('address_not_allowed', check.detail, {
      problems: [{ path: 'entry.baseUrl', message: check.detail }],
    });
  return model;
}

/** A price that cannot be added to those of the other models would count against no budget. */
function requireRate({ installation }: Scope, model: HostedEntry, others: readonly CatalogueModel[]): void {
  const currencies = currenciesOf({ models: [...others, model] });
  const [unknown] = withoutRate(currencies, ratesToday(installation));
  if (unknown === undefined || model.prices.length === 0) return;
  throw refused(
    'entry.price.currency',
    `Models are priced in ${currencies.join(' and ')}, and what ${unknown} is worth is not known here. Ask the operator for an exchange rate.`,
  );
}

const hostOf = (model: HostedEntry): string => new URL(baseUrlOf(model)).host;

const sealed = ({ tenantId, installation }: Scope, id: string, value: string | null) => ({
  key: value === null ? null : installation.secrets.seal(modelKeyPurpose(tenantId, id), value),
  keyHint: value === null ? null : value.length < 12 ? '' : value.slice(-4),
});

/** What Zod has read as JSON is JSON. */
const asJson = (value: Record<string, unknown>) => z.record(z.string(), z.json()).parse(value);

const refused = (path: string, message: string) =>
  new RadrumError('invalid_body', message, { problems: [{ path, message }] });
