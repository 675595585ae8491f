import { z } from 'zod'
import { CONSTANT_FIELDS, IMPORT_FIELDS, type ImportField } from '@/lib/desk/imports/fields'
import { httpUrl, optionalText, recordId, version } from '@/lib/platform/forms/fields'

/** What is done with a row whose claim is on record: leave it, add what it says to that claim, or record it anyway. */
export const DUPLICATE_WAYS = ['skip', 'add', 'create'] as const
export type DuplicateWay = (typeof DUPLICATE_WAYS)[number]

/** From which likeness on a claim counts as alike; `off`: only the same words do. */
export const LIKENESSES = ['off', '0.9', '0.8', '0.7'] as const

const MOST_COLUMNS = 200

const isField = (text: string): text is ImportField => IMPORT_FIELDS.some((field) => field === text)

/** What a column is read as; '' for nothing. */
const column = () =>
  z
    .string()
    .optional()
    .transform((text = '', context): ImportField | '' => {
      if (text === '' || isField(text)) return text
      context.addIssue({ code: 'custom', message: 'required' })
      return z.NEVER
    })

const constants = z
  .object(Object.fromEntries(CONSTANT_FIELDS.map((field) => [field, optionalText(2_000)])))
  .optional()
  .transform((given): Partial<Record<ImportField, string>> => {
    const filled = CONSTANT_FIELDS.flatMap((field) => (given?.[field] ? [[field, given[field]]] : []))
    return Object.fromEntries(filled)
  })

const options = {
  /** The same claim; and one alike. */
  same: z.enum(DUPLICATE_WAYS, { error: 'required' }).default('add'),
  alike: z.enum(DUPLICATE_WAYS, { error: 'required' }).default('skip'),
  likeness: z.enum(LIKENESSES, { error: 'required' }).default('0.8'),
}

/** A file that was chosen. Its size is checked before it is read. */
export const importFile = z.object({
  file: z.instanceof(File, { error: 'import_no_file' }).refine(({ size }) => size > 0, 'import_no_file'),
})

/** An address at which reviews of claims are published. */
export const importAddress = z.object({
  url: httpUrl().transform((url, context) => {
    if (url) return url
    context.addIssue({ code: 'custom', message: 'required' })
    return z.NEVER
  }),
})

/** How the columns are read, what is the same for every row, and what is done with duplicates. */
export const importMapping = z.object({
  id: recordId(),
  version: version(),
  columns: z.array(column()).max(MOST_COLUMNS).optional().default([]),
  constants,
  ...options,
})

/** A step of an import that needs nothing but its name. */
export const importStep = z.object({ id: recordId() })

export type MappingInput = z.output<typeof importMapping>
export type Mapping = { columns: (ImportField | '')[]; constants: Partial<Record<ImportField, string>> }
export type ImportOptions = { same: DuplicateWay; alike: DuplicateWay; likeness: (typeof LIKENESSES)[number] }

const storedMapping = z.object({ columns: z.array(column()), constants })
const storedOptions = z.object(options)

/** The mapping as the database keeps it; empty where there is none yet. */
export function mappingFrom(stored: unknown): Mapping {
  const { success, data } = storedMapping.safeParse(stored)
  return success ? data : { columns: [], constants: {} }
}

/** The options as the database keeps them, or those that stand at first. */
export function optionsFrom(stored: unknown): ImportOptions {
  return storedOptions.parse(stored ?? {})
}

/** The cells of a row, or the names of the columns, as the database keeps them. */
export function textsFrom(stored: unknown): string[] {
  return z.array(z.string()).catch([]).parse(stored)
}
