import { z } from 'zod'
import { line, recordId, requiredReason } from '@/lib/platform/forms/fields'
import { MERGEABLE } from '@/lib/record/merged-records'

/** Two records that are one: `fromId` goes into `intoId`. `seen` marks what was shown of it before. */
export const mergeInput = z.object({
  type: z.enum(MERGEABLE),
  fromId: recordId(),
  intoId: recordId(),
  seen: line(64),
  reason: requiredReason(),
})

export const mergeUndoing = z.object({ id: recordId(), reason: requiredReason() })

const text = z.string()
const column = z.object({
  column: z.enum([
    'claimId',
    'rootClaimId',
    'targetClaimId',
    'counterClaimId',
    'sourceId',
    'documentId',
    'publisherId',
    'affiliationId',
    'recordId',
  ]),
  from: text.nullable(),
  to: text.nullable(),
  /** In a statement's chain: which hop. */
  hop: z.number().int().optional(),
})

const step = z.object({
  type: z.enum(['source', 'document', 'statement', 'rebuttal', 'evidence', 'assessment', 'comment']),
  id: text,
  /** The claim in whose history its line stands. */
  claimId: text.nullable(),
  set: z.array(column).min(1),
})

/** What a merge moves, as it is kept with it so that it can be undone. */
export const mergePlan = z.object({
  /** Records that name the merged one and come to name the other. */
  steps: z.array(step),
  /** What the survivor itself comes to have: columns, stories (ids), labels and aliases (names). */
  survivor: z.object({
    set: z.array(column),
    stories: z.array(text),
    labels: z.array(text),
    aliases: z.array(text),
  }),
  /** Who watched the merged record, since when, and whether he watched the other one as well. */
  watches: z.array(z.object({ userId: text, since: z.iso.datetime(), both: z.boolean() })),
})

export type MergeInput = z.output<typeof mergeInput>
export type MergeUndoing = z.output<typeof mergeUndoing>
export type SetColumn = z.output<typeof column>
export type Step = z.output<typeof step>
export type MergePlan = z.output<typeof mergePlan>
