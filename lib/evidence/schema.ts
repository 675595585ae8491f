import { z } from 'zod'
import { Bearing, EvidenceKind } from '@/generated/prisma/enums'
import {
  checkbox,
  credibility,
  httpUrl,
  optionalText,
  paragraphs,
  reason,
  recordId,
  requiredReason,
  version,
} from '@/lib/platform/forms/fields'
import { quotes } from '@/lib/quotes/schema'

/** The largest file that is taken, in bytes. */
export const LARGEST_FILE = 10 * 1024 * 1024

/** What a piece of evidence depends on: another piece, or somebody's statement. */
export type EvidenceOrigin = { type: 'evidence' | 'statement'; id: string }

/** `evidence:<id>` or `statement:<id>`; empty: null. */
const origin = () =>
  optionalText(60).transform((typed, context): EvidenceOrigin | null => {
    if (!typed) return null
    const [, type, id] = /^(evidence|statement):(\w{1,40})$/.exec(typed) ?? []
    if (id && (type === 'evidence' || type === 'statement')) return { type, id }
    context.addIssue({ code: 'custom', message: 'origin_unknown' })
    return z.NEVER
  })

const file = () =>
  z
    .instanceof(File, { error: 'file_unreadable' })
    .refine(({ size }) => size <= LARGEST_FILE, 'file_too_large')
    .optional()
    .transform((file) => file ?? null)

const fields = {
  kind: z.enum(EvidenceKind, { error: 'required' }),
  bearing: z.enum(Bearing, { error: 'required' }),
  description: paragraphs(5_000),
  url: httpUrl(),
  archiveUrl: httpUrl(),
  credibility: credibility(),
  /** Whose evidence it is, and the document that it stands in: as typed; either may be left empty. */
  source: optionalText(300),
  document: optionalText(2_000),
  quotes: quotes(),
  dependsOn: origin(),
  file: file(),
  reason: reason(),
}

export const evidenceInput = z.object({ claimId: recordId(), ...fields })
/** `removeFile`: the record lets go of its file; the history goes on naming it. */
export const evidenceEdit = z.object({
  id: recordId(),
  version: version(),
  ...fields,
  removeFile: checkbox(),
})
export const evidenceWithdrawal = z.object({ id: recordId(), version: version(), reason: requiredReason() })

export type EvidenceInput = z.output<typeof evidenceInput>
export type EvidenceEdit = z.output<typeof evidenceEdit>
export type EvidenceWithdrawal = z.output<typeof evidenceWithdrawal>
export type EvidenceFields = Omit<EvidenceInput, 'claimId' | 'reason'>
