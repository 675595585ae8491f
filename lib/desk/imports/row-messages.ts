import { z } from 'zod'
import { IMPORT_FIELDS, type ImportField } from '@/lib/desk/imports/fields'
import type { Wording } from '@/lib/text/message'

/** What there is to say of a row: sentences, and what is wrong in which field ('': in the row as a whole). */
export type Said = { notes: Wording[]; faults: { field: ImportField | ''; message: string }[] }

const said = z.object({
  notes: z.array(
    z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) }),
  ),
  faults: z.array(
    z.object({
      field: z.string().transform((name) => IMPORT_FIELDS.find((field) => field === name) ?? ''),
      message: z.string(),
    }),
  ),
})

/** What was said of a row, as the database keeps it. */
export function saidFrom(stored: unknown): Said {
  const { success, data } = said.safeParse(stored)
  return success ? data : { notes: [], faults: [] }
}

/** The name of the column that is read as a field, or '' where none is. */
export function columnOf(
  { columns, mapping }: { columns: readonly string[]; mapping: { columns: readonly string[] } },
  field: ImportField,
): string {
  return columns[mapping.columns.indexOf(field)] ?? ''
}
