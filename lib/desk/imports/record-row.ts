import { addToStories, insertClaim } from '@/lib/claims/create'
import type { Hands } from '@/lib/desk/imports/row-writer'
import { insertDocument } from '@/lib/documents/create'
import { insertEvidence } from '@/lib/evidence/add'
import type { Result } from '@/lib/platform/errors'
import { insertRebuttal } from '@/lib/rebuttals/record'
import type { Write } from '@/lib/record/command'
import { insertSource } from '@/lib/sources/create'
import { insertStatement } from '@/lib/statements/record'

/**
 * The hands that write: each record by its own noun's mutation, with its line in the history, inside one transaction.
 * Names were resolved already, so ids are handed on.
 */
export function writingHands(writing: Write, reason: string): Hands {
  const { tx, change } = writing
  const idOf = <T extends { id: string }>(result: Result<T>): Result<string> =>
    result.ok ? { ok: true, value: result.value.id } : result
  return {
    source: async ({ input }, affiliationId) =>
      idOf(await insertSource(writing, { ...input, affiliation: affiliationId ?? '', anyway: true, reason })),
    document: async ({ input }, publisher) =>
      idOf(await insertDocument(writing, { ...input, publisher, reason })),
    async claim({ claim, labels }, storyIds) {
      const made = await insertClaim(writing, { ...claim, storyIds, anyway: true, reason })
      if (!made.ok) return made
      await addLabels(writing, made.value.id, labels, reason)
      return { ok: true, value: made.value.id }
    },
    async statement({ said }, { claimId, sourceId: source, documentId: document }) {
      const claim = await tx.claim.findUniqueOrThrow({
        where: { id: claimId },
        select: { id: true, kind: true },
      })
      const { rebuttal, ...rest } = said
      const made = await insertStatement(writing, claim, { ...rest, source, document, reason })
      if (!made.ok || !rebuttal) return made
      return insertRebuttal(writing, {
        claimId,
        statement: made.value,
        part: rebuttal,
        reason,
        prefix: 'rebuttal.',
      })
    },
    evidence: ({ evidence }, { claimId, sourceId: source, documentId: document }) =>
      insertEvidence(writing, { id: claimId }, { ...evidence, source, document, reason }),
    async join(claimId, { labels }, storyIds) {
      const had = await tx.claimStory.findMany({ where: { claimId }, select: { storyId: true } })
      const come = storyIds.filter((id) => !had.some(({ storyId }) => storyId === id))
      if (come.length > 0) {
        await change({ type: 'claim', id: claimId, action: 'claim.edited', reason, claimId }, async () => {
          await addToStories(tx, claimId, come)
          await tx.claim.update({ where: { id: claimId }, data: { version: { increment: 1 } } })
        })
      }
      await addLabels(writing, claimId, labels, reason)
    },
  }
}

async function addLabels({ tx, change }: Write, id: string, labels: readonly string[], reason: string) {
  const had = await tx.label.findMany({
    where: { recordType: 'claim', recordId: id },
    select: { name: true },
  })
  const come = labels.filter((label) => !had.some(({ name }) => name === label))
  if (come.length === 0) return
  await change({ type: 'claim', id, action: 'claim.labelled', reason }, () =>
    tx.label.createMany({ data: come.map((name) => ({ recordType: 'claim', recordId: id, name })) }),
  )
}
