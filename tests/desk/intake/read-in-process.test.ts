import { expect, test } from 'vitest'
import { readInProcess } from '@/lib/desk/intake/read-in-process'
import { NOTHING } from '@/lib/extraction/extracted'
import { ARABIC, ARABIC_TEXT, TEXT, WITH_META } from '@/tests/desk/intake/pages'

const ORIGIN = { mediaType: 'text/html', charset: '', url: 'https://courier.example/a', fileName: '' }
const bytes = (text: string) => new TextEncoder().encode(text)

test('a page is read in a process of its own', async () => {
  expect(await readInProcess(bytes(WITH_META), ORIGIN)).toMatchObject({
    title: 'Bridge closed',
    text: TEXT,
    problem: null,
  })
  expect(await readInProcess(bytes(ARABIC), ORIGIN)).toMatchObject({ text: ARABIC_TEXT })
})

test('what a parser chokes on is told, and disturbs nobody', async () => {
  let turns = 0
  const timer = setInterval(() => {
    turns += 1
  }, 10)
  const deep = bytes('<div>'.repeat(2_000_000))
  const found = await readInProcess(deep, ORIGIN, { patience: 1_500 })
  clearInterval(timer)
  expect(found).toEqual({ ...NOTHING, problem: 'heavy' })
  expect(turns).toBeGreaterThan(20)
})

test('a broken PDF that makes its parser complain is told as what it is', async () => {
  const origin = { ...ORIGIN, mediaType: 'application/pdf' }
  expect((await readInProcess(bytes('%PDF-1.4\n1 0 obj <<'), origin)).problem).toBe('broken')
})

test('it ends when nobody waits for it any more', async () => {
  const controller = new AbortController()
  const reading = readInProcess(bytes(WITH_META), ORIGIN, { signal: controller.signal })
  controller.abort(new Error('enough'))
  await expect(reading).rejects.toThrow('enough')
  await expect(readInProcess(bytes(''), ORIGIN, { signal: controller.signal })).rejects.toThrow('enough')
})
