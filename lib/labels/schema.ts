import type { RecordType } from '@/generated/prisma/enums'
import { optionalText } from '@/lib/platform/forms/fields'

/** The records that can be labelled. */
export const LABELLED = ['claim', 'source', 'document', 'story'] as const satisfies readonly RecordType[]
export type Labelled = (typeof LABELLED)[number]

/** A label as it is kept: one line, blanks between its words alone. Empty where none is given. */
export const labelName = () => optionalText(60).transform((name) => name.replace(/\s+/g, ' '))
