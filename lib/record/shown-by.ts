import type { RecordType } from '@/generated/prisma/enums'
import { recordShape } from '@/lib/record/shapes'

/**
 * What shows something else once a record of that type has become what `records` (its canonical JSON before and after)
 * say: every record that it names or named, the rows that it owns, and the lists that it stands in, by id or name. Who
 * entered it is left out: that somebody worked elsewhere changes nothing on a page.
 */
export function shownBy(type: RecordType, ...records: (string | null)[]): string[] {
  const { lists, names, children } = recordShape(type)
  const found = records.flatMap((json) => {
    const record: unknown = json && JSON.parse(json)
    const owned = children.flatMap((child) => {
      const rows: unknown = cell(record, child.key)
      return Array.isArray(rows) ? rows.flatMap((row) => idsIn(row, child.names)) : []
    })
    return [...idsIn(record, names), ...owned]
  })
  return [...lists, ...found]
}

function idsIn(row: unknown, names: readonly string[]): string[] {
  return ['id', ...names].flatMap((name) => {
    const id = cell(row, name)
    return typeof id === 'string' ? [id] : []
  })
}

function cell(row: unknown, name: string): unknown {
  return row && typeof row === 'object' ? Reflect.get(row, name) : undefined
}
