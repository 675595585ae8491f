import { beforeEach, describe, expect, test } from 'vitest'
import { findRecords } from '@/lib/desk/search/queries'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { inTransaction } from '@/lib/platform/database/transaction'
import { writeUserVersion } from '@/lib/platform/database/user-version'
import { write } from '@/lib/record/command'
import { textsAlike } from '@/lib/record/lookup/alike'
import { lookupFaults, rebuildLookup } from '@/lib/record/lookup/rebuild'
import { likeness } from '@/lib/text/overlap'
import { testDatabase } from '@/tests/support/database'
import { person } from '@/tests/support/people'
import { makeClaim, makeDocument, makeSource } from '@/tests/support/records'

testDatabase({ fresh: 'test' })

let editor: Actor
beforeEach(async () => {
  editor = await person('editor')
})

const texts = async (typed: string) => (await findRecords(typed)).map(({ text }) => text)

describe('what is typed finds records', () => {
  beforeEach(async () => {
    await makeClaim(editor, 'МИНИСТЕРСТВО сообщило о 7,000 погибших')
    await makeClaim(editor, 'قُتل ٧٠٠٠ شخص')
    await makeClaim(editor, '死亡人数は1500人')
    const wire = await makeSource(editor, 'Wire 100%')
    await makeDocument(editor, wire, undefined, {
      title: 'The storm',
      canonicalUrl: 'https://news.example/storm_1',
    })
  })

  test.each([
    ['министерство', ['МИНИСТЕРСТВО сообщило о 7,000 погибших']],
    ['погиб минист', ['МИНИСТЕРСТВО сообщило о 7,000 погибших']],
    ['۷۰۰۰', ['قُتل ٧٠٠٠ شخص', 'МИНИСТЕРСТВО сообщило о 7,000 погибших']],
    ['قتل', ['قُتل ٧٠٠٠ شخص']],
    ['亡人数', ['死亡人数は1500人']],
    ['news.example/storm', ['The storm']],
    ['100%', ['Wire 100%']],
    ['the', ['The storm']],
    ['%', []],
    ['s_o', []],
    ['" OR "a', []],
    ['*', []],
  ])('%s', async (typed, found) => {
    expect(await texts(typed)).toEqual(found)
  })
})

describe('the index follows the record', () => {
  test('what was changed, removed or rolled back is found as it stands', async () => {
    const id = await makeClaim(editor, 'The ferry sank')
    const change = (data: object, ok: boolean) =>
      write(editor, async ({ tx, change }) => {
        await change({ type: 'claim', id, action: 'claim.edited', claimId: id }, () =>
          tx.claim.update({ where: { id }, data }),
        )
        return ok ? { ok, value: null } : { ok, code: 'conflict', message: 'conflict' }
      })
    await change({ proposition: 'The harbour froze' }, false)
    expect([await texts('ferry'), await texts('harbour')]).toEqual([['The ferry sank'], []])
    await change({ proposition: 'The harbour froze' }, true)
    expect([await texts('ferry'), await texts('harbour')]).toEqual([[], ['The harbour froze']])
    expect(await lookupFaults()).toEqual([])
    await change({ removedAt: new Date() }, true)
    expect(await texts('harbour')).toEqual([])
    expect(await lookupFaults()).toEqual([])
  })

  test('one that is missing, or older than the folding, is made anew; one that differs is told of', async () => {
    const id = await makeClaim(editor, 'The ferry sank')
    await inTransaction((tx) => tx.lookupText.deleteMany())
    expect(await lookupFaults()).toEqual([
      `The proposition of the claim ${id} cannot be looked up.`,
      'The index holds 0 texts; the record has 1.',
    ])
    expect(await rebuildLookup()).toBe(1)
    expect(await lookupFaults()).toEqual([])
    expect(await rebuildLookup()).toBe(0)
    await inTransaction((tx) => writeUserVersion(tx, 0))
    expect(await rebuildLookup()).toBe(1)
    expect(await texts('ferry')).toEqual(['The ferry sank'])
    expect(await lookupFaults()).toEqual([])
  })
})

test('texts alike are those that comparing with every one finds, the most alike first', async () => {
  const vocabulary = 'port bridge ship closed opened night storm crew'.split(' ')
  const claims = Array.from({ length: 60 }, (_, n) =>
    vocabulary.filter((_, at) => ((n * 37 + 11) >> (at % 6)) % 2 === at % 2).join(' '),
  ).filter((proposition) => proposition !== '')
  for (const proposition of claims) await makeClaim(editor, proposition)
  for (const asked of ['port bridge ship', 'closed night storm crew', 'storm', 'nothing of it']) {
    for (const least of [0.6, 0.8, 1]) {
      const all = claims.map((claim) => likeness(claim, asked)).filter((score) => score >= least)
      const [found = []] = await textsAlike(db, { type: 'claim' }, [asked], least)
      expect(found.map(({ score }) => score)).toEqual(all.sort((a, b) => b - a))
    }
  }
})
