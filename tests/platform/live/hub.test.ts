import { afterEach, expect, test } from 'vitest'
import { announce, announceForeign, arrive, leave, listen, presentAt, turn } from '@/lib/platform/live/hub'

const undo: (() => void)[] = []
afterEach(() => {
  for (const silence of undo.splice(0)) silence()
  for (const key of ['a', 'b', 'c']) leave(key)
})

function ear(on: string) {
  const heard = { times: 0 }
  undo.push(
    listen(
      on,
      () => {
        heard.times += 1
      },
      () => {},
    ),
  )
  return heard
}

test('who listens hears of changes of that record, and of all that another process wrote', () => {
  const [here, elsewhere] = [ear('document1'), ear('document2')]
  const before = turn()
  announce({ tags: new Set(['document1', 'claims']) })
  expect([here.times, elsewhere.times]).toEqual([1, 0])
  announceForeign()
  expect([here.times, elsewhere.times]).toEqual([2, 1])
  expect(turn()).toBe(before + 2)
})

test('after the silence nothing is heard', () => {
  const here = ear('document1')
  undo.pop()?.()
  announce({ tags: new Set(['document1']) })
  expect(here.times).toBe(0)
})

test('somebody with two windows is there once, and gone when the last is closed or falls silent', () => {
  const amal = { id: 'u1', name: 'Amal', on: 'document1' }
  arrive('a', amal, 1000)
  arrive('b', amal, 2000)
  arrive('c', { id: 'u2', name: 'Ben', on: 'document2' }, 2000)
  expect(presentAt('document1', 500)).toEqual([{ id: 'u1', name: 'Amal' }])
  leave('a')
  expect(presentAt('document1', 1500)).toEqual([{ id: 'u1', name: 'Amal' }])
  expect(presentAt('document1', 2001)).toEqual([])
  expect(presentAt('document2', 2001)).toEqual([])
})
