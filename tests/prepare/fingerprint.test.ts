import { mkdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { fingerprint, stamp } from '../../scripts/prepare/fingerprint.mjs'

let root: string
const old = new Date(Date.now() - 3_600_000)

beforeEach(() => {
  root = join(process.env.DATA_DIR!, crypto.randomUUID())
  mkdirSync(join(root, 'app/deep'), { recursive: true })
  put('app/a.ts', 'one')
  put('app/deep/b.ts', 'two')
  put('config.js', 'three')
})

function put(name: string, content: string) {
  writeFileSync(join(root, name), content)
  utimesSync(join(root, name), old, old)
}

const inputs = ['app', 'config.js', 'not-there']
const now = (known = {}) => fingerprint(root, inputs, known)

describe('fingerprint', () => {
  it('is the same as long as nothing changes, in whatever order it is asked', () => {
    const first = now()
    expect(now(first.files).hash).toBe(first.hash)
    expect(fingerprint(root, [...inputs].reverse()).hash).toBe(first.hash)
    expect(Object.keys(first.files)).toEqual(['app/a.ts', 'app/deep/b.ts', 'config.js'])
  })

  it.each([
    ['a file is changed', () => put('app/a.ts', 'ONE')],
    ['a file is added', () => put('app/c.ts', '')],
    ['a file is taken away', () => rmSync(join(root, 'app/deep/b.ts'))],
    ['a file that was not there is', () => put('not-there', '')],
  ])('is another when %s', (_what, change) => {
    const before = now()
    change()
    expect(now(before.files).hash).not.toBe(before.hash)
  })

  it('is another when a file of the same size and date has other content', () => {
    const before = now()
    const { mtimeMs, size } = statSync(join(root, 'app/a.ts'))
    put('app/a.ts', 'eno')
    expect(statSync(join(root, 'app/a.ts'))).toMatchObject({ mtimeMs, size })
    expect(now(before.files).hash).not.toBe(before.hash)
  })

  it('is the same when a file was only touched', () => {
    const before = now()
    const time = new Date()
    utimesSync(join(root, 'app/a.ts'), time, time)
    expect(now(before.files).hash).toBe(before.hash)
  })

  it('does not trust the dates of a file that may change again in the same instant', () => {
    const before = now()
    for (const { times } of Object.values(before.files)) expect(times).toBe('too fresh')
  })
})

describe('stamp', () => {
  it('gives back what was written, and nothing where it cannot be read', () => {
    const kept = stamp(join(root, '.cache/x.json'))
    expect(kept.read()).toEqual({})
    kept.write({ hash: 'a' })
    expect(kept.read()).toEqual({ hash: 'a' })
    writeFileSync(join(root, '.cache/x.json'), '{"hash":')
    expect(kept.read()).toEqual({})
  })
})
