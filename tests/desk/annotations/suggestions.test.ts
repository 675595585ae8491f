import { beforeEach, describe, expect, test } from 'vitest'
import { annotate } from '@/lib/desk/annotations/annotate'
import { dismissSuggestion, restoreSuggestions } from '@/lib/desk/annotations/dismiss'
import { claimsQuery } from '@/lib/desk/annotations/lookup-schema'
import {
  claimGuesses,
  findSources,
  getWorkspace,
  nextSuggestion,
  readPassage,
  suggestAll,
} from '@/lib/desk/annotations/queries'
import { parseSpans } from '@/lib/desk/annotations/spans'
import { db } from '@/lib/platform/database/database'
import { write } from '@/lib/record/command'
import { testDatabase } from '@/tests/support/database'
import { refusal, value } from '@/tests/support/results'
import { makeClaim, makeSource } from '../../support/records'
import { input, REPORT, type Scene, scene, spansOf } from './scene'

testDatabase({ fresh: 'test' })

let on: Scene
beforeEach(async () => {
  on = await scene()
})

const spans = (...pieces: string[]) => parseSpans(spansOf(...pieces)) ?? []
const workspace = async () => (await getWorkspace(on.actor, on.documentId))!
const suggestions = async () => (await suggestAll(on.actor, on.documentId))!
const quotes = async () => (await suggestions()).suggestions.map(({ quote }) => quote)
const chosen = (text: string) => ({
  documentId: on.documentId,
  snapshotId: on.snapshotId,
  spans: spans(text),
  stay: true,
})

describe('suggestions', () => {
  test('are read with who, when, figure and claim as the record has them', async () => {
    const { suggestions: found, snapshotId } = await suggestions()
    expect(snapshotId).toBe(on.snapshotId)
    const mayor = found.find(({ quote }) => quote.includes('closed on Monday'))
    expect(mayor?.reading).toMatchObject({
      who: { known: true, id: on.mayorId },
      stance: 'asserts',
      said: { typed: '2023-10-26', resolved: true },
      claims: [{ id: on.claimId, duplicate: true, level: 'unassessed', kind: 'event' }],
    })
    const office = found.find(({ quote }) => quote.includes('40 people'))
    expect(office?.reading).toMatchObject({
      who: { known: false, name: 'Norbury Health Office' },
      figures: [{ low: 40, comparator: 'at_least', counted: 'killed' }],
      proposition: 'At least 40 people were killed',
      claimKind: 'quantity',
    })
    const post = found.find(({ reading }) => reading.stance === 'could_not_verify')
    expect(post?.reading.who).toMatchObject({ known: true, id: on.publisherId })
  })

  test('go where something is recorded, and where they were dismissed, until they are restored', async () => {
    const before = await suggestions()
    const mayor = before.suggestions[0]
    const accept = { spans: mayor?.key ?? '', suggestion: mayor?.key ?? '' }
    value(await annotate(on.actor, input(on, accept)))
    const after = await quotes()
    expect(after).toHaveLength(before.suggestions.length - 1)
    expect(after).not.toContain(mayor?.quote)

    const office = before.suggestions.find(({ quote }) => quote.includes('40 people'))
    const dismissed = { ...chosen('At least 40 people were killed'), spans: office?.spans ?? [] }
    value(await dismissSuggestion(on.actor, dismissed))
    value(await dismissSuggestion(on.actor, dismissed))
    const { counts } = await suggestions()
    expect(counts).toEqual({ annotated: 1, dismissed: 1, left: before.suggestions.length - 2 })
    expect((await workspace()).counts).toEqual(counts)

    value(await restoreSuggestions(on.actor, dismissed))
    expect(await quotes()).toContain(office?.quote)
    value(await dismissSuggestion(on.actor, dismissed))
    expect(value(await restoreSuggestions(on.actor, { documentId: on.documentId, stay: true }))).toEqual({
      restored: 1,
    })
    expect(await quotes()).toEqual(after)
  })

  test('come one after another in the text', async () => {
    const [first, second] = (await suggestions()).suggestions
    const after = await nextSuggestion(on.actor, on.documentId, { start: first!.spans[0]!.start, end: 0 })
    expect(after).toBe(first?.key)
    value(await annotate(on.actor, input(on, { spans: first?.key ?? '' })))
    expect(await nextSuggestion(on.actor, on.documentId, first!.spans[0]!)).toBe(second?.key)
    expect(
      await nextSuggestion(on.actor, on.documentId, { start: REPORT.length, end: REPORT.length }),
    ).toBeNull()
  })

  test('dismissing is refused for a text that is not the document’s', async () => {
    const another = await scene()
    const asked = { ...chosen('after a storm'), snapshotId: another.snapshotId }
    expect(refusal(await dismissSuggestion(on.actor, asked)).code).toBe('not_found')
    expect(await db.suggestionDismissal.count()).toBe(0)
  })

  test('the record that they are looked up in follows the record', async () => {
    expect((await suggestions()).suggestions.some(({ reading }) => reading.who?.name === 'Jonas Reka')).toBe(
      true,
    )
    const reka = await makeSource(on.actor, 'Jonas Reka', { description: 'Spokesman for the port' })
    const toll = await makeClaim(on.actor, 'At least 40 people were killed in the storm at Norbury')
    const { suggestions: found } = await suggestions()
    expect(found.find(({ reading }) => reading.who?.name === 'Jonas Reka')?.reading.who).toMatchObject({
      id: reka,
    })
    const office = () =>
      suggestions().then((all) => all.suggestions.find(({ quote }) => quote.includes('40 people')))
    expect((await office())?.reading.claims.map(({ id }) => id)).toContain(toll)
    await write(on.actor, async ({ tx, change }) => {
      await change({ type: 'claim', id: toll, action: 'claim.removed', claimId: toll }, () =>
        tx.claim.update({ where: { id: toll }, data: { removedAt: new Date() } }),
      )
      return { ok: true, value: null }
    })
    expect((await office())?.reading.claims.map(({ id }) => id)).not.toContain(toll)
  })
})

describe('a selection', () => {
  test('is read as the panel needs it, with the words that were selected', async () => {
    const found = await readPassage(on.actor, on.documentId, spans('closed on Monday'))
    expect(found).toMatchObject({
      snapshotId: on.snapshotId,
      reading: { quotes: ['closed on Monday'], who: { known: true, id: on.mayorId } },
    })
  })

  test('beyond the text is nothing', async () => {
    expect(await readPassage(on.actor, on.documentId, [{ start: 0, end: REPORT.length + 1 }])).toBeNull()
    expect(await readPassage(on.actor, on.documentId, [])).toBeNull()
  })
})

test('claims are guessed as somebody types, those of the story first', async () => {
  const asked = claimsQuery.parse({ text: 'pier closed', story: 'none', low: '7,000' })
  expect(asked).toMatchObject({ story: ['none'], low: 7000 })
  expect((await claimGuesses(on.actor, asked)).map(({ id }) => id)).toEqual([on.claimId])
  expect(await claimGuesses(on.actor, claimsQuery.parse({ text: 'unheard of' }))).toEqual([])
})

test('sources are found as somebody types', async () => {
  expect(await findSources(on.actor, 'hol')).toMatchObject([{ id: on.mayorId }])
})
