import { z } from 'zod'
import { Bearing, EvidenceKind, RebuttalKind, Stance, Standing } from '@/generated/prisma/enums'

const said = z.object({
  sourceId: z.string().optional().catch(undefined),
  stance: z.enum(Stance).optional().catch(undefined),
  kind: z
    .union([z.enum(RebuttalKind), z.enum(EvidenceKind)])
    .optional()
    .catch(undefined),
  bearing: z.enum(Bearing).optional().catch(undefined),
  standing: z.enum(Standing).optional().catch(undefined),
  proposition: z.string().optional().catch(undefined),
})

/** What a line of the history says of its record at that time; what a later change made of it is not in it. */
export type Said = z.output<typeof said>

/** Reads from a record's canonical JSON what the public history words; empty where there is none. */
export function saidIn(record: string | null): Said {
  return record ? (said.safeParse(JSON.parse(record)).data ?? {}) : {}
}
