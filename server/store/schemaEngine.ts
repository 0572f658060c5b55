import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { Pool } from 'pg'
import type { Migration } from './migrationFolder.ts'
import { scriptAdapter, type ScriptFailure } from './scriptAdapter.ts'

/** Opens Prisma's schema engine, the WebAssembly build, over the connections of `pool`. */
export async function openSchemaEngine(
  pool: Pool,
  onFailure: (failure: ScriptFailure) => void = () => {},
): Promise<SchemaEngine> {
  loaded ??= load()
  const binding = await loaded
  const adapter = bindMigrationAwareSqlAdapterFactory(scriptAdapter(pool, onFailure))
  return binding.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
}

/** Loaded once: the module's JavaScript half can serve only one instance of the other. */
let loaded: ReturnType<typeof load> | undefined

async function load() {
  panicking.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (text) => process.stderr.write(text) }
  const binding = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const script = createRequire(import.meta.url).resolve(
    '@prisma/schema-engine-wasm/schema_engine_bg',
  )
  const { instance } = await WebAssembly.instantiate(
    await readFile(script.replace(/\.js$/, '.wasm')),
    { './schema_engine_bg.js': withoutWaiting(binding) },
  )
  binding.__wbg_set_wasm(instance.exports)
  const begin = instance.exports['__wbindgen_start']
  if (typeof begin === 'function') begin()
  return binding
}

/** The engine never clears its timer for the migration lock, which would keep the process for 10 s. */
function withoutWaiting(binding: object): WebAssembly.ModuleImports {
  const imports = Object.entries(binding).map(([name, value]) =>
    name.startsWith('__wbg_setTimeout')
      ? [name, (run: () => void, delay: number) => setTimeout(run, delay).unref()]
      : [name, value],
  )
  return Object.fromEntries(imports)
}

/** Where the engine leaves its last words before a WebAssembly trap. */
const panicking = globalThis as { PRISMA_WASM_PANIC_REGISTRY?: { set_message(text: string): void } }

export const NO_FILTER = { externalTables: [], externalEnums: [] }

/** The migrations in the form that the engine reads. */
export function migrationList(folder: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: script } },
    })),
  }
}
