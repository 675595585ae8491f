import { beforeEach, describe, expect, test } from 'vitest'
import { resolveComment } from '@/lib/comments/resolve'
import { annotate } from '@/lib/desk/annotations/annotate'
import { getAnnotations, getWorkspace, readPassage, suggestAll } from '@/lib/desk/annotations/queries'
import { parseSpans } from '@/lib/desk/annotations/spans'
import type { Annotation } from '@/lib/desk/annotations/types'
import { db } from '@/lib/platform/database/database'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'
import { withdrawStatement } from '@/lib/statements/withdraw'
import { testDatabase, unrecorded } from '@/tests/support/database'
import { value } from '@/tests/support/results'
import { input, REPORT, type Scene, scene, spansOf } from './scene'

testDatabase({ fresh: 'test' })

let on: Scene
beforeEach(async () => {
  on = await scene()
})

const spans = (...pieces: string[]) => parseSpans(spansOf(...pieces)) ?? []
const workspace = async () => (await getWorkspace(on.actor, on.documentId))!

/** A later text of the document, in which every quote is lost but for the place that is told. */
async function storeNewer(
  text: string,
  place?: { anchorId: string; statementId: string; start: number; end: number },
) {
  const id = newId()
  await write(on.actor, async ({ tx, change }) => {
    await change({ type: 'snapshot', id, action: 'snapshot.added' }, () =>
      tx.snapshot.create({
        data: {
          ...{
            id,
            documentId: on.documentId,
            number: 2,
            text,
            sha256: 'c'.repeat(64),
            retrievedAt: new Date(),
          },
          createdById: on.actor.id,
        },
      }),
    )
    if (place) {
      await tx.quotePlacement.create({
        data: {
          id: newId(),
          snapshotId: id,
          outcome: 'approximate',
          score: 0.9,
          placedAt: new Date(),
          exact: text.slice(place.start, place.end),
          ...place,
        },
      })
    }
    return { ok: true, value: null }
  })
  return id
}

describe('the workspace', () => {
  test('shows the newest text by its paragraphs, and what is known of the document', async () => {
    const { document, snapshot, annotations, counts } = await workspace()
    expect(document).toMatchObject({ published: '2023-10-26', publisher: { name: 'The Evening Post' } })
    expect(snapshot).toMatchObject({ id: on.snapshotId, number: 1, text: REPORT })
    expect(snapshot?.paragraphs).toHaveLength(3)
    expect([annotations, counts]).toEqual([[], { annotated: 0, left: null, dismissed: 0 }])
  })

  test('lists what is recorded in the order of the text, rebuttals at their statement’s quote', async () => {
    const denial = { 'who.source': 'Ada Holm', stance: 'denies', spans: spansOf('the pier had been closed') }
    const { rebuttalId } = value(await annotate(on.actor, input(on, denial)))
    const comment = { what: 'comment', comment: 'Where?', spans: spansOf('after a storm') }
    const remark = value(await annotate(on.actor, input(on, comment)))
    const said = value(await annotate(on.actor, input(on)))
    const { annotations, counts, rebuttals } = await workspace()
    expect(annotations.map(({ key }) => key)).toEqual([
      said.key,
      remark.key,
      expect.stringMatching(/^statement-/),
      `rebuttal-${rebuttalId}`,
    ])
    expect(annotations[0]).toEqual({
      key: said.key ?? '',
      type: 'statement',
      recordId: said.id,
      href: `/desk/claims/${on.claimId}#statement-${said.id}`,
      spans: spans('The pier of Norbury was closed on Monday'),
      quotes: ['The pier of Norbury was closed on Monday'],
      placed: null,
      who: 'Ada Holm',
      stance: 'asserts',
      standing: null,
      bearing: null,
      gist: '',
      claim: expect.objectContaining({ id: on.claimId, level: 'unassessed', disputeState: 'disputed' }),
      by: on.actor.name,
      at: expect.any(String),
    } satisfies Annotation)
    expect(annotations[3]).toMatchObject({
      type: 'rebuttal',
      standing: 'standing',
      spans: annotations[2]?.spans,
    })
    expect(rebuttals).toMatchObject([{ id: rebuttalId, claimId: on.claimId, who: 'Ada Holm' }])
    expect(counts.annotated).toBe(3)
  })

  test('leaves out what was withdrawn or resolved', async () => {
    const said = value(await annotate(on.actor, input(on)))
    const remark = value(await annotate(on.actor, input(on, { what: 'comment', comment: 'Where?' })))
    value(await withdrawStatement(on.actor, { id: said.id, version: 1, reason: 'no' }))
    value(await resolveComment(on.actor, { id: remark.id }))
    expect((await workspace()).annotations).toEqual([])
  })

  test('places what was recorded from an older text where it was found again, and lists what was lost', async () => {
    const said = value(await annotate(on.actor, input(on)))
    const lost = value(await annotate(on.actor, input(on, { spans: spansOf('after a storm') })))
    const remark = value(
      await annotate(on.actor, input(on, { what: 'comment', comment: 'Who?', spans: spansOf('Jonas Reka') })),
    )
    const { id: anchorId } = await db.anchor.findFirstOrThrow({ where: { statementId: said.id } })
    await storeNewer(`Anew: ${REPORT}`, { anchorId, statementId: said.id, start: 6, end: 20 })
    const found = Object.fromEntries((await workspace()).annotations.map((it) => [it.key, it]))
    expect(found[said.key ?? '']).toMatchObject({
      spans: [{ start: 6, end: 20 }],
      placed: { outcome: 'approximate', score: 0.9, confirmed: false },
    })
    expect(found[lost.key ?? '']).toMatchObject({
      spans: [],
      placed: { outcome: 'lost' },
      quotes: ['after a storm'],
    })
    expect(found[remark.key ?? '']?.spans).toEqual([
      { start: REPORT.indexOf('Jonas') + 6, end: REPORT.indexOf('Jonas') + 16 },
    ])
  })

  test('leaves what an editor found to be gone from the text without a place', async () => {
    const said = value(await annotate(on.actor, input(on)))
    const { id: anchorId } = await db.anchor.findFirstOrThrow({ where: { statementId: said.id } })
    await storeNewer(`Anew: ${REPORT}`, { anchorId, statementId: said.id, start: 6, end: 20 })
    const decided = {
      decision: 'gone',
      decidedAt: new Date(),
      decidedById: on.actor.id,
      decisionReason: 'rewritten',
    } as const
    await unrecorded().quotePlacement.updateMany({ data: decided })
    const [annotation] = (await workspace()).annotations
    expect(annotation).toMatchObject({ spans: [], placed: { confirmed: true } })
  })

  test('is nothing for a document that was removed or never was', async () => {
    await unrecorded().document.update({ where: { id: on.documentId }, data: { removedAt: new Date() } })
    expect(await getWorkspace(on.actor, on.documentId)).toBeNull()
    expect(await getAnnotations(on.actor, on.documentId)).toBeNull()
    expect(await suggestAll(on.actor, on.documentId)).toBeNull()
    expect(await readPassage(on.actor, 'nothing', [{ start: 0, end: 1 }])).toBeNull()
  })
})
