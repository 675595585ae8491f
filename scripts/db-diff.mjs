// Prints the SQL that brings the migrations up to prisma/schema.prisma: the text of the next migration.
// Exit code 0: nothing to do; 2: the schema has moved on; 1: a migration or the schema is broken.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import Database from 'better-sqlite3'

/**
 * Compares what the migrations build with what the schema says.
 * @param {{ schemaFile: string, migrationsDir: string }} paths
 * @returns {Promise<{ sql: string, drift: boolean }>} `sql` is empty without drift. Throws an Error that names the
 *   migration when one of them fails, or says what is wrong with the schema.
 */
export async function migrationDiff({ schemaFile, migrationsDir }) {
  const migrations = readMigrations(migrationsDir)
  const built = build(migrations)
  const files = [{ path: 'schema.prisma', content: readFileSync(schemaFile, 'utf8') }]
  try {
    const result = await runEngine(files, (engine) =>
      engine.diff({
        from: { tag: 'migrations', ...migrationList(migrationsDir, migrations) },
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        shadowDatabaseUrl: null,
        filters: { externalTables: fullTextTables(built), externalEnums: [] },
      }),
    )
    if (result.exitCode === 0) return { sql: '', drift: false }
    const sql = result.stdout ?? ''
    return { sql: lossNotice(built, sql) + sql, drift: true }
  } finally {
    built.close()
  }
}

function readMigrations(dir) {
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(dir, name, 'migration.sql'), 'utf8') }))
}

function build(migrations) {
  const database = new Database(':memory:')
  for (const { name, sql } of migrations) {
    try {
      database.exec(sql)
    } catch (cause) {
      database.close()
      throw new Error(`Migration ${name}: ${cause.message}`, { cause })
    }
  }
  return database
}

// Prisma has no word for full-text tables: the engine must not see them, or it drops them.
function fullTextTables(database) {
  return database
    .pragma('table_list')
    .filter((table) => table.type === 'virtual' || table.type === 'shadow')
    .map((table) => table.name)
}

// SQLite changes a column by building the table anew. What a migration wrote by hand is lost then, in silence, because
// the schema does not know of it; whoever writes the next migration has to write it again.
function lossNotice(database, sql) {
  const objects = database.prepare('SELECT type, name, tbl_name AS "table", sql FROM sqlite_master').all()
  const lines = [...sql.matchAll(/^DROP TABLE "([^"]+)"/gm)].flatMap(([, table]) =>
    objects
      .filter((object) => object.table === table && isByHand(object))
      .map(
        (object) => `-- ${object.type === 'table' ? 'the CHECKs of table' : object.type} "${object.name}"`,
      ),
  )
  if (lines.length === 0) return ''
  return ['-- Written by hand and lost below unless it is written again:', ...lines, '', ''].join('\n')
}

function isByHand({ type, sql }) {
  if (type === 'trigger') return true
  if (type === 'index') return / WHERE /i.test(sql ?? '')
  return /\bCHECK\s*\(/i.test(sql ?? '')
}

function migrationList(baseDir, migrations) {
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

// Prisma's own schema engine as WebAssembly, over the driver adapter: the native one is a download from a host that
// a closed network does not reach.
async function runEngine(files, work) {
  const { SchemaEngine } = await engineModule()
  const factory = new ShadowDatabases({ url: ':memory:' }, { shadowDatabaseUrl: ':memory:' })
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const datamodels = files.map(({ path, content }) => [path, content])
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => {}, adapter)
    return await work(engine)
  } catch (cause) {
    const beneath = adapter.errorRegistry.consumeError(0)
    throw new Error([cause.message.split('\n   0:')[0], beneath].filter(Boolean).join('\n'), { cause })
  }
}

let loaded

// Once a process: the package's glue holds one instance only.
function engineModule() {
  loaded ??= (async () => {
    const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
    const wasmFile = import.meta
      .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
      .replace(/\.js$/, '.wasm')
    const wasm = new WebAssembly.Module(readFileSync(new URL(wasmFile)))
    const instance = new WebAssembly.Instance(wasm, { './schema_engine_bg.js': glue })
    glue.__wbg_set_wasm(instance.exports)
    instance.exports.__wbindgen_start()
    return glue
  })()
  return loaded
}

class ShadowDatabases extends PrismaBetterSqlite3 {
  async connect() {
    return forEngine(await super.connect())
  }

  async connectToShadowDb() {
    return forEngine(await super.connectToShadowDb())
  }
}

function forEngine(adapter) {
  const executeRaw = adapter.executeRaw.bind(adapter)
  const queryRaw = adapter.queryRaw.bind(adapter)
  // The engine sends whole scripts, of which better-sqlite3's prepare() would take one statement only.
  adapter.executeRaw = async (query) => {
    if (query.args.length > 0) return executeRaw(query)
    await adapter.executeScript(query.sql)
    return 0
  }
  // Partial indexes stand in the migrations alone, like checks and triggers: seeing one, the engine would drop it.
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    if (!query.sql.startsWith('PRAGMA index_list')) return result
    const partial = result.columnNames.indexOf('partial')
    return { ...result, rows: result.rows.filter((row) => Number(row[partial]) === 0) }
  }
  return adapter
}

async function main() {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { sql, drift } = await migrationDiff({
    schemaFile: join(root, 'prisma/schema.prisma'),
    migrationsDir: join(root, 'prisma/migrations'),
  })
  if (!drift) {
    console.error('The migrations build what prisma/schema.prisma says.')
    return
  }
  console.error('prisma/schema.prisma says more than the migrations build. The next migration:')
  process.stdout.write(sql)
  process.exitCode = 2
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error.message)
    process.exitCode = 1
  })
}
