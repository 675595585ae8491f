import { z } from 'zod'
import { Visibility } from '@/generated/prisma/enums'
import {
  httpUrl,
  language,
  line,
  optionalText,
  partialDate,
  reason,
  recordId,
  version,
} from '@/lib/platform/forms/fields'

/** In UTF-16 units: a bound on what is looked at; the text's own limit is counted in code points after normalising. */
const PASTED = 4_000_000

const pasted = () => z.string().max(PASTED, 'text_too_long')

/** One published item. `publisher` is a source as typed: a name, an alias, a slug or an id. */
const document = z.object({
  title: line(300),
  publisher: line(300),
  url: httpUrl(),
  archiveUrl: httpUrl(),
  byline: optionalText(300),
  published: partialDate(),
  retrieved: partialDate(),
  language: language(),
  visibility: z.enum(Visibility, { error: 'required' }),
  reason: reason(),
})

/** A new document, with its text where there is one; without `retrieved` the text was retrieved now. */
export const documentInput = document.extend({ text: pasted().optional().default('') })

export const documentEdit = document.extend({
  id: recordId(),
  version: version(),
})

/** The text of a document as it was retrieved once more. */
export const snapshotInput = z.object({
  documentId: recordId(),
  text: pasted().min(1, 'required'),
  retrieved: partialDate(),
  reason: reason(),
})

export type DocumentInput = z.output<typeof documentInput>
export type DocumentEdit = z.output<typeof documentEdit>
export type SnapshotInput = z.output<typeof snapshotInput>
