import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { RecordType } from '@/generated/prisma/enums'
import { recordShape } from '@/lib/record/shapes'

const schema = readFileSync('prisma/schema.prisma', 'utf8')

/** Columns of a table that name a row of another one, as the schema has them; who entered something (`…ById`) left out. */
function references(table: string): string[] {
  const [, body = ''] = new RegExp(`^model ${table} \\{\\n([\\s\\S]*?)^\\}`, 'm').exec(schema) ?? []
  const keys = [...body.matchAll(/fields: \[(\w+)\]/g)].map(([, column]) => column ?? '')
  const ids = [...body.matchAll(/^ {2}(\w+Id) +String/gm)].map(([, column]) => column ?? '')
  return [...new Set([...keys, ...ids])].filter((column) => !column.endsWith('ById'))
}

const parts = Object.values(RecordType).flatMap((type) => {
  const { table, columns, names, children } = recordShape(type)
  return [{ table, columns, names }, ...children]
})

test.each(parts)('$table declares each of its columns that names a record', ({ table, columns, names }) => {
  expect([...names].sort()).toEqual(
    references(table)
      .filter((column) => columns.includes(column))
      .sort(),
  )
})

test('the schema is read: a statement names a claim, a source and a document', () => {
  expect(references('Statement').sort()).toEqual(['claimId', 'documentId', 'sourceId'])
})
