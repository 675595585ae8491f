import fc from 'fast-check'
import { expect, test } from 'vitest'
import { undoMerge } from '@/lib/desk/merges/undo-merge'
import { recordRebuttal } from '@/lib/rebuttals/record'
import type { Mergeable } from '@/lib/record/merged-records'
import { recordStatement } from '@/lib/statements/record'
import { testDatabase } from '@/tests/support/database'
import { rebuttalPart, statementInputOf } from '@/tests/support/inputs'
import { everything, expectWhole, merge } from '@/tests/support/merging'
import { person } from '@/tests/support/people'
import { makeClaim, makeDocument, makeEvidence, makeSource } from '@/tests/support/records'
import { value } from '@/tests/support/results'

testDatabase()

const index = fc.nat({ max: 2 })
const said = fc.record({
  claim: index,
  source: index,
  document: index,
  denies: fc.boolean(),
  relay: fc.option(index, { nil: undefined }),
  answers: fc.boolean(),
})
const world = fc.record({
  said: fc.array(said, { minLength: 1, maxLength: 6 }),
  evidence: fc.array(fc.record({ claim: index, source: index, document: index }), { maxLength: 3 }),
})

test('whatever was recorded, merging and undoing leaves every record as it was', async () => {
  const editor = await person('editor')
  let round = 0
  await fc.assert(
    fc.asyncProperty(world, fc.constantFrom<Mergeable>('claim', 'source', 'document'), async (of, type) => {
      round += 1
      const three = [0, 1, 2]
      const sources: string[] = []
      for (const n of three) sources.push(await makeSource(editor, `Source ${round}-${n}`))
      const documents: string[] = []
      for (const n of three) documents.push(await makeDocument(editor, sources[n] ?? '', `Text ${n}`))
      const claims: string[] = []
      for (const n of three) claims.push(await makeClaim(editor, `Claim ${round}-${n}`))
      const last = new Map<string, string>()
      for (const it of of.said) {
        const claimId = claims[it.claim] ?? ''
        const who = { claimId, sourceId: sources[it.source] ?? '', documentId: documents[it.document] ?? '' }
        const hop = (source: string, how: 'on_the_record' | 'citing') => ({
          source,
          how,
          wording: '',
          document: '',
        })
        const chain =
          it.relay === undefined
            ? []
            : [hop(who.sourceId, 'on_the_record'), hop(sources[it.relay] ?? '', 'citing')]
        const stance = it.denies
          ? { stance: 'denies' as const, rebuttal: rebuttalPart() }
          : { stance: 'asserts' as const }
        const { id, rebuttalId } = value(
          await recordStatement(editor, statementInputOf(who, { chain, ...stance })),
        )
        const target = last.get(claimId)
        if (it.answers && target && !it.denies) {
          const part = { kind: 'contradiction' as const, summary: '', counterClaim: '', newCounterClaim: '' }
          const answer = { ...part, claimId, statementId: id, targetRebuttalId: target }
          value(await recordRebuttal(editor, { ...answer, counterAnyway: false, reason: '' }))
        }
        if (rebuttalId) last.set(claimId, rebuttalId)
      }
      for (const it of of.evidence) {
        const more = { sourceId: sources[it.source], documentId: documents[it.document] }
        await makeEvidence(editor, claims[it.claim] ?? '', more)
      }
      const [from = '', to = ''] = { claim: claims, source: sources, document: documents }[type]
      const before = await everything()
      const { id } = value(await merge(editor, type, from, to))
      await expectWhole()
      expect(value(await undoMerge(editor, { id, reason: 'Two.' })).left).toBe(0)
      expect(await everything()).toEqual(before)
      await expectWhole()
    }),
    { numRuns: 12 },
  )
}, 120_000)
