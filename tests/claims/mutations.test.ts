import { beforeEach, describe, expect, test } from 'vitest'
import { draftAssessment } from '@/lib/assessments/draft'
import { assessmentInput } from '@/lib/assessments/schema'
import { assignClaim } from '@/lib/claims/assign'
import { createClaim } from '@/lib/claims/create'
import { editClaim } from '@/lib/claims/edit'
import { orderClaims } from '@/lib/claims/order'
import { resolveClaim } from '@/lib/claims/resolve'
import { claimEdit, claimInput } from '@/lib/claims/schema'
import type { Actor } from '@/lib/platform/actor'
import { setClock } from '@/lib/platform/clock'
import { db } from '@/lib/platform/database/database'
import { createStory } from '@/lib/stories/create'
import { storyInput } from '@/lib/stories/schema'
import { publishedAssessment, sendAssessment } from '@/tests/support/assessments'
import { testDatabase } from '@/tests/support/database'
import { aContributor, anEditor, aReviewer, person, shutOut } from '@/tests/support/people'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const editor = anEditor()
const contributor = aContributor()
const reviewer = aReviewer()
let storyId: string
beforeEach(async () => {
  storyId = value(
    await createStory(editor, storyInput.parse({ title: 'A story', summary: 'What happens.' })),
  ).id
})

const input = (proposition: string, more: Record<string, unknown> = {}) =>
  claimInput.parse({ proposition, kind: 'event', ...more })
const create = async (proposition: string, more: Record<string, unknown> = {}) =>
  value(await createClaim(contributor, input(proposition, more))).id
const edit = async (actor: Actor, id: string, more: Record<string, unknown>) => {
  const { version, proposition } = await db.claim.findUniqueOrThrow({ where: { id } })
  return editClaim(actor, claimEdit.parse({ id, version, proposition, kind: 'event', ...more }))
}
const lastLine = (recordId: string) =>
  db.event.findFirstOrThrow({ where: { recordId }, orderBy: { seq: 'desc' } })

const assessment = (claimId: string) =>
  assessmentInput.parse({ claimId, level: 'unverified', rationale: 'Asked.', credibility: 6 })

describe('a new claim', () => {
  test('stands in its stories behind the others, not assessed and undisputed', async () => {
    setClock(new Date('2023-10-27T09:00:00Z'))
    await create('The port was bombed', { storyIds: storyId })
    const id = await create('The bridge was closed', {
      storyIds: [storyId, storyId],
      event: '2023-10-25',
      place: 'X',
    })
    expect(await db.claim.findUnique({ where: { id }, include: { stories: true } })).toMatchObject({
      slug: 'the-bridge-was-closed',
      eventAt: new Date('2023-10-25T00:00:00Z'),
      eventPrecision: 'day',
      level: 'unassessed',
      disputeState: 'undisputed',
      changedAt: new Date('2023-10-27T09:00:00Z'),
      createdById: contributor.id,
      stories: [{ storyId, position: 2 }],
    })
    expect(await lastLine(id)).toMatchObject({
      action: 'claim.created',
      claimId: id,
      reason: 'Claim recorded.',
    })
  })

  test('that looks like one of the same story is pointed out first', async () => {
    const id = await create('Twelve attacks were made in Iraq', { storyIds: storyId })
    const alike = input('Twelve attacks were made in Iraq and Syria', { storyIds: storyId })
    const no = refusal(await createClaim(contributor, alike))
    expect(no.fields).toEqual({ proposition: ['claim_similar'] })
    expect(no.candidates?.proposition).toMatchObject([
      { id, href: `/desk/claims/${id}`, text: 'Twelve attacks were made in Iraq' },
    ])
    expect(await db.claim.count()).toBe(1)
    value(await createClaim(contributor, { ...alike, anyway: true }))
    const other = value(
      await createStory(editor, storyInput.parse({ title: 'Another', summary: 'Else.' })),
    ).id
    value(await createClaim(contributor, { ...alike, storyIds: [other] }))
  })

  test('of a story that does not exist leaves nothing behind', async () => {
    const events = await db.event.count()
    const no = refusal(await createClaim(editor, input('It happened', { storyIds: ['nothing'] })))
    expect(no.fields).toEqual({ storyIds: ['story_unknown'] })
    expect([await db.claim.count(), await db.event.count()]).toEqual([0, events])
  })
})

