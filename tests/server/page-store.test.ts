import { randomBytes } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { showsList, showsRecords, standsElsewhere } from '@/lib/platform/pages/shown-records'
import { pageOf } from '@/lib/platform/paging'
import type { Answer } from '@/server/answer'
import { PageStore, type Rendered } from '@/server/page-store'

const html = (text: string, keep = true): Rendered => ({
  keep,
  content: { status: 200, type: 'text/html; charset=utf-8', body: Buffer.from(text), headers: [] },
})
const text = (answer: Answer) => answer.identity.body.toString()
const store = (maxBytes = 1_000_000) => new PageStore({ maxBytes })

/** A render that goes on when it is told to. */
function held(begin: () => void, end: () => Rendered) {
  let go = () => {}
  const gate = new Promise<void>((resolve) => {
    go = resolve
  })
  const produce = vi.fn(async () => {
    begin()
    await gate
    return end()
  })
  return { produce, go: () => go() }
}

describe('a kept page', () => {
  it('is rendered once', async () => {
    const pages = store()
    const produce = vi.fn(async () => html('one'))
    expect(text(await pages.answer('/', produce, true))).toBe('one')
    expect(text(await pages.answer('/', produce, true))).toBe('one')
    expect(produce).toHaveBeenCalledTimes(1)
    expect(pages.get('/')).toBeDefined()
  })

  it('is kept under its own address alone: a number beyond the last page takes no room', async () => {
    const pages = store()
    const list = (page: string | undefined) => async () => html(`page ${pageOf(100, 50, page).number}`)
    for (const page of [undefined, '2', '3', '999'])
      await pages.answer(`/claims?page=${page}`, list(page), true)
    expect(
      ['undefined', '2', '3', '999'].map((page) => pages.get(`/claims?page=${page}`) !== undefined),
    ).toEqual([true, true, false, false])
    const other = async () => {
      standsElsewhere()
      return html('one')
    }
    expect(text(await pages.answer('/other', other, true))).toBe('one')
    expect(pages.get('/other')).toBeUndefined()
  })

  it('is not kept when it is of a sort that may not be, or when the request may not fill the store', async () => {
    const pages = store()
    await pages.answer('/missing', async () => html('none', false), true)
    await pages.answer('/private', async () => html('signed in'), false)
    expect(pages.get('/missing')).toBeUndefined()
    expect(pages.get('/private')).toBeUndefined()
    expect(pages.bytes).toBe(0)
  })

  it('is handed to requests that may not fill the store', async () => {
    const pages = store()
    await pages.answer('/', async () => html('kept'), true)
    expect(text(await pages.answer('/', async () => html('other'), false))).toBe('kept')
  })

  it('is forgotten when its render fails, and rendered anew', async () => {
    const pages = store()
    await expect(pages.answer('/', () => Promise.reject(new Error('broken')), true)).rejects.toThrow('broken')
    expect(text(await pages.answer('/', async () => html('whole'), true))).toBe('whole')
  })

  it('gets its Brotli coding after it was answered', async () => {
    const pages = store()
    const answer = await pages.answer('/', async () => html('so it is '.repeat(500)), true)
    expect(answer.gzip).toBeDefined()
    expect(answer.br).toBeUndefined()
    await pages.compressed()
    expect(pages.get('/')?.br?.body.length).toBeLessThan(answer.gzip?.body.length ?? 0)
  })
})

describe('concurrent requests for a cold page', () => {
  it('wait for one render', async () => {
    const pages = store()
    const { produce, go } = held(
      () => {},
      () => html('once'),
    )
    const asked = [1, 2, 3, 4].map(() => pages.answer('/', produce, true))
    go()
    expect((await Promise.all(asked)).map(text)).toEqual(['once', 'once', 'once', 'once'])
    expect(produce).toHaveBeenCalledTimes(1)
  })

  it('do not get the render of a request that may not fill the store', async () => {
    const pages = store()
    const mine = held(
      () => {},
      () => html('mine'),
    )
    const first = pages.answer('/', mine.produce, false)
    const second = pages.answer('/', async () => html('for all'), true)
    expect(text(await second)).toBe('for all')
    mine.go()
    expect(text(await first)).toBe('mine')
    expect(text(pages.get('/')!)).toBe('for all')
  })
})

