/** One field of a record before and after a change, as text; null where it had none. */
export type Difference = { field: string; before: string | null; after: string | null }

/** Columns that tell a reader of the history nothing: keys, bookkeeping, and what the line itself says. */
const SILENT = new Set([
  'id',
  'slug',
  'createdAt',
  'createdById',
  'gradedAt',
  'gradedById',
  'decidedAt',
  'decidedById',
  'sha256',
  'record',
  'position',
  'snapshotId',
  'prefix',
  'suffix',
  'start',
  'end',
  'statementId',
  'rebuttalId',
  'assessmentId',
])

/**
 * What a line of the history changed, field by field, from the record's canonical JSON before and after it. Lists (a
 * chain, aliases, figures) are compared entry by entry under one name with a number. `name` turns an id into a name.
 */
export function differences(
  before: string | null,
  after: string | null,
  name: (id: string) => string = (id) => id,
): Difference[] {
  const old = fields(before, name)
  const young = fields(after, name)
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((field) => {
    const pair = { field, before: old.get(field) ?? null, after: young.get(field) ?? null }
    return pair.before === pair.after ? [] : [pair]
  })
}

/** Every id that the two texts name, so that whoever shows them can look up what they are called. */
export function idsIn(...records: (string | null)[]): string[] {
  const ids = records.flatMap((json) =>
    [...(json ?? '').matchAll(/"\w+Id":"([^"]+)"/g)].map(([, id]) => id ?? ''),
  )
  return [...new Set(ids)]
}

function fields(json: string | null, name: (id: string) => string): Map<string, string> {
  const found = new Map<string, string>()
  if (json) collect(JSON.parse(json), '', found, name)
  return found
}

function collect(
  value: unknown,
  path: string,
  found: Map<string, string>,
  name: (id: string) => string,
): void {
  if (typeof value !== 'object' || value === null) return
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((item, i): [string, unknown] => [String(i + 1), item])
    : Object.entries(value)
  for (const [key, part] of entries) {
    if (SILENT.has(key) || part === null || part === '') continue
    const at = path ? `${path} ${key}` : key
    if (typeof part === 'object') collect(part, at, found, name)
    else found.set(at, text(key, part, name))
  }
}

function text(key: string, part: unknown, name: (id: string) => string): string {
  if (key.endsWith('Id') && typeof part === 'string') return name(part)
  if (typeof part === 'string' && /^\d{4}-\d\d-\d\dT/.test(part)) return part.slice(0, 16).replace('T', ' ')
  return String(part)
}
