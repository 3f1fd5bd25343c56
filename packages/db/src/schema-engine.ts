import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { connectionOf } from './connection.ts';

/*
 * Prisma's command line fetches its schema engine from the internet. The same engine is published as WebAssembly;
 * here it is loaded without Prisma's command line, so that migrations need no download.
 */

/** The part of the engine that we call. */
export interface SchemaEngine {
  applyMigrations(input: { migrationsList: unknown; filters: unknown }): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: object): Promise<{ stdout: string }>;
}
interface EngineModule {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
  SchemaEngine: {
    new: (input: { datamodels: [string, string][] }, log: () => void, adapter: unknown) => Promise<SchemaEngine>;
  };
}

/** Written with the script itself: a process that is killed afterwards leaves no migration that ran and is said not to have. */
const markFinished = `;
DO $radrum$ BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL;
  END IF;
END $radrum$;`;

/**
 * adapter-pg splits a script at every semicolon (also inside `$$` bodies) and runs the pieces without a transaction. As one
 * message, PostgreSQL runs it as one transaction.
 */
class WholeScripts extends PrismaPg {
  readonly opened: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(`${script}${markFinished}`);
    };
    return adapter;
  }
}

async function loadModule(): Promise<EngineModule> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const glue: EngineModule & WebAssembly.ModuleImports = await import(path.join(folder, 'schema_engine_bg.js'));
  const binary = readFileSync(path.join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  const start = instance.exports['__wbindgen_start'];
  if (typeof start === 'function') start();
  return glue;
}

/** Runs `work` with an engine for the schema files. A process can do this once: the engine's glue keeps views of one memory. */
export async function withSchemaEngine<T>(
  address: string,
  schema: readonly { path: string; content: string }[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const module = await loadModule();
  const factory = new WholeScripts({ ...connectionOf(address), max: 1 });
  const engine = await module.SchemaEngine.new(
    { datamodels: schema.map((file) => [file.path, file.content]) },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    for (const adapter of factory.opened) await adapter.dispose().catch(() => {});
  }
}
