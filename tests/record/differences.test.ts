import { describe, expect, test } from 'vitest'
import { differences, idsIn } from '@/lib/record/differences'

const json = (value: object) => JSON.stringify(value)

describe('what a line changed', () => {
  test('a field that changed, came or went; keys and bookkeeping are silent', () => {
    const before = json({
      id: 'a',
      place: 'Tehran',
      note: '',
      stance: 'denies',
      createdAt: '2023-10-26T12:00:00.000+00:00',
    })
    const after = json({
      id: 'b',
      place: '',
      note: 'A gloss',
      stance: 'doubts',
      createdAt: '2024-01-01T12:00:00.000+00:00',
    })
    expect(differences(before, after)).toEqual([
      { field: 'place', before: 'Tehran', after: null },
      { field: 'stance', before: 'denies', after: 'doubts' },
      { field: 'note', before: null, after: 'A gloss' },
    ])
  })

  test('lists are compared entry by entry, and ids are turned into names', () => {
    const chain = (...ids: string[]) => json({ chain: ids.map((sourceId) => ({ sourceId, how: 'citing' })) })
    const names: Record<string, string> = { x: 'IRNA', y: 'Reuters' }
    expect(differences(chain('x'), chain('x', 'y'), (id) => names[id] ?? id)).toEqual([
      { field: 'chain 2 sourceId', before: null, after: 'Reuters' },
      { field: 'chain 2 how', before: null, after: 'citing' },
    ])
    expect(idsIn(chain('x', 'y'), null, chain('x'))).toEqual(['x', 'y'])
  })

  test('nothing before: all that there is; nothing at all: nothing', () => {
    expect(differences(null, json({ reason: 'x' }))).toEqual([{ field: 'reason', before: null, after: 'x' }])
    expect(differences(null, null)).toEqual([])
  })
})
