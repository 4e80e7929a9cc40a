// Prisma's schema engine as WebAssembly over the driver adapter: the native engine is a download that a closed network refuses.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

let loading: Promise<void> | undefined;

async function loadEngine(): Promise<void> {
  const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(dirname(script), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start !== 'function') throw new Error('the schema engine has no start function');
  Reflect.apply(start, undefined, []);
}

/** Puts the driver's own words into an engine's message, which names them by number only, and leaves the engine's trace out. */
function withDriverErrors(error: unknown, find: (id: number) => unknown): unknown {
  if (!(error instanceof Error)) return error;
  const [message = ''] = error.message.split('\n   0: ');
  return new Error(
    message
      .replace(/External error id#(\d+)/g, (text, id: string) => {
        const cause = find(Number(id));
        return cause instanceof Error ? cause.message : text;
      })
      .trim(),
    { cause: error },
  );
}

/**
 * Runs `work` with a schema engine bound to an adapter; frees the engine and closes its connections afterwards, so that
 * the file may be moved.
 * @throws Error with the engine's message where it fails.
 */
export async function withSchemaEngine<Result>(
  adapter: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: bindings.SchemaEngine) => Promise<Result>,
): Promise<Result> {
  loading ??= loadEngine();
  await loading;
  const opened: SqlDriverAdapter[] = [];
  const remember = (connection: SqlDriverAdapter) => {
    opened.push(connection);
    return connection;
  };
  const tracked = bindMigrationAwareSqlAdapterFactory({
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    connect: async () => remember(await adapter.connect()),
    connectToShadowDb: async () => remember(await adapter.connectToShadowDb()),
  });
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, tracked);
  try {
    return await work(engine);
  } catch (error) {
    throw withDriverErrors(error, (id) => tracked.errorRegistry.consumeError(id)?.error);
  } finally {
    engine.free();
    for (const connection of opened) await connection.dispose();
  }
}