describe('an edited claim', () => {
  test('keeps its former address as a redirect and changes its stories', async () => {
    const id = await create('The bridge was closed', { storyIds: storyId })
    const saved = value(await edit(contributor, id, { proposition: 'The bridge was shut', anyway: 'on' }))
    expect(saved.slug).toBe('the-bridge-was-shut')
    expect(await db.slugRedirect.findMany()).toMatchObject([{ slug: 'the-bridge-was-closed', recordId: id }])
    expect(await db.claimStory.count()).toBe(0)
    expect(await lastLine(id)).toMatchObject({
      action: 'claim.edited',
      claimId: id,
      reason: 'Claim changed: proposition, stories.',
    })
    expect(await resolveClaim(db, 'the bridge  was SHUT')).toEqual({ ok: true, id })
  })

  test('is a contributor’s own until an assessment has left its draft', async () => {
    const id = await create('The bridge was closed')
    const colleague = await person('contributor')
    expect(refusal(await edit(colleague, id, { place: 'X' })).code).toBe('forbidden')
    value(await draftAssessment(editor, assessment(id)))
    value(await edit(contributor, id, { place: 'X' }))
    await sendAssessment(editor, assessment(id))
    expect(refusal(await edit(contributor, id, { place: 'Y' })).message).toBe('claim_by_editor')
    value(await edit(editor, id, { place: 'Y' }))
  })

  test('that was published takes other words only with a reason, and the history says so', async () => {
    const id = await create('The bridge was closed')
    await publishedAssessment(editor, reviewer, assessment(id))
    expect(refusal(await edit(editor, id, { proposition: 'The bridge was open' })).fields).toEqual({
      reason: ['reworded_without_reason'],
    })
    expect(await db.claim.findUnique({ where: { id } })).toMatchObject({
      proposition: 'The bridge was closed',
    })
    value(await edit(editor, id, { place: 'X' }))
    expect(await lastLine(id)).toMatchObject({ action: 'claim.edited' })
    value(
      await edit(editor, id, { proposition: 'The bridge was open', place: 'X', reason: 'It was misread.' }),
    )
    expect(await lastLine(id)).toMatchObject({
      action: 'claim.reworded',
      reason: 'It was misread.',
      claimId: id,
    })
  })

  test('is refused when somebody saved in between', async () => {
    const id = await create('The bridge was closed')
    value(await edit(editor, id, { place: 'Theirs', event: '2023-10' }))
    const no = refusal(await edit(editor, id, { version: 1, place: 'Mine' }))
    expect(no).toMatchObject({
      code: 'stale',
      current: { place: 'Theirs', event: '2023-10', version: 2 },
    })
    expect(await db.claim.findUnique({ where: { id } })).toMatchObject({ place: 'Theirs' })
  })
})

describe('who looks after a claim', () => {
  test('is no part of its public history, and does not count as a change of it', async () => {
    setClock(new Date('2023-10-27T09:00:00Z'))
    const id = await create('The bridge was closed')
    setClock(new Date('2023-10-28T09:00:00Z'))
    value(await assignClaim(editor, { id, assigneeId: contributor.id }))
    expect(await db.claim.findUnique({ where: { id } })).toMatchObject({
      assigneeId: contributor.id,
      changedAt: new Date('2023-10-27T09:00:00Z'),
      version: 1,
    })
    expect(await lastLine(id)).toMatchObject({ action: 'claim.assigned', claimId: null })
    value(await assignClaim(contributor, { id, assigneeId: null }))
    expect(await db.claim.findUnique({ where: { id } })).toMatchObject({ assigneeId: null })
  })

  test('is not decided by a contributor for others, and never somebody who is gone', async () => {
    const id = await create('The bridge was closed')
    const colleague = await person('contributor')
    expect(refusal(await assignClaim(contributor, { id, assigneeId: colleague.id })).code).toBe('forbidden')
    await shutOut(colleague)
    expect(refusal(await assignClaim(editor, { id, assigneeId: colleague.id })).fields).toEqual({
      assigneeId: ['assignee_unknown'],
    })
    expect(await db.claim.findUnique({ where: { id } })).toMatchObject({ assigneeId: null })
  })
})

describe('the order of a story’s claims', () => {
  const order = async () =>
    (await db.claimStory.findMany({ where: { storyId }, orderBy: { position: 'asc' } })).map(
      (row) => row.claimId,
    )
  let ids: string[]
  beforeEach(async () => {
    ids = []
    for (const proposition of ['Alpha', 'Beta', 'Gamma', 'Delta']) {
      ids.push(await create(proposition, { storyIds: storyId }))
    }
  })

  test.each([
    ['the last to the front', { 3: 1 }, [3, 0, 1, 2]],
    ['the first to the third place', { 0: 3 }, [1, 2, 0, 3]],
    ['all anew', { 0: 4, 1: 3, 2: 2, 3: 1 }, [3, 2, 1, 0]],
    ['none', { 0: 1 }, [0, 1, 2, 3]],
  ])('%s', async (_what, moves, expected) => {
    const places = Object.entries(moves).map(([at, place]) => ({ id: ids[Number(at)] ?? '', place }))
    const { moved } = value(await orderClaims(editor, { storyId, places }))
    expect(await order()).toEqual(expected.map((at) => ids[at]))
    expect(moved).toBe(expected.filter((at, index) => at !== index).length)
    expect(await db.event.count({ where: { action: 'claim.ordered', claimId: null } })).toBe(moved)
  })

  test('is an editor’s', async () => {
    const places = [{ id: ids[3] ?? '', place: 1 }]
    expect(refusal(await orderClaims(contributor, { storyId, places })).code).toBe('forbidden')
    expect(await order()).toEqual(ids)
  })
})

test('a claim is found by id, address, slug and proposition, and never guessed', async () => {
  const id = await create('The bridge was closed')
  for (const text of [
    id,
    '/claims/the-bridge-was-closed',
    'the-bridge-was-closed',
    'The bridge was closed',
  ]) {
    expect(await resolveClaim(db, text)).toEqual({ ok: true, id })
  }
  expect(await resolveClaim(db, 'The bridge')).toEqual({ ok: false, why: 'unknown' })
  const twin = await create('The bridge was closed', { anyway: 'on' })
  const found = await resolveClaim(db, 'The bridge was closed')
  expect(!found.ok && found.why === 'ambiguous' && found.candidates.map((it) => it.id).sort()).toEqual(
    [id, twin].sort(),
  )
})
