import { mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeOf } from '../../scripts/prepare/made.mjs'

let root: string
let made: number
const step = { name: 'thing', inputs: ['app', 'config.js', 'not-there'], output: 'out' }
const old = new Date(Date.now() - 3_600_000)

beforeEach(async () => {
  root = join(process.env.DATA_DIR!, crypto.randomUUID())
  made = 0
  mkdirSync(join(root, 'app/deep'), { recursive: true })
  put('app/a.ts', 'one')
  put('app/deep/b.ts', 'two')
  put('config.js', 'three')
  expect(await make()).toBe(true)
})

function put(name: string, content: string) {
  writeFileSync(join(root, name), content)
  utimesSync(join(root, name), old, old)
}

const make = () =>
  makeOf(root, step, async () => {
    made++
    put('out', 'made')
  })

describe('what is made of other files', () => {
  it('is not made again as long as nothing changes', async () => {
    expect(await make()).toBe(false)
    expect(made).toBe(1)
  })

  it.each([
    ['a file is changed, in its size', () => put('app/a.ts', 'three')],
    ['a file is changed, with the same size and date', () => put('app/a.ts', 'eno')],
    ['a file is added', () => put('app/c.ts', '')],
    ['a file is taken away', () => rmSync(join(root, 'app/deep/b.ts'))],
    ['a file gets another name', () => renameSync(join(root, 'app/a.ts'), join(root, 'app/b.ts'))],
    ['a file that was not there is', () => put('not-there', '')],
    ['it is gone', () => rmSync(join(root, 'out'))],
    ['what it was made of is not known', () => writeFileSync(join(root, '.cache/thing.sha256'), '')],
  ])('is made again when %s, once', async (_what, change) => {
    change()
    expect(await make()).toBe(true)
    expect(await make()).toBe(false)
  })

  it('is not made again when a file was only touched', async () => {
    utimesSync(join(root, 'app/a.ts'), new Date(), new Date())
    expect(await make()).toBe(false)
  })

  it('is made again where that broke off, even if the inputs are back to what they were', async () => {
    put('app/a.ts', 'ONE')
    const broken = makeOf(root, step, async () => {
      put('out', 'half')
      throw new Error('full disk')
    })
    await expect(broken).rejects.toThrow('full disk')
    put('app/a.ts', 'one')
    expect(await make()).toBe(true)
  })
})
