import { beforeEach, expect, test } from 'vitest'
import { addEvidence } from '@/lib/evidence/add'
import { editEvidence } from '@/lib/evidence/edit'
import { withdrawEvidence } from '@/lib/evidence/withdraw'
import { db } from '@/lib/platform/database/database'
import { correctRebuttal } from '@/lib/rebuttals/correct'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { setCounterClaim } from '@/lib/rebuttals/set-counter-claim'
import { write } from '@/lib/record/command'
import { editStatement } from '@/lib/statements/edit'
import { recordStatement } from '@/lib/statements/record'
import { withdrawStatement } from '@/lib/statements/withdraw'
import { assessmentOf, publishedAssessment } from '@/tests/support/assessments'
import { testDatabase } from '@/tests/support/database'
import { rebuttalPart, statementInputOf } from '@/tests/support/inputs'
import { anEditor, aReviewer } from '@/tests/support/people'
import { makeClaim, theBridge } from '@/tests/support/records'
import { value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const editor = anEditor()
const reviewer = aReviewer()
const record = theBridge()

beforeEach(async () => {
  await publishedAssessment(editor, reviewer, assessmentOf(record))
})

/** What has come since the assessment; it is cleared so that the next step can be seen by itself. */
async function news(): Promise<string[]> {
  const open = { claimId: record.claimId, clearedAt: null }
  const rows = await db.newInformation.findMany({ where: open, orderBy: { id: 'asc' } })
  await write(editor, async ({ tx, now }) => {
    await tx.newInformation.updateMany({ where: open, data: { clearedAt: now, clearReason: 'Seen.' } })
    return { ok: true, value: null }
  })
  return rows.map((row) => row.recordType)
}

test('every step on statements and rebuttals is new information since the assessment', async () => {
  const denial = statementInputOf(record, { stance: 'denies', rebuttal: rebuttalPart() })
  const { id, rebuttalId } = value(await recordStatement(editor, denial))
  expect((await news()).sort()).toEqual(['rebuttal', 'statement'])

  const { claimId: _, rebuttal: __, ...said } = denial
  value(await editStatement(editor, { ...said, id, version: 1, note: 'A gloss.' }))
  expect(await news()).toEqual(['statement'])
  value(await editStatement(editor, { ...said, id, version: 2, note: 'A gloss.' }))
  expect(await news()).toEqual([])

  const decision = { standing: 'answered' as const, evidenceId: null, reason: 'He was shown it.' }
  value(await decideStanding(editor, { ...decision, id: rebuttalId ?? '', version: 1 }))
  expect(await news()).toEqual(['rebuttal'])

  const counterClaim = await makeClaim(editor, 'The ferry was running')
  const link = { newCounterClaim: '', counterAnyway: false, reason: '' }
  value(await setCounterClaim(editor, { ...link, id: rebuttalId ?? '', version: 2, counterClaim }))
  expect(await news()).toEqual(['rebuttal'])

  const correction = { ...rebuttalPart({ kind: 'misquotation' }), statementId: id, reason: 'Read anew.' }
  const corrected = value(await correctRebuttal(editor, { ...correction, id: rebuttalId ?? '', version: 3 }))
  expect(await news()).toEqual(['rebuttal'])

  value(await decideStanding(editor, { ...decision, standing: 'withdrawn', id: corrected.id, version: 1 }))
  await news()
  value(await withdrawStatement(editor, { id, version: 2, reason: 'Of another bridge.' }))
  expect(await news()).toEqual(['statement'])
})

test('every step on evidence is, too', async () => {
  const fields = {
    kind: 'dataset' as const,
    bearing: 'supports' as const,
    description: 'The log.',
    url: null,
    archiveUrl: null,
    credibility: 2,
    source: '',
    document: '',
    quotes: [],
    dependsOn: null,
    file: null,
    reason: '',
  }
  const { id } = value(await addEvidence(editor, { ...fields, claimId: record.claimId }))
  expect(await news()).toEqual(['evidence'])
  value(await editEvidence(editor, { ...fields, id, version: 1, credibility: 3, removeFile: false }))
  expect(await news()).toEqual(['evidence'])
  value(await withdrawEvidence(editor, { id, version: 2, reason: 'A copy.' }))
  expect(await news()).toEqual(['evidence'])
})
