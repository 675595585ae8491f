import fc from 'fast-check'
import { expect, test } from 'vitest'
import { alikeIndex } from '@/lib/desk/imports/alike'
import { likeness } from '@/lib/text/overlap'

const words = fc
  .array(fc.constantFrom('port', 'bridge', 'ship', 'closed', 'opened', 'night', 'storm', 'crew'), {
    minLength: 1,
    maxLength: 7,
  })
  .map((list) => list.join(' '))

test('the index finds a claim as alike as comparing with every one does', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 15 }),
      words,
      fc.constantFrom(0.6, 0.7, 0.8, 0.9, 1),
      (claims, asked, least) => {
        const index = alikeIndex()
        for (const [at, proposition] of claims.entries())
          index.add({ id: String(at), proposition, day: '', place: '' })
        const best = Math.max(0, ...claims.map((claim) => likeness(claim, asked)))
        const found = index.closest({ proposition: asked, day: '', place: '' }, least)
        expect(found?.score ?? null).toBe(best >= least ? best : null)
        if (found) expect(likeness(claims[Number(found.id)] ?? '', asked)).toBe(found.score)
      },
    ),
  )
})

test('other numbers, days and places make another claim; what is left open does not', () => {
  const index = alikeIndex()
  index.add({ id: 'a', proposition: 'At least 12 ships left the port', day: '2023-10-25', place: 'bay' })
  const closest = (proposition: string, day = '', place = '') =>
    index.closest({ proposition, day, place }, 0.7)?.id
  expect(closest('At least 12 ships left the port at night')).toBe('a')
  expect(closest('At least 14 ships left the port at night')).toBeUndefined()
  expect(closest('At least 12 ships left the port', '2023-10')).toBe('a')
  expect(closest('At least 12 ships left the port', '2023-10-26')).toBeUndefined()
  expect(closest('At least 12 ships left the port', '2023-10-25', 'harbour')).toBeUndefined()
  index.remove('a')
  expect(closest('At least 12 ships left the port')).toBeUndefined()
})
