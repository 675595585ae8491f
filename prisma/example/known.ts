import { z } from 'zod'
import type { RecordType } from '@/generated/prisma/enums'
import { db } from '@/lib/platform/database/database'

/** What an earlier load has recorded, found by its first line in the history: later edits by anybody do not matter. */
export interface Known {
  statements: Map<string, string>
  rebuttals: Map<string, string>
  /** By claim, in the order in which they were drafted. */
  assessments: Map<string, string[]>
  /** By claim, in the order in which they were added. */
  evidence: Map<string, string[]>
  dissents: Map<string, string>
  /** By record, in the order in which they were written. */
  comments: Map<string, string[]>
}

const firstLine = z.object({
  claimId: z.string().nullish(),
  sourceId: z.string().nullish(),
  documentId: z.string().nullish(),
  stance: z.string().nullish(),
  saidAt: z.union([z.string(), z.number()]).nullish(),
  statementId: z.string().nullish(),
  targetClaimId: z.string().nullish(),
  targetRebuttalId: z.string().nullish(),
  recordId: z.string().nullish(),
  assessmentId: z.string().nullish(),
})

type Line = z.output<typeof firstLine>

/** Reads what the example's editors have recorded so far. */
export async function readKnown(userIds: string[]): Promise<Known> {
  const known: Known = {
    statements: new Map(),
    rebuttals: new Map(),
    assessments: new Map(),
    evidence: new Map(),
    dissents: new Map(),
    comments: new Map(),
  }
  const events = await db.event.findMany({
    where: {
      actorId: { in: userIds },
      before: null,
      recordType: { in: ['statement', 'rebuttal', 'assessment', 'evidence', 'dissent', 'comment'] },
    },
    orderBy: { seq: 'asc' },
    select: { recordType: true, recordId: true, after: true },
  })
  for (const { recordType, recordId, after } of events) {
    const line = firstLine.parse(JSON.parse(after ?? '{}'))
    if (recordType === 'statement') known.statements.set(statementSign(line), recordId)
    if (recordType === 'rebuttal') known.rebuttals.set(rebuttalSign(line), recordId)
    if (recordType === 'assessment') push(known.assessments, line.claimId, recordId)
    if (recordType === 'evidence') push(known.evidence, line.claimId, recordId)
    if (recordType === 'dissent') known.dissents.set(line.assessmentId ?? '', recordId)
    if (recordType === 'comment') push(known.comments, line.recordId, recordId)
  }
  return known
}

/** What happened to a record last; '' where nothing has. */
export async function lastAction(recordType: RecordType, recordId: string): Promise<string> {
  const last = await db.event.findFirst({
    where: { recordType, recordId },
    orderBy: { seq: 'desc' },
    select: { action: true },
  })
  return last?.action ?? ''
}

/** What tells a statement of the example from the others. */
export function statementSign(line: Pick<Line, 'claimId' | 'sourceId' | 'documentId' | 'stance' | 'saidAt'>) {
  const said = line.saidAt === null || line.saidAt === undefined ? '' : new Date(line.saidAt).toISOString()
  return [line.claimId, line.sourceId, line.documentId, line.stance, said].join(' ')
}

/** What tells a rebuttal of the example from the others. */
export function rebuttalSign(line: Pick<Line, 'statementId' | 'targetClaimId' | 'targetRebuttalId'>) {
  return [line.statementId, line.targetRebuttalId ?? line.targetClaimId].join(' ')
}

function push(lists: Map<string, string[]>, key: string | null | undefined, id: string) {
  if (key) lists.set(key, [...(lists.get(key) ?? []), id])
}
