import { z } from 'zod'
import { ClaimKind } from '@/generated/prisma/enums'
import type { PublishedRecord } from '@/lib/assessments/record'
import { disputeRules } from '@/lib/reasoning/disputes/rules'

const states = disputeRules.map((rule) => rule.state)
const side = z.array(z.object({ names: z.array(z.string()), unnamed: z.boolean() }))
const count = z.number().int().min(0)

const schema = z.object({
  proposition: z.string(),
  kind: z.enum(ClaimKind),
  dispute: z.enum(states),
  origins: side,
  against: side,
  statements: count,
  rebuttals: count,
  evidence: count,
})

/** What stood on record when a version was published; null where none was kept or an older app kept it differently. */
export function readPublishedRecord(json: unknown): PublishedRecord | null {
  return schema.safeParse(json).data ?? null
}
