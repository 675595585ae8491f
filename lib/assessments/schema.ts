import { z } from 'zod'
import { Level } from '@/generated/prisma/enums'
import {
  credibility,
  optionalText,
  paragraphs,
  partialDate,
  recordId,
  requiredReason,
  version,
} from '@/lib/platform/forms/fields'

const ids = () =>
  z
    .union([z.string(), z.array(z.string().max(40)).max(500)])
    .optional()
    .transform((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]))

/** The annotation itself, as its form sends it. What a draft may still lack, sending it for review asks for. */
export const assessmentInput = z.object({
  claimId: recordId(),
  level: z.enum(Level, { error: 'required' }),
  rationale: optionalText(10_000),
  known: optionalText(10_000),
  notKnown: optionalText(10_000),
  wouldSettle: optionalText(10_000),
  credibility: credibility(),
  overruleReason: optionalText(2_000),
  reviewBy: partialDate(),
  /** The statements and the evidence that it rests on, and those pieces of evidence that the editor has examined. */
  statementIds: ids(),
  evidenceIds: ids(),
  examinedIds: ids(),
})

export const assessmentEdit = assessmentInput.extend({ id: recordId(), version: version() })

/** A step of the workflow on an assessment as it was last seen. */
export const assessmentStep = z.object({ id: recordId(), version: version() })
export const assessmentReturn = assessmentStep.extend({ note: requiredReason() })
export const assessmentPublication = assessmentStep.extend({
  reason: optionalText(1_000),
  /** The last line of the claim's history that the reviewer was shown; what came later was weighed by nobody. */
  seenLine: z.coerce.number().int().positive().optional(),
})
/** Who is to review: somebody, or empty for nobody in particular. */
export const reviewAssignment = assessmentStep.extend({
  reviewerId: optionalText(40).transform((id) => id || null),
})
export const assessmentWithdrawal = assessmentStep.extend({ reason: requiredReason() })

/** `seen`: what stood as new when it was weighed. What has come since goes on standing as new. */
export const informationCleared = z.object({ claimId: recordId(), seen: ids(), reason: requiredReason() })

export const dissentInput = z.object({
  assessmentId: recordId(),
  level: z.enum(Level, { error: 'required' }).refine((level) => level !== 'unassessed', 'required'),
  reasons: paragraphs(5_000),
})
export const dissentWithdrawal = z.object({ id: recordId(), reason: requiredReason() })

export type AssessmentInput = z.output<typeof assessmentInput>
export type AssessmentEdit = z.output<typeof assessmentEdit>
export type AssessmentStep = z.output<typeof assessmentStep>
export type AssessmentReturn = z.output<typeof assessmentReturn>
export type AssessmentPublication = z.output<typeof assessmentPublication>
export type ReviewAssignment = z.output<typeof reviewAssignment>
export type AssessmentWithdrawal = z.output<typeof assessmentWithdrawal>
export type InformationCleared = z.output<typeof informationCleared>
export type DissentInput = z.output<typeof dissentInput>
export type DissentWithdrawal = z.output<typeof dissentWithdrawal>
