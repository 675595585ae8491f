import { describe, expect, it } from 'vitest'
import { expirePages, registerPages } from '@/lib/platform/pages/expire-pages'
import { newRender, withRender } from '@/lib/platform/pages/page-render'
import { showsList, showsRecords } from '@/lib/platform/pages/shown-records'

function tagsOf(value: unknown): string[] {
  const render = newRender()
  withRender(render, () => showsRecords(value))
  return [...render.tags].sort()
}

describe('showsRecords', () => {
  it('collects ids however deep, and nothing else', () => {
    const claim = {
      id: 'c1',
      slug: 'a-slug',
      storyId: 's1',
      counterClaimId: null,
      grid: 'no',
      at: new Date(),
      statements: [{ id: 't1', source: { id: 'o1', affiliation: { id: 'o2' } }, count: 3 }],
    }
    expect(tagsOf(claim)).toEqual(['c1', 'o1', 'o2', 's1', 't1'])
    expect(tagsOf([new Map([['a', { id: 'm1' }]]), new Set([{ id: 'm2' }])])).toEqual(['m1', 'm2'])
    expect(tagsOf(null)).toEqual([])
  })

  it('ends on a value that contains itself', () => {
    const value: Record<string, unknown> = { id: 'a' }
    value.self = value
    expect(tagsOf(value)).toEqual(['a'])
  })

  it('returns the value, and does nothing outside of a render', () => {
    const value = { id: 'a' }
    expect(showsRecords(value)).toBe(value)
    showsList('claims')
  })

  it('notes tags across waiting', async () => {
    const render = newRender()
    await withRender(render, async () => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      showsList('claims')
    })
    expect([...render.tags]).toEqual(['claims'])
  })
})

describe('expirePages', () => {
  it('reaches the pages of this process, and tells which lines it wrote', () => {
    const heard: unknown[] = []
    registerPages({
      expire: (tags) => heard.push([...tags]),
      clear: () => heard.push('clear'),
      wrote: (first, last) => heard.push([first, last]),
    })
    expirePages(['a', 'b'], 7, 5)
    expirePages(['c'], 8)
    registerPages(undefined)
    expirePages(['d'], 9)
    expect(heard).toEqual([[5, 7], ['a', 'b'], [8, 8], ['c']])
  })
})
