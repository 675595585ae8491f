import type { Claim } from '@/generated/prisma/client'
import type { Result } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { createAnchors } from '@/lib/quotes/anchor'
import type { Write } from '@/lib/record/command'
import { readSaid } from '@/lib/statements/read-statement'
import { statementReasons } from '@/lib/statements/reasons'
import type { StatementInput } from '@/lib/statements/schema'

/** A statement on record, as a rebuttal rests on it. */
export type Inserted = { id: string; claimId: string; sourceId: string; source: { name: string } }

/** Records a statement with its quotes, chain and figure, as one part of a step inside the transaction of `write`. */
export async function insertStatement(
  { tx, actor, now, change }: Write,
  claim: Pick<Claim, 'id' | 'kind'>,
  input: Omit<StatementInput, 'claimId' | 'rebuttal'>,
): Promise<Result<Inserted>> {
  const read = await readSaid(tx, claim, input)
  if (!read.ok) return read
  const { statement, chain, anchors, figure } = read.value
  const id = newId()
  const source = await tx.source.findUniqueOrThrow({
    where: { id: statement.sourceId },
    select: { name: true },
  })
  const reason = input.reason || statementReasons.recorded(source.name, statement.stance)
  const line = { type: 'statement', id, action: 'statement.recorded', reason, claimId: claim.id } as const
  await change(line, async () => {
    await tx.statement.create({
      data: { id, claimId: claim.id, ...statement, createdAt: now, createdById: actor.id },
    })
    await tx.attributionStep.createMany({
      data: chain.map((step) => ({ ...step, id: newId(), statementId: id })),
    })
    await createAnchors(tx, { statementId: id }, anchors)
    if (figure) await tx.figure.create({ data: { id: newId(), statementId: id, ...figure, createdAt: now } })
  })
  return { ok: true, value: { id, claimId: claim.id, sourceId: statement.sourceId, source } }
}
