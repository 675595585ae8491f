import { beforeEach, describe, expect, test } from 'vitest'
import { claimFilter, listClaimsForDesk } from '@/lib/claims/desk-queries'
import { changeMany } from '@/lib/desk/bulk/change-many'
import { bulkInput } from '@/lib/desk/bulk/schema'
import { getLabels, listLabelNames, withLabel } from '@/lib/labels/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { listClaimHistory } from '@/lib/reader/history'
import { createStory } from '@/lib/stories/create'
import { storyInput } from '@/lib/stories/schema'
import { testDatabase } from '@/tests/support/database'
import { actionsOn, everything, expectWhole } from '@/tests/support/merging'
import { aContributor, anEditor } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource } from '@/tests/support/records'
import { refusal, value } from '@/tests/support/results'

testDatabase({ fresh: 'test' })

const contributor = aContributor()
const editor = anEditor()
let ids: string[]
beforeEach(async () => {
  ids = []
  for (const n of [1, 2, 3]) ids.push(await makeClaim(n === 3 ? contributor : editor, `Claim ${n}`))
})

const many = (more: Record<string, unknown>, actor: Actor = editor) =>
  changeMany(actor, bulkInput.parse({ type: 'claim', ids, ...more }))
const story = async (title: string) =>
  value(await createStory(editor, storyInput.parse({ title, summary: 'What happens.' }))).id
const storiesOf = async (claimId: string) =>
  (await db.claimStory.findMany({ where: { claimId }, orderBy: { storyId: 'asc' } })).map(
    ({ storyId }) => storyId,
  )

describe('labelling', () => {
  test('is one line a record with the one reason, in no history that readers see', async () => {
    const { seq } = await db.event.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    expect(
      value(await many({ act: 'label', label: ' to   check ', reason: 'For Monday.' }, contributor)),
    ).toEqual({
      changed: 3,
      same: 0,
      refused: [],
    })
    const lines = await db.event.findMany({ where: { seq: { gt: seq } }, orderBy: { seq: 'asc' } })
    expect(lines.map(({ action, recordId, reason }) => [action, recordId, reason])).toEqual(
      ids.map((id) => ['claim.labelled', id, 'For Monday.']),
    )
    const { lines: told } = await listClaimHistory(ids[0] ?? '', undefined)
    expect(told.map(({ action }) => action)).toEqual(['claim.created'])
    expect(await getLabels('claim', ids)).toEqual(new Map(ids.map((id) => [id, ['to check']])))
    expect(await listLabelNames('claim')).toEqual(['to check'])
    await expectWhole()

    expect(value(await many({ act: 'label', label: 'to check' }))).toMatchObject({ changed: 0, same: 3 })
    expect(value(await many({ act: 'unlabel', label: 'to check', ids: ids[0] }))).toMatchObject({
      changed: 1,
    })
    expect(await withLabel('claim', 'to check')).toEqual({ id: { in: ids.slice(1) } })
    const { claims } = await listClaimsForDesk(claimFilter({ label: 'to check' }), undefined)
    expect(claims.map(({ id, labels }) => [id, labels]).sort()).toEqual(
      ids.slice(1).map((id) => [id, ['to check']]),
    )
    await expectWhole()
  })

  test('works on sources, documents and stories', async () => {
    const source = await makeSource(editor, 'An outlet')
    const records = { source, document: await makeDocument(editor, source), story: await story('A story') }
    for (const [type, id] of Object.entries(records)) {
      expect(value(await many({ type, ids: id, act: 'label', label: 'old' }))).toMatchObject({ changed: 1 })
      expect((await actionsOn(id)).at(-1)).toBe(`${type}.labelled`)
    }
    await expectWhole()
  })
})

