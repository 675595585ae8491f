import { beforeEach, describe, expect, test } from 'vitest'
import { annotate } from '@/lib/desk/annotations/annotate'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'
import { testDatabase } from '@/tests/support/database'
import { value } from '@/tests/support/results'
import { person, shutOut } from '../../support/people'
import { faultsOf, input, posted, REPORT, refusalOf, type Scene, scene } from './scene'

testDatabase({ fresh: 'test' })

let on: Scene
beforeEach(async () => {
  on = await scene()
})

const refusal = (more: Record<string, string>) => refusalOf(on, more)

describe('is refused', () => {
  test('what is on record already, with the record: a save sent twice makes one', async () => {
    const { id } = value(await annotate(on.actor, input(on)))
    const { code, message, candidates } = await refusal({})
    expect([code, message]).toEqual(['conflict', 'already_recorded'])
    expect(candidates?.spans).toMatchObject([{ id, href: `/desk/claims/${on.claimId}#statement-${id}` }])
  })

  test('the same for a claim that the first save made', async () => {
    const fresh = {
      what: 'claim',
      'newClaim.proposition': 'A storm came to Norbury',
      'newClaim.kind': 'event',
    }
    value(await annotate(on.actor, input(on, fresh)))
    expect(await refusal(fresh)).toMatchObject({ message: 'already_recorded' })
    expect(await refusal({ ...fresh, 'newClaim.anyway': 'on' })).toMatchObject({
      message: 'already_recorded',
    })
  })

  test('a passage of a text that is no longer the newest', async () => {
    await write(on.actor, async ({ tx, change }) => {
      const [id, documentId] = [newId(), on.documentId]
      const row = { id, documentId, number: 2, text: `${REPORT} More.`, sha256: 'b'.repeat(64) }
      await change({ type: 'snapshot', id, action: 'snapshot.added' }, () =>
        tx.snapshot.create({ data: { ...row, retrievedAt: new Date(), createdById: on.actor.id } }),
      )
      return { ok: true, value: null }
    })
    expect(await refusal({})).toMatchObject({ code: 'conflict', message: 'newer_text' })
  })

  test('a passage that cuts a word or reaches beyond the text', async () => {
    expect((await refusal({ spans: '0-6' })).fields).toEqual({ spans: ['passage_cut'] })
    expect((await refusal({ spans: `0-${REPORT.length + 1}` })).fields).toEqual({ spans: ['passage_cut'] })
  })

  test('a document that is not there', async () => {
    expect(await refusal({ documentId: 'nothing' })).toMatchObject({ code: 'not_found' })
  })

  test('a figure on what is no quantity', async () => {
    const figure = { 'figure.counted': 'piers', 'figure.comparator': 'exactly', 'figure.low': '1' }
    expect((await refusal(figure)).fields).toEqual({ 'figure.counted': ['figure_needs_quantity'] })
  })

  test('whoever is not at the desk any more', async () => {
    await shutOut(on.actor)
    expect(await refusal({})).toMatchObject({ code: 'forbidden' })
  })
})

test.each(['contributor', 'editor', 'reviewer', 'admin'] as const)(
  'a %s records statements',
  async (role) => {
    value(await annotate(await person(role), input(on)))
  },
)

describe('the form', () => {
  test.each([
    ['nobody speaks', { 'who.source': '' }, { 'who.source': ['required'] }],
    ['no claim is chosen', { claimId: '' }, { claim: ['required'] }],
    ['no passage', { spans: '' }, { spans: ['passage_missing'] }],
    ['a passage that is none', { spans: '9-3' }, { spans: ['passage_missing'] }],
    [
      'a new claim without words and kind',
      { on: 'new' },
      { 'newClaim.proposition': ['required'], 'newClaim.kind': ['required'] },
    ],
    ['a source to be made without a kind', { 'who.create': 'on' }, { 'who.kind': ['required'] }],
    ['a hop without how', { 'chain[1].source': 'Ada Holm' }, { 'chain[1].how': ['required'] }],
    [
      'a hop without whom',
      { 'chain[0].how': 'citing', 'chain[1].how': 'citing' },
      { 'chain[1].source': ['required'] },
    ],
    ['an objection without a kind', { what: 'rebuttal' }, { 'rebuttal.kind': ['required'] }],
    ['an empty comment', { what: 'comment' }, { comment: ['required'] }],
  ])('is refused: %s', (_, more, faults) => {
    expect(faultsOf(posted(on, more as Record<string, string>))).toEqual(faults)
  })

  test('ignores the fields of other tabs', () => {
    const form = posted(on, {
      what: 'comment',
      comment: 'Which Monday?',
      stance: 'nonsense',
      'figure.low': 'x',
    })
    expect(faultsOf(form)).toEqual({})
  })
})