describe('what a page shows', () => {
  it('drops it when it expires, and no other page', async () => {
    const pages = store()
    await pages.answer(
      '/a',
      async () => html(JSON.stringify(showsRecords({ id: 'c1', source: { id: 's1' } }))),
      true,
    )
    await pages.answer('/b', async () => html(JSON.stringify(showsRecords([{ claimId: 'c2' }]))), true)
    pages.expire(['c9'])
    expect(pages.get('/a')).toBeDefined()
    pages.expire(['s1'])
    expect(pages.get('/a')).toBeUndefined()
    expect(pages.get('/b')).toBeDefined()
    pages.expire(['c2'])
    expect(pages.get('/b')).toBeUndefined()
  })

  it('includes lists', async () => {
    const pages = store()
    const produce = async () => {
      showsList('claims')
      return html('list')
    }
    await pages.answer('/', produce, true)
    pages.expire(['claims'])
    expect(pages.get('/')).toBeUndefined()
  })

  it('still counts after the page got its last coding, and after it was rendered anew', async () => {
    const pages = store()
    const produce = (id: string) => async () => html(showsRecords({ id }).id.repeat(1000))
    await pages.answer('/', produce('c1'), true)
    await pages.compressed()
    pages.expire(['c1'])
    expect(pages.get('/')).toBeUndefined()
    await pages.answer('/', produce('c2'), true)
    await pages.compressed()
    pages.expire(['c1'])
    expect(pages.get('/')).toBeDefined()
    pages.expire(['c2'])
    expect(pages.get('/')).toBeUndefined()
  })

  it('keeps a render from being kept that began before, even where it is noted only after', async () => {
    const pages = store()
    for (const when of ['before', 'after']) {
      const { produce, go } = held(
        () => void (when === 'before' && showsRecords({ id: 'c1' })),
        () => html(String(when === 'after' && showsRecords({ id: 'c1' }))),
      )
      const answer = pages.answer('/', produce, true)
      pages.expire(['c1'])
      go()
      await answer
      expect(pages.get('/'), when).toBeUndefined()
    }
  })

  it('lets a render be kept during which something else expired', async () => {
    const pages = store()
    const { produce, go } = held(
      () => {},
      () => html(showsRecords({ id: 'c1' }).id),
    )
    const answer = pages.answer('/', produce, true)
    pages.expire(['c2'])
    go()
    await answer
    expect(pages.get('/')).toBeDefined()
  })

  it('makes a request after a change not wait for a render from before', async () => {
    const pages = store()
    const old = held(
      () => {},
      () => html(`old ${showsRecords({ id: 'c1' }).id}`),
    )
    const before = pages.answer('/', old.produce, true)
    pages.expire(['c1'])
    const after = await pages.answer('/', async () => html(`new ${showsRecords({ id: 'c1' }).id}`), true)
    expect(text(after)).toBe('new c1')
    old.go()
    expect(text(await before)).toBe('old c1')
    expect(text(pages.get('/')!)).toBe('new c1')
  })
})

describe('clearing', () => {
  it('drops everything, and keeps renders under way from being kept', async () => {
    const pages = store()
    await pages.answer('/a', async () => html('a'), true)
    const { produce, go } = held(
      () => {},
      () => html('b'),
    )
    const under = pages.answer('/b', produce, true)
    pages.clear()
    expect(pages.get('/a')).toBeUndefined()
    go()
    await under
    expect(pages.get('/b')).toBeUndefined()
    expect(pages.bytes).toBe(0)
  })
})

describe('the bound', () => {
  const noise = () => html(randomBytes(30_000).toString('base64'))

  it('holds in bytes with all codings counted; what was not asked for longest goes first', async () => {
    const maxBytes = 500_000
    const pages = store(maxBytes)
    for (let i = 0; i < 5; i++) await pages.answer(`/${i}`, async () => noise(), true)
    for (let i = 5; i < 40; i++) {
      expect(pages.get('/0')).toBeDefined()
      await pages.answer(`/${i}`, async () => noise(), true)
      expect(pages.bytes).toBeLessThanOrEqual(maxBytes)
    }
    await pages.compressed()
    expect(pages.bytes).toBeLessThanOrEqual(maxBytes)
    expect(pages.bytes).toBeGreaterThan(maxBytes / 2)
    expect(pages.get('/1')).toBeUndefined()
    expect(pages.get('/39')).toBeDefined()
  })

  it('leaves out a page that is larger than all the room', async () => {
    const pages = store(20_000)
    await pages.answer('/small', async () => html('small'), true)
    await pages.answer('/large', async () => noise(), true)
    expect(pages.get('/large')).toBeUndefined()
    expect(pages.get('/small')).toBeDefined()
  })
})