describe('assigning', () => {
  test('gives the claims to a colleague; what is so already is left', async () => {
    expect(value(await many({ act: 'assign', assigneeId: contributor.id }))).toMatchObject({ changed: 3 })
    expect(value(await many({ act: 'assign', assigneeId: contributor.id }))).toMatchObject({ same: 3 })
    expect(await db.event.findFirst({ orderBy: { seq: 'desc' } })).toMatchObject({
      action: 'claim.assigned',
      claimId: null,
      reason: `Assigned to ${contributor.name}.`,
    })
    expect(value(await many({ act: 'assign', assigneeId: 'nobody' }))).toMatchObject({ changed: 3 })
    const unknown = refusal(await many({ act: 'assign', assigneeId: 'somebody' }))
    expect(unknown.fields).toEqual({ assigneeId: ['assignee_unknown'] })
  })

  test('leaves and names what a contributor may not take, and changes the rest', async () => {
    value(await many({ act: 'assign', assigneeId: editor.id, ids: ids[0] }))
    const result = value(await many({ act: 'assign', assigneeId: contributor.id }, contributor))
    expect(result).toEqual({
      changed: 2,
      same: 0,
      refused: [{ id: ids[0], text: 'Claim 1', href: `/desk/claims/${ids[0]}`, why: 'assign_by_editor' }],
    })
  })
})

describe('stories', () => {
  test('take claims in behind the others, beside the stories that they stand in or instead of them', async () => {
    const [one, other] = [await story('One'), await story('Another')].sort()
    expect(value(await many({ act: 'add_to_story', storyId: one, ids: ids[0] }))).toMatchObject({
      changed: 1,
    })
    expect(value(await many({ act: 'add_to_story', storyId: one }))).toMatchObject({ changed: 2, same: 1 })
    expect(
      await db.claimStory.findMany({ where: { storyId: one }, orderBy: { position: 'asc' } }),
    ).toMatchObject(ids.map((claimId, n) => ({ claimId, position: n + 1 })))
    value(await many({ act: 'add_to_story', storyId: other, ids: ids[0] }))
    expect(await storiesOf(ids[0] ?? '')).toEqual([one, other])
    expect(value(await many({ act: 'move_to_story', storyId: other }))).toMatchObject({ changed: 3 })
    for (const id of ids) expect(await storiesOf(id)).toEqual([other])
    expect((await actionsOn(ids[0] ?? '')).slice(-3)).toEqual(['claim.moved', 'claim.moved', 'claim.moved'])
    await expectWhole()
  })

  test('are an editor’s choice, but for a contributor’s own claims', async () => {
    const storyId = await story('One')
    const { changed, refused: left } = value(await many({ act: 'add_to_story', storyId }, contributor))
    expect([changed, left.map(({ id, why }) => [id, why])]).toEqual([
      1,
      ids.slice(0, 2).map((id) => [id, 'claim_by_editor']),
    ])
  })
})

test('records that do not stand are named; an unknown story changes nothing', async () => {
  const result = value(await many({ act: 'label', label: 'x', ids: [...ids, 'gone'] }))
  expect(result).toMatchObject({ changed: 3, refused: [{ id: 'gone', why: 'not_found' }] })
  const [before, events] = [await everything(), await db.event.count()]
  expect(refusal(await many({ act: 'move_to_story', storyId: 'gone' })).fields).toEqual({
    storyId: ['story_unknown'],
  })
  expect([await everything(), await db.event.count()]).toEqual([before, events])
})

test('what is sent must say what to do to what', () => {
  const faults = (sent: object) =>
    bulkInput
      .safeParse({ type: 'claim', act: 'label', label: 'x', ...sent })
      .error?.issues.map(({ message }) => message)
  expect(faults({})).toEqual(['bulk_none'])
  expect(faults({ ids: 'a', act: '' })).toEqual(['bulk_what'])
  expect(faults({ ids: 'a', label: '' })).toEqual(['required'])
  expect(faults({ ids: Array.from({ length: 501 }, (_, n) => `${n}`) })).toEqual(['bulk_too_many'])
  expect(faults({ ids: 'a', type: 'source', act: 'assign', assigneeId: 'x' })).toEqual(['bulk_what'])
  expect(
    bulkInput.parse({ type: 'claim', act: 'label', label: 'x', all: 'on', shown: 'a b', ids: 'c' }).ids,
  ).toEqual(['a', 'b'])
})
